/** What is wrong with the help for writing a request, and with the remarks on contradictory answers. */
import { readGuidance, readHints, type Catalog, type Field, type RequestType } from '../../contract/index.js';
import type { CatalogFault } from '../catalog-faults.js';
import { unknownIds, whenReadable } from './reading-faults.js';

const unknownField = (id: string, fields: readonly Field[], pointer: string): CatalogFault[] =>
  fields.some((field) => field.id === id) ? [] : [{ pointer, message: `"${id}" is not a field of this type.` }];

function typeFaults(type: RequestType, at: string): CatalogFault[] {
  const { fields, informationField } = type;
  const faults = whenReadable(
    () => readGuidance(type),
    `${at}/guidance`,
    ({ checklist = [], preparation }) => {
      const isEmpty = preparation?.points.length === 0;
      return [
        ...(isEmpty ? [{ pointer: `${at}/guidance/preparation/points`, message: 'is empty; say what to do.' }] : []),
        ...checklist.flatMap(({ field, minLength = 1 }, index) => {
          const pointer = `${at}/guidance/checklist/${index}`;
          const isCount = Number.isInteger(minLength) && minLength > 0;
          return [
            ...unknownField(field, fields, `${pointer}/field`),
            ...(isCount
              ? []
              : [{ pointer: `${pointer}/minLength`, message: `is ${minLength}; it takes a whole number above zero.` }]),
          ];
        }),
      ];
    },
  );
  const named = fields.find(({ id }) => id === informationField);
  if (informationField !== undefined && named?.kind !== 'checkbox') {
    const message = named
      ? `"${informationField}" is of kind "${named.kind}"; it has to be a "checkbox".`
      : `"${informationField}" is not a field of this type.`;
    faults.push({ pointer: `${at}/informationField`, message });
  }
  return faults;
}

/** Of all request types, and of the hints. */
export function guidanceFaults(catalog: Catalog): CatalogFault[] {
  const { requestTypes, priorities, impacts } = catalog;
  const hints = whenReadable(
    () => readHints(catalog),
    '/hints',
    (read) =>
      read.flatMap(({ when }, index) => {
        const at = `/hints/${index}/when`;
        const names = when.type ?? when.priority ?? when.impact;
        return [
          ...(names
            ? []
            : [{ pointer: at, message: 'names nothing, so that it never fits; name a type, priority or impact.' }]),
          ...unknownIds(when.type, requestTypes, `${at}/type`, 'a request type'),
          ...unknownIds(when.priority, priorities, `${at}/priority`, 'a priority'),
          ...unknownIds(when.impact, impacts, `${at}/impact`, 'an impact'),
        ];
      }),
  );
  return [...requestTypes.flatMap((type, index) => typeFaults(type, `/requestTypes/${index}`)), ...hints];
}
