import { html, nothing, type TemplateResult } from 'lit';
import { reasonFor } from '../../context/reason.js';
import type { Words } from '../../context/words.js';
import type { AttachmentPolicy } from '../../contract/index.js';
import { icon } from '../icons/icons.js';
import type { AttachedFile } from './attached-file.js';
import { describeRejection, formatBytes, safeName } from './file-words.js';

type Action = (file: AttachedFile) => void;

/** Where a file stands, in words. */
export function statusOf({ size, state }: AttachedFile, policy: AttachmentPolicy | undefined, words: Words): string {
  const { locale, messages } = words;
  const { attachments } = messages;
  switch (state.status) {
    case 'checking':
      return attachments.checking;
    case 'waiting':
      return state.until
        ? attachments.busy(new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(state.until))
        : attachments.waiting;
    case 'uploading':
      return attachments.progress(formatBytes(state.sent, locale), formatBytes(size, locale));
    case 'done':
      return attachments.uploaded;
    case 'failed':
      return attachments.failed(reasonFor(state.error, messages));
    case 'rejected':
      return policy ? describeRejection(state.rejection, policy, attachments, locale) : '';
  }
}

/** One file with what can be done about it. */
export function renderFile(
  file: AttachedFile,
  policy: AttachmentPolicy,
  words: Words,
  isDisabled: boolean,
  retry: Action,
  remove: Action,
): TemplateResult {
  const { state } = file;
  const { status } = state;
  const { common, attachments } = words.messages;
  const name = safeName(file.name);
  const isWrong = status === 'failed' || status === 'rejected';
  const picture = file.thumbnail ?? icon(file.type.startsWith('image/') ? 'image' : 'file');
  const size = file.size ? `${formatBytes(file.size, words.locale)} · ` : '';
  return html`<li class="file ${isWrong ? 'wrong' : ''}" part="file">
    <span class="thumbnail" aria-hidden="true">${isWrong ? icon('warning') : picture}</span>
    <div class="facts">
      <span class="file-name"><bdi>${name}</bdi></span>
      ${
        state.status === 'uploading'
          ? html`<progress aria-label=${name} max=${file.size} .value=${state.sent}></progress>`
          : nothing
      }
      <span class="status">${status === 'done' ? size : nothing}${statusOf(file, policy, words)}</span>
      ${
        status === 'failed'
          ? html`<button
              type="button"
              class="button plain"
              aria-label=${attachments.retry(name)}
              ?disabled=${isDisabled}
              @click=${() => retry(file)}
            >
              ${common.retry}
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
