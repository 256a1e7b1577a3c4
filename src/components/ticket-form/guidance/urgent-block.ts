import { html, nothing, type TemplateResult } from 'lit';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Words } from '../../../context/index.js';
import type { Field } from '../../../contract/index.js';
import type { UrgentNow } from '../../../support/index.js';
import { moreIcon } from '../../icons/more-icons.js';
import { renderUrgentWays } from './urgent-ways.js';

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
    ${(hasSwitch ? rest : fields).map(ask)}
    ${isOn ? html`${hasSwitch ? text : nothing} ${renderUrgentWays(now, words.messages)}` : nothing}
    ${marked ? html`<button type="button" class="link" @click=${canWait}>${canWaitWord}</button>` : nothing}
  </div>`;
}
