/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** More than most file systems take. */
const MAX_LENGTH = 120;

/** Controls, and characters that turn the direction of text so that an ending seems to be another. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Separators of folders, also in other widths and as an address writes them, and what shells and file systems read. */
const SPECIAL = /[/\\:*?"<>|;\uff0f\uff3c\u2044\u2215]|%(?:2f|5c|00)/gi;

/** A file name to save under: one name in the folder that the reader chose, which keeps its ending. */
export function downloadName(name: string, fallback = 'file'): string {
  const plain = name
    .replace(INVISIBLE, '')
    .replace(SPECIAL, '_')
    .replace(/^[.\s_]+/, '')
    .replace(/[.\s]+$/, '')
    .replace(DEVICES, '_$1')
    .toWellFormed();
  if (plain.length <= MAX_LENGTH) return plain || fallback;
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? '';
  return plain.slice(0, MAX_LENGTH - ending.length).toWellFormed() + ending;
}
