import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../../context/words.js';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Words } from '../../../context/index.js';
import type { CheckedItem, Completeness } from '../../../support/index.js';

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

/** What is missing, and that it may be sent without: but of what is required, for that would not be true. */
function sayMissing(missing: readonly CheckedItem[], { messages, locale }: Words): string {
  const words = guidanceWords(messages);
  const list = (items: readonly CheckedItem[]): string =>
    new Intl.ListFormat(locale).format(items.map(({ label }) => isolate(label)));
  const needed = missing.filter(({ isNeeded }) => isNeeded);
  if (needed.length === 0) return `${words.missing(list(missing))} ${words.mayBeSent}`;
  const others = missing.filter(({ isNeeded }) => !isNeeded);
  return [words.missing(list(needed)), others.length > 0 && words.wouldHelp(list(others))].filter(Boolean).join(' ');
}

/** What a good report still misses. It praises nothing and blocks nothing; nothing where there is no checklist. */
export function renderChecklist({ items, met, missing }: Completeness, words: Words): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const { checklist, parts, complete } = guidanceWords(words.messages);
  return html`<section class="checklist" part="checklist" aria-label=${checklist}>
    ${renderRing(met / items.length)}
    <p>
      ${checklist}: ${parts(met, items.length)}.
      <span class="missing">${missing.length > 0 ? sayMissing(missing, words) : complete}</span>
    </p>
  </section>`;
}
