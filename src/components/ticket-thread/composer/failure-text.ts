import { apiErrorCode, reasonFor } from '../../../context/index.js';
import { threadWords } from '../../../context/thread-words.js';
import type { Messages } from '../../../locales/index.js';

/** A file of the reply could not be uploaded. */
export class FilesFailedError extends Error {
  override readonly name = 'FilesFailedError';
}

/** Why a reply was not sent, and what is kept. */
export function failureText(error: unknown, messages: Messages): string {
  const words = threadWords(messages).reply;
  if (error instanceof FilesFailedError) return `${words.failed} ${words.filesFailed}`;
  switch (apiErrorCode(error)) {
    // Whether it arrived is not known; the key sees to it that it does so once.
    case 'timeout':
      return words.notConfirmed;
    case 'conflict':
      return `${words.failed} ${words.conflict}`;
    default:
      return `${words.failed} ${reasonFor(error, messages)} ${words.kept}`;
  }
}
