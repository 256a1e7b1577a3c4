import { html, nothing, type TemplateResult } from 'lit';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Words } from '../../../context/index.js';
import type { Completeness } from '../../../support/index.js';

/** A ring that fills. It says nothing that the words beside it do not. */
const renderRing = (share: number): TemplateResult =>
  html`<svg class="ring" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3">
    <circle cx="12" cy="12" r="9.5" class="track"></circle>
    <circle
      cx="12"
      cy="12"
      r="9.5"
      class="done"
      pathLength="100"
      stroke-dasharray="${Math.round(share * 100)} 100"
      transform="rotate(-90 12 12)"
    ></circle>
  </svg>`;

/** What a good report still misses. It praises nothing and blocks nothing; nothing where there is no checklist. */
export function renderChecklist(
  { items, met, missing }: Completeness,
  { messages, locale }: Words,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const words = guidanceWords(messages);
  const list = new Intl.ListFormat(locale).format(missing.map(({ label }) => `\u2068${label}\u2069`));
  return html`<section class="checklist" part="checklist" aria-label=${words.checklist}>
    ${renderRing(met / items.length)}
    <p>
      ${words.checklist}: ${words.parts(met, items.length)}.
      <span class="missing">${missing.length > 0 ? `${words.missing(list)} ${words.mayBeSent}` : words.complete}</span>
    </p>
  </section>`;
}
