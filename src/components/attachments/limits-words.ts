import { attachmentWords } from '../../context/attachment-words.js';
import type { AttachmentPolicy } from '../../contract/index.js';
import type { Words } from '../../context/words.js';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people read it, as in "2.4 MB". */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}

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
