const ENDINGS: Readonly<Record<string, string>> = { 'image/png': '.png', 'image/jpeg': '.jpg' };

/** A name with the ending that belongs to the type; an ending that is right already stays as it is. */
export function fileName(name: string, type: string): string {
  const ending = ENDINGS[type] ?? '';
  const isRight = type === 'image/jpeg' ? /.\.jpe?g$/i : /.\.png$/i;
  if (isRight.test(name)) return name;
  return `${name.replace(/(?<=.)\.[a-z0-9]{2,5}$/i, '') || 'screenshot'}${ending}`;
}
