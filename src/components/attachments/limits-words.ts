import { attachmentWords } from '../../context/attachment-words.js';
import type { AttachmentPolicy } from '../../contract/index.js';
import type { Words } from '../../context/words.js';
import { formatBytes } from '../bytes/format-bytes.js';

/** Types as people call them: "images" for `image/*`, "PDF" for `application/pdf`, ".log" as it is. */
export function typeNames({ types = [] }: AttachmentPolicy, { locale, messages }: Words): string {
  const names = types.map((type) => {
    const [group = '', subtype] = type.split('/');
    if (!subtype) return type;
    return subtype === '*' ? attachmentWords(messages).group(group) : subtype.replace(/\+.*|^x-/g, '').toUpperCase();
  });
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names);
}

/** What is taken, in words, before anything is chosen. */
export function describeLimits(policy: AttachmentPolicy, words: Words): string {
  const { locale, messages } = words;
  const { maxFiles, maxFileSize, maxTotalSize, types } = policy;
  const total = maxTotalSize && maxFiles > 1 ? formatBytes(maxTotalSize, locale) : '';
  const attachments = attachmentWords(messages);
  const limits = attachments.limits(maxFiles, formatBytes(maxFileSize, locale), total);
  return types?.length ? `${limits} ${attachments.types(typeNames(policy, words))}` : limits;
}
