/** What a page lets say, if it is of the expected type. Pages replace properties of the browser, also by what throws. */
export function said<Type extends 'string' | 'number' | 'boolean' | 'object'>(
  type: Type,
  ask: () => unknown,
): { string: string; number: number; boolean: boolean; object: object | null }[Type] | undefined {
  try {
    const answer = ask();
    return typeof answer === type ? (answer as never) : undefined;
  } catch {
    return undefined;
  }
}
