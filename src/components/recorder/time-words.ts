/** A length as on a player, as in "1:05". */
export function formatLength(seconds: number, locale: string): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
  const padded = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }).format(rest);
  return `${new Intl.NumberFormat(locale).format(minutes)}:${padded}`;
}

/** A limit in words, as in "3 minutes": in minutes where they are whole. */
export function formatLimit(seconds: number, locale: string): string {
  const isWhole = seconds >= 60 && seconds % 60 === 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isWhole ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(isWhole ? seconds / 60 : seconds);
}
