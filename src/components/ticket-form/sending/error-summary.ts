import { html, nothing, type TemplateResult } from 'lit';
import { sendingWords } from '../../../context/sending-words.js';
import type { Field } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import type { Issues } from './issues.js';

/**
 * All that is wrong, in one place that gets the focus, with a way to each field. The ways are buttons: the page's router
 * would take links for its own.
 */
export function renderSummary(
  issues: Issues,
  asked: readonly Field[],
  messages: Messages,
  goTo: (id: string) => void,
): TemplateResult | typeof nothing {
  const atFields = asked.flatMap(({ id, label }) => {
    const message = issues.fields.get(id);
    return message === undefined ? [] : { id, label, message };
  });
  const count = atFields.length + issues.others.length;
  if (count === 0) return nothing;
  const words = sendingWords(messages);
  const title =
    atFields.length === count && atFields.every(({ id }) => issues.missing?.has(id)) ? words.missing : words.summary;
  return html`<div
    class="notice"
    part="summary"
    id="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <strong id="summary-title">${title(count)}</strong>
    <ul>
      ${atFields.map(
        ({ id, label, message }) =>
          html`<li>
            <button type="button" class="link" @click=${() => goTo(id)}><bdi>${label}</bdi></button> –
            <bdi>${message}</bdi>
          </li>`,
      )}
      ${issues.others.map((message) => html`<li><bdi>${message}</bdi></li>`)}
    </ul>
  </div>`;
}
