import { attachmentWords } from '../../../context/attachment-words.js';
import { reasonFor } from '../../../context/reason.js';
import type { Words } from '../../../context/words.js';
import type { AttachmentPolicy } from '../../../contract/index.js';
import { formatBytes } from '../../bytes/format-bytes.js';
import { typeNames } from '../limits-words.js';
import type { AttachedFile } from './attached-file.js';
import type { Rejection } from './file-limits.js';

/** Why a file is not taken, in words that name the limit. */
function describeRejection(rejection: Rejection, policy: AttachmentPolicy | undefined, words: Words): string {
  const { reason } = rejection;
  const attachments = attachmentWords(words.messages);
  if (reason === 'type' && policy) return attachments.rejected(reason, typeNames(policy, words));
  if (!('limit' in rejection)) return attachments.rejected(reason, '');
  const { limit } = rejection;
  return attachments.rejected(reason, reason === 'too-many' ? String(limit) : formatBytes(limit, words.locale));
}

/** Where a file stands, in words. */
export function describeState(
  { total, state }: AttachedFile,
  policy: AttachmentPolicy | undefined,
  words: Words,
): string {
  const { locale, messages } = words;
  const attachments = attachmentWords(messages);
  switch (state.status) {
    case 'checking':
      return attachments.checking;
    case 'waiting':
      return state.until
        ? attachments.busy(new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(state.until))
        : attachments.waiting;
    case 'uploading':
      return attachments.progress(formatBytes(state.sent, locale), formatBytes(total, locale));
    case 'paused':
      return attachments.paused;
    case 'done':
      return attachments.uploaded;
    case 'failed':
      return attachments.failed(reasonFor(state.error, messages));
    case 'rejected':
      return describeRejection(state.rejection, policy, words);
  }
}

/** What became of the place at which it was taken, in words; nothing where it names none. */
export function describeLocation({ location, type, state }: AttachedFile, { messages }: Words): string | undefined {
  if (location === 'none' || state.status === 'rejected') return undefined;
  const { locationRemoved, mayBeLocated } = attachmentWords(messages);
  return location === 'removed' ? locationRemoved : mayBeLocated[type.startsWith('video/') ? 'video' : 'image'];
}
