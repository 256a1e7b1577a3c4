import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EditorMessages } from '../../../locales/index.js';
import { editorIcon } from '../../icons/editor-icons.js';
import type { EditingSession } from '../model/session.js';
import type { Shape } from '../model/shapes.js';
import { nameOf } from '../names.js';

/** What the row of shapes needs of the editor. */
interface Editor {
  readonly session: EditingSession;
  readonly messages: EditorMessages;
  /** A shape is taken in hand; `isMeant` when it was pressed, and not only come by. */
  take: (shape: Shape, isMeant: boolean) => void;
  remove: () => void;
}

/** Everything that is drawn, by name: for whoever does not see it, and for what lies below something else. */
export function renderShapes({ session, messages, take, remove }: Editor): TemplateResult {
  const { shapes } = session.drawing;
  const { selected, tool } = session;
  const words = messages.shapes;
  return html`<div class="shapes" part="shapes">
    ${
      tool === 'crop' || shapes.length === 0
        ? html`<p class="none">${tool === 'crop' ? nothing : words.none}</p>`
        : html`<ul role="list" aria-label=${words.label}>
            ${repeat(
              shapes,
              ({ id }) => id,
              (shape) =>
                html`<li>
                  <button
                    type="button"
                    class="shape"
                    part="shape"
                    aria-pressed=${shape.id === selected?.id}
                    @focus=${() => take(shape, false)}
                    @click=${() => take(shape, true)}
                  >
                    ${nameOf(shape, shapes, messages)}
                  </button>
                </li>`,
            )}
          </ul>`
    }
    ${
      selected && tool !== 'crop'
        ? html`<button type="button" class="button plain remove" part="remove" @click=${remove}>
            ${editorIcon('remove')}<span>${words.remove}</span>
          </button>`
        : nothing
    }
  </div>`;
}
