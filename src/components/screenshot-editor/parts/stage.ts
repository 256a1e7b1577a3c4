import { html, type TemplateResult } from 'lit';
import type { Editing } from '../editing.js';
import type { EditingSession } from '../model/session.js';
import { renderShapes } from './shapes.js';

/**
 * The picture and what is drawn on it. Screen readers hand all keys on, here and on the shapes, because the arrows move
 * what is selected.
 */
export function renderStage(editing: Editing, session: EditingSession): TemplateResult {
  const { stage, pointing, commands, messages, handlePictureKey } = editing;
  const { width, height } = session.area;
  return html`<div
    class="picture"
    role="application"
    aria-label=${messages.title}
    aria-describedby="keys"
    @keydown=${handlePictureKey}
  >
    <p class="visually-hidden" id="keys">${messages.keys}</p>
    <div class="stage" part="stage">
      <div
        class="scroller"
        role="group"
        tabindex="0"
        aria-label=${messages.picture(messages.size(width, height))}
        aria-describedby="hint"
        @scroll=${stage.refresh}
        @wheel=${pointing.handleWheel}
      >
        <div
          class="sheet ${session.tool}"
          @pointerdown=${pointing.handleDown}
          @pointermove=${pointing.handleMove}
          @pointerup=${pointing.handleUp}
          @pointercancel=${pointing.handleCancel}
        ></div>
      </div>
      <canvas aria-hidden="true"></canvas>
    </div>
    ${renderShapes({
      session,
      messages,
      take: (shape, isMeant) => editing.take(shape, isMeant),
      remove: commands.remove,
    })}
  </div>`;
}
