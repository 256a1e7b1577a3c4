import { html, type TemplateResult } from 'lit';
import { attachmentWords } from '../../context/attachment-words.js';
import type { Words } from '../../context/words.js';
import { icon } from '../icons/icons.js';
import { safeName } from './safe-name.js';

/** What surrounds the files that wait. */
export interface WaitingContext {
  words: Words;
  isDisabled: boolean;
  retry: () => void;
  remove: (file: File) => void;
}

/** Files that nothing can be done with, because what uploads could not be fetched: try again, or go on without them. */
export function renderWaiting(
  files: readonly File[],
  { words, isDisabled, retry, remove }: WaitingContext,
): TemplateResult {
  const attachments = attachmentWords(words.messages);
  const rows = files.map((file) => {
    const name = safeName(file.name);
    return html`<li class="waiting" part="file">
      <bdi>${name}</bdi>
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
  });
  return html`<ul class="queue" role="list">
      ${rows}
    </ul>
    <button type="button" class="button retry" ?disabled=${isDisabled} @click=${retry}>
      ${words.messages.common.retry}
    </button>`;
}
