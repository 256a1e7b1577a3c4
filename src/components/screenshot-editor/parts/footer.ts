import { html, type TemplateResult } from 'lit';
import type { EditorMessages } from '../../../locales/index.js';
import { editorIcon, type EditorIconName } from '../../icons/editor-icons.js';
import type { EditingSession } from '../model/session.js';
import type { Roving } from '../roving.js';
import type { Stage } from '../stage/stage.js';
import { ZOOMS, type Zoom } from '../stage/view.js';
import type { Commands } from '../tools/commands.js';

/** What going back and zooming need of the editor. */
interface Editor {
  readonly session: EditingSession;
  readonly commands: Commands;
  readonly messages: EditorMessages;
  readonly roving: Roving;
  readonly stage: Pick<Stage, 'zoom' | 'percent'>;
  readonly locale: string;
}

/** Undo, redo and zoom. */
export function renderHistory({ session, commands, messages, roving, stage, locale }: Editor): TemplateResult {
  const { history, zoom: words } = messages;
  const { zoom, percent } = stage;
  const now = new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
  const button = (name: EditorIconName, label: string, act: () => void, isPossible = true): TemplateResult =>
    html`<button
      type="button"
      class="button icon"
      aria-label=${label}
      title=${label}
      aria-disabled=${!isPossible}
      @click=${act}
    >
      ${editorIcon(name)}
    </button>`;
  const size = (to: Zoom, text: string): TemplateResult =>
    html`<button type="button" class="button icon" aria-pressed=${zoom === to} @click=${() => commands.zoomTo(to)}>
      ${text}
    </button>`;
  return html`<div
    class="history"
    part="history"
    role="toolbar"
    aria-label=${history.label}
    @keydown=${roving.handleKeydown}
    @focusin=${roving.handleFocusin}
  >
    ${button('undo', history.undo, commands.undo, session.canUndo)}
    ${button('redo', history.redo, commands.redo, session.canRedo)}
    ${button('minus', words.out, () => commands.zoomBy(1 / ZOOMS.step))}
    <span class="percent">${now}</span>
    ${button('plus', words.in, () => commands.zoomBy(ZOOMS.step))} ${size('fit', words.fit)} ${size(1, words.full)}
  </div>`;
}

/** The last word: save, or leave; before anything is lost, whether it is meant. */
export function renderLast(
  { save, saving, cancel, discard }: EditorMessages,
  { isAsking, isSaving, canSave }: { isAsking: boolean; isSaving: boolean; canSave: boolean },
  act: { save: () => void; cancel: () => void; discard: () => void; keep: () => void },
): TemplateResult {
  if (isAsking) {
    return html`<div class="last" role="group" aria-labelledby="ask">
      <p id="ask">${discard.ask}</p>
      <button type="button" class="button" part="discard" @click=${act.discard}>${discard.yes}</button>
      <button type="button" class="button primary keep" part="keep" @click=${act.keep}>${discard.no}</button>
    </div>`;
  }
  return html`<div class="last">
    <button type="button" class="button plain leave" part="cancel" @click=${act.cancel}>${cancel}</button>
    <button type="button" class="button primary" part="save" aria-disabled=${isSaving || !canSave} @click=${act.save}>
      ${isSaving ? saving : save}
    </button>
  </div>`;
}
