import { attachmentWords } from '../../context/attachment-words.js';
import type { AttachmentPolicy } from '../../contract/index.js';
import type { Words } from '../../context/words.js';
import { formatBytes } from '../bytes/format-bytes.js';

/** Types of files by the names under which people know them, where the MIME type does not end in one. */
const KNOWN: Readonly<Record<string, string | undefined>> = {
  'application/msword': 'Word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.ms-excel': 'Excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.ms-powerpoint': 'PowerPoint',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/x-zip-compressed': 'ZIP',
  'application/gzip': 'GZ',
  'application/x-tar': 'TAR',
  'application/x-7z-compressed': '7Z',
  'audio/mpeg': 'MP3',
  'image/jpeg': 'JPEG',
  'message/rfc822': 'EML',
  'text/javascript': 'JavaScript',
  'video/quicktime': 'MOV',
};

/** "images" for `image/*`, "text files" for `text/plain`, "PDF" for `application/pdf`, ".log" as it is. */
function typeName(type: string, words: Words): string {
  const [group = '', subtype] = type.toLowerCase().split('/');
  if (!subtype) return type;
  const isGroup = subtype === '*' || subtype === 'plain';
  if (isGroup) return attachmentWords(words.messages).group(group);
  // `vnd.sqlite3` and `x-yaml`, `svg+xml`: the part that is also the ending of such files.
  return (
    KNOWN[type.toLowerCase()] ??
    subtype
      .replace(/\+.*/, '')
      .replace(/^(x-|.*\.)/, '')
      .toUpperCase()
  );
}

/** Types as people call them, each once. */
export function typeNames({ types = [] }: AttachmentPolicy, words: Words): string {
  const names = new Set(types.map((type) => typeName(type, words)));
  return new Intl.ListFormat(words.locale, { type: 'unit' }).format(names);
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
