import { html, nothing, type TemplateResult } from 'lit';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Preparation } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';

/** What to do before writing: one line that opens, so that it is at hand and in nobody's way. */
export const renderPreparation = (
  preparation: Preparation | undefined,
  messages: Messages,
): TemplateResult | typeof nothing =>
  preparation?.points.length
    ? html`<details class="preparation" part="preparation">
        <summary><bdi>${preparation.title ?? guidanceWords(messages).preparation}</bdi></summary>
        <ul>
          ${preparation.points.map((point) => html`<li><bdi>${point}</bdi></li>`)}
        </ul>
      </details>`
    : nothing;
