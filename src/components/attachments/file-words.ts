import type { AttachmentPolicy } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import type { Rejection } from './file-limits.js';

type Words = Messages['attachments'];

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

/** A type as people call it: "images" for `image/*`, "PDF" for `application/pdf`, ".log" as it is. */
function typeName(type: string, { group }: Words): string {
  const [kind = '', subtype = ''] = type.split('/');
  if (!subtype) return type;
  return subtype === '*' ? group(kind) : subtype.replace(/\+.*|^x-/g, '').toUpperCase();
}

function typeNames({ types = [] }: AttachmentPolicy, words: Words, locale: string): string {
  return new Intl.ListFormat(locale, { type: 'unit' }).format(types.map((type) => typeName(type, words)));
}

/** What is taken, in words, before anything is chosen. */
export function describeLimits(policy: AttachmentPolicy, words: Words, locale: string): string {
  const { maxFiles, maxFileSize, maxTotalSize, types } = policy;
  const total = maxTotalSize && maxFiles > 1 ? formatBytes(maxTotalSize, locale) : '';
  const limits = words.limits(maxFiles, formatBytes(maxFileSize, locale), total);
  return types?.length ? `${limits} ${words.types(typeNames(policy, words, locale))}` : limits;
}

/** Why a file is not taken, in words that name the limit. */
export function describeRejection(
  rejection: Rejection,
  policy: AttachmentPolicy,
  words: Words,
  locale: string,
): string {
  const { reason } = rejection;
  if (reason === 'type') return words.rejected(reason, typeNames(policy, words, locale));
  if (!('limit' in rejection)) return words.rejected(reason, '');
  const { limit } = rejection;
  return words.rejected(reason, reason === 'too-many' ? String(limit) : formatBytes(limit, locale));
}

/**
 * A file name as it may be shown. Characters that turn the direction of text could make `exe.gpj` look like `jpg.exe`, and
 * control characters show nothing at all.
 */
export const safeName = (name: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
