/** Lower case and without accents: people look for "tresor" and mean "Trésor". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether each word of the query stands somewhere in the text. */
export function matches(text: string, query: string): boolean {
  const within = plain(text);
  return plain(query)
    .trim()
    .split(/\s+/)
    .every((word) => within.includes(word));
}
