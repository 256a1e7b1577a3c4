import { html, nothing, type TemplateResult } from 'lit';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Words } from '../../../context/index.js';
import type { Field } from '../../../contract/index.js';
import type { UrgentNow } from '../../../support/index.js';
import { moreIcon } from '../../icons/more-icons.js';

/** What the block shows, and what it can ask for. */
export interface UrgentView {
  words: Words;
  /** The switch, where it is offered, and the cases, where they have to be read. */
  fields: readonly Field[];
  ask(field: Field): TemplateResult;
  /** What happens at this hour. */
  now: UrgentNow;
  /** Who is there; said by the switch where there is one. */
  hours: string;
  isOn: boolean;
  /** The marker in the subject, while nobody has said what follows from it. */
  marked: string | undefined;
  canWait(): void;
}

/** Calling and paging: what is faster than writing. */
function renderWays({
  now: { phone, phoneUrl, url },
  words: { messages },
}: UrgentView): TemplateResult | typeof nothing {
  if (!phoneUrl && !url) return nothing;
  const words = guidanceWords(messages);
  return html`<div class="ways">
    ${phoneUrl && phone ? html`<a class="button" href=${phoneUrl}>${words.call(`\u2068${phone}\u2069`)}</a>` : nothing}
    ${
      url
        ? html`<a class="button" href=${url} target="_blank" rel="noopener noreferrer"
            >${words.page} <bdi class="host">${new URL(url).host}</bdi></a
          >`
        : nothing
    }
  </div>`;
}

/** The urgent way: offered in one line, and once it is meant, what it takes and what happens at this hour. */
export function renderUrgent(view: UrgentView): TemplateResult | typeof nothing {
  const { fields, ask, now, hours, isOn, marked, canWait, words } = view;
  if (fields.length === 0) return nothing;
  const [first, ...rest] = fields;
  const hasSwitch = first?.kind === 'checkbox';
  const { canWait: canWaitWord, marked: markedWord } = guidanceWords(words.messages);
  // Below the cases where somebody chooses one of them to switch it on: nothing moves under their hands.
  const text = now.text ? html`<p class="quiet"><bdi>${now.text}</bdi></p>` : nothing;
  return html`<div class="urgent ${isOn ? 'on' : ''}" part="urgent">
    ${hasSwitch ? ask(first) : html`<p class="hours">${moreIcon('warning')}<span>${hours}</span></p>`}
    ${marked ? html`<p class="quiet">${markedWord(marked)}</p>` : nothing} ${hasSwitch ? nothing : text}
    ${(hasSwitch ? rest : fields).map(ask)} ${isOn ? html`${hasSwitch ? text : nothing} ${renderWays(view)}` : nothing}
    ${marked ? html`<button type="button" class="link" @click=${canWait}>${canWaitWord}</button>` : nothing}
  </div>`;
}
