/** Lower case and without accents: people look for "tresor" and mean "Trésor". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words that are looked for, each once. */
export function wordsOf(query: string): string[] {
  return [...new Set(plain(query).split(/\s+/).filter(Boolean))];
}

/** Those of the words that stand somewhere in the text. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const within = plain(text);
  return words.filter((word) => within.includes(word));
}

/** Shorter words stand in every text, and say little beside a longer one. */
const MIN_LENGTH = 3;

/** What something is worth of which only some of the words were found. */
const worth = (words: readonly string[]): number => words.filter(({ length }) => length >= MIN_LENGTH).length;

/**
 * What has all words, or else what has most of them, in their order: people write "door broken" where a text says "door
 * does not open".
 */
export function bestOf<T extends { words: readonly string[] }>(all: readonly T[], looked: readonly string[]): T[] {
  const full = all.filter(({ words }) => words.length === looked.length);
  if (full.length > 0) return full;
  const most = Math.max(0, ...all.map(({ words }) => worth(words)));
  return most > 0 ? all.filter(({ words }) => worth(words) === most) : [];
}
