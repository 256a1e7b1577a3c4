/** One part of what will be sent: a heading, lines of which each can be taken out, and the way back for what was. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { evidenceWords } from '../../../context/evidence-words.js';
import type { Messages } from '../../../locales/index.js';
import { icon } from '../../icons/icons.js';

/** One thing that is sent. */
export interface Line {
  /** The same for the same thing, so that what is open in its line stays so. */
  key: unknown;
  /** Text of the reader's language, or of the page and people: isolated when it is shown. */
  label: string;
  /** Tells it from others with the same label, where it is named on a button. */
  name?: string;
  value: unknown;
  /** Takes it out; absent where a ticket cannot be without it. */
  remove?: () => void;
  /** Leads to where it is changed. */
  change?: () => void;
}

/** A part of what is sent. */
export interface Section {
  id: string;
  title: string;
  help?: string;
  lines: readonly Line[];
  /** How many of the lines count, where not all of them do. */
  count?: number;
  /** What stands there while there are no lines. */
  empty?: string;
  removeAll?: () => void;
  /** How much was taken out. */
  removed?: number;
  putBack?: () => void;
}

function renderButton(
  action: string,
  label: string,
  press: (() => void) | undefined,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (!press) return nothing;
  const name = evidenceWords(messages).actOn(action, label);
  return html`<button type="button" class="link act" aria-label=${name} @click=${press}>${action}</button>`;
}

function renderLine({ label, name = label, value, remove, change }: Line, messages: Messages): TemplateResult {
  const words = evidenceWords(messages);
  return html`<div class="line">
    <dt><bdi>${label}</bdi></dt>
    <dd class="value">${value}</dd>
    <dd class="acts">
      ${renderButton(words.change, name, change, messages)}
      ${
        remove
          ? html`<button
              type="button"
              class="button icon act"
              aria-label=${words.actOn(words.remove, name)}
              @click=${remove}
            >
              ${icon('close')}
            </button>`
          : nothing
      }
    </dd>
  </div>`;
}

/** Nothing where there is neither a line nor something to put back. */
export function renderSection(section: Section, messages: Messages): TemplateResult | typeof nothing {
  const { id, title, help, lines, empty, removeAll, removed = 0, putBack } = section;
  const words = evidenceWords(messages);
  if (lines.length === 0 && removed === 0 && !empty) return nothing;
  return html`<section aria-labelledby="sent-${id}">
    <header>
      <h3 id="sent-${id}">${title}</h3>
      ${lines.length > 1 ? renderButton(words.removeAll, title, removeAll, messages) : nothing}
    </header>
    ${help && lines.length > 0 ? html`<p class="quiet">${help}</p>` : nothing}
    ${
      lines.length > 0
        ? html`<dl>
            ${repeat(
              lines,
              ({ key }) => key,
              (line) => renderLine(line, messages),
            )}
          </dl>`
        : nothing
    }
    ${lines.length === 0 && empty ? html`<p class="quiet">${empty}</p>` : nothing}
    ${
      removed > 0
        ? html`<p class="quiet removed">
            ${words.countedRemoved(removed)} ${renderButton(words.putBack, title, putBack, messages)}
          </p>`
        : nothing
    }
  </section>`;
}
