import { html, nothing, type TemplateResult } from 'lit';
import { attachmentWords } from '../../../context/attachment-words.js';
import type { Words } from '../../../context/words.js';
import type { AttachmentPolicy } from '../../../contract/index.js';
import { icon } from '../../icons/icons.js';
import { moreIcon } from '../../icons/more-icons.js';
import { formatBytes } from '../../bytes/format-bytes.js';
import { safeName } from '../safe-name.js';
import type { AttachedFile } from './attached-file.js';
import { describeLocation, describeState } from './file-words.js';

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
  const size = status === 'done' && file.total ? `${formatBytes(file.total, words.locale)} · ` : nothing;
  const location = describeLocation(file, words);
  const isMoving = status === 'uploading' || (status === 'paused' && file.sent > 0);
  const action = (
    kind: string,
    label: string,
    description: string,
    act: (file: AttachedFile) => void,
  ): TemplateResult =>
    html`<button
      type="button"
      class="button plain ${kind}"
      aria-label=${description}
      ?disabled=${isDisabled}
      @click=${() => act(file)}
    >
      ${label}
    </button>`;
  return html`<li class="file ${isWrong ? 'wrong' : ''}" part="file">
    <span class="thumbnail" aria-hidden="true">${isWrong ? moreIcon('warning') : picture}</span>
    <div class="facts">
      <span class="file-name"><bdi>${name}</bdi></span>
      ${isMoving ? html`<progress aria-label=${name} max=${file.total} .value=${file.sent}></progress>` : nothing}
      <span class="status">${size}${describeState(file, policy, words)}</span>
      ${location ? html`<span class="place">${location}</span>` : nothing}
      ${status === 'failed' ? action('retry', common.retry, attachments.retry(name), retry) : nothing}
      ${status === 'paused' ? action('retry', attachments.tryNow, attachments.tryFileNow(name), retry) : nothing}
      ${isEditable ? action('edit', attachments.edit, attachments.editFile(name), edit) : nothing}
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
