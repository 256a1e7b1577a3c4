import type * as z from '../../contract/zod.js';
import type { CatalogFault } from '../catalog-faults.js';

type Entries = readonly { id: string }[] | undefined;

/** An id that leads nowhere. */
export const unknownId = (id: string | undefined, entries: Entries, pointer: string, what: string): CatalogFault[] =>
  id === undefined || entries?.some((entry) => entry.id === id)
    ? []
    : [{ pointer, message: `"${id}" is not ${what} of this catalog.` }];

/** Those of a list that lead nowhere. */
export const unknownIds = (
  ids: readonly string[] | undefined,
  entries: Entries,
  pointer: string,
  what: string,
): CatalogFault[] => (ids ?? []).flatMap((id, index) => unknownId(id, entries, `${pointer}/${index}`, what));

const pointerTo = (at: string, path: readonly PropertyKey[]): string =>
  [at, ...path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

/**
 * Looks into a part of a catalog that is read late. Where it does not have the shape of the contract, that is the fault.
 */
export function whenReadable<T>(read: () => T, at: string, look: (part: T) => CatalogFault[]): CatalogFault[] {
  let part: T;
  try {
    part = read();
  } catch (error) {
    const { issues } = error as z.core.$ZodError;
    if (!Array.isArray(issues)) throw error;
    return issues.map(({ path, message }) => ({
      pointer: pointerTo(at, path),
      message: `does not fit the contract: ${message}.`,
    }));
  }
  return look(part);
}
