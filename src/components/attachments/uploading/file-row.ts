import { html, nothing, type TemplateResult } from 'lit';
import { attachmentWords } from '../../../context/attachment-words.js';
import type { Words } from '../../../context/words.js';
import type { AttachmentPolicy } from '../../../contract/index.js';
import { icon } from '../../icons/icons.js';
import { moreIcon } from '../../icons/more-icons.js';
import { formatBytes } from '../../bytes/format-bytes.js';
import { safeName } from '../safe-name.js';
import type { AttachedFile } from './attached-file.js';
import { describeState } from './file-words.js';

/** What surrounds a row. */
export interface RowContext {
  policy: AttachmentPolicy | undefined;
  words: Words;
  isDisabled: boolean;
  retry: (file: AttachedFile) => void;
  remove: (file: AttachedFile) => void;
  /** Opens a picture to draw on it. */
  edit?: ((file: AttachedFile) => void) | undefined;
}

/** One file with what can be done about it. */
export function renderFile(
  file: AttachedFile,
  { policy, words, isDisabled, retry, remove, edit }: RowContext,
): TemplateResult {
  const { state } = file;
  const { status } = state;
  const { common } = words.messages;
  const attachments = attachmentWords(words.messages);
  const name = safeName(file.name);
  const isWrong = status === 'failed' || status === 'rejected';
  const picture = file.thumbnail ?? moreIcon(file.type.startsWith('image/') ? 'image' : 'file');
  // What the browser could draw, it can also edit.
  const isEditable = edit && file.source && file.thumbnail && file.type.startsWith('image/') && !isWrong;
  const size = status === 'done' && file.size ? `${formatBytes(file.size, words.locale)} · ` : nothing;
  return html`<li class="file ${isWrong ? 'wrong' : ''}" part="file">
    <span class="thumbnail" aria-hidden="true">${isWrong ? moreIcon('warning') : picture}</span>
    <div class="facts">
      <span class="file-name"><bdi>${name}</bdi></span>
      ${
        state.status === 'uploading'
          ? html`<progress aria-label=${name} max=${file.size} .value=${state.sent}></progress>`
          : nothing
      }
      <span class="status">${size}${describeState(file, policy, words)}</span>
      ${
        status === 'failed'
          ? html`<button
              type="button"
              class="button plain retry"
              aria-label=${attachments.retry(name)}
              ?disabled=${isDisabled}
              @click=${() => retry(file)}
            >
              ${common.retry}
            </button>`
          : nothing
      }
      ${
        isEditable
          ? html`<button
              type="button"
              class="button plain edit"
              aria-label=${attachments.editFile(name)}
              ?disabled=${isDisabled}
              @click=${() => edit(file)}
            >
              ${attachments.edit}
            </button>`
          : nothing
      }
    </div>
    <button
      type="button"
      class="button icon remove"
      aria-label=${attachments.remove(name)}
      ?disabled=${isDisabled}
      @click=${() => remove(file)}
    >
      ${icon('close')}
    </button>
  </li>`;
}
