import { fromBase64Url, toBase64Url } from './bytes.js';
import { GatewayProblem } from './gateway-problem.js';

/** What a cursor holds: where the page before ended. */
export type CursorValues = readonly (string | number)[];

/** Packs a position into an opaque text. */
export const encodeCursor = (values: CursorValues): string =>
  toBase64Url(new TextEncoder().encode(JSON.stringify(values)));

/**
 * Unpacks a position.
 * @param kind what the first value has to be: a cursor of one order means nothing in another
 * @throws {GatewayProblem} `bad-cursor`
 */
export function decodeCursor(cursor: string, kind: string, length: number): CursorValues {
  let values: unknown;
  try {
    values = JSON.parse(new TextDecoder().decode(fromBase64Url(cursor)));
  } catch {
    throw new GatewayProblem('bad-cursor');
  }
  const fits =
    Array.isArray(values) &&
    values.length === length &&
    values[0] === kind &&
    values.every((value) => typeof value === 'string' || Number.isFinite(value));
  if (!fits) throw new GatewayProblem('bad-cursor');
  return values as CursorValues;
}
