import type { AttachmentPolicy, Catalog, RequestType } from '../contract/index.js';

/** A contradiction in a catalog that its shape alone does not show. */
export interface CatalogFault {
  /** JSON pointer into the catalog. */
  pointer: string;
  /** What is wrong and how to mend it, for the integrator. */
  message: string;
}

/** Ids that are empty or stand twice. */
export function idFaults(list: readonly { id: string }[] | undefined, pointer: string): CatalogFault[] {
  const seen = new Set<string>(['']);
  return (list ?? []).flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const trouble = id ? `"${id}" stands twice` : 'is empty';
    return [{ pointer: `${pointer}/${index}/id`, message: `${trouble}; give each entry an id of its own.` }];
  });
}

function policyFaults(policy: AttachmentPolicy | undefined): CatalogFault[] {
  return (['maxFiles', 'maxFileSize', 'maxTotalSize'] as const).flatMap((key) => {
    const limit = policy?.[key] ?? 1;
    return Number.isInteger(limit) && limit > 0
      ? []
      : [{ pointer: `/attachments/${key}`, message: `is ${limit}; it takes a whole number above zero.` }];
  });
}

/** Lists that fields of a kind draw on. */
const SOURCES = { priority: 'priorities', impact: 'impacts', surface: 'surfaces', attachments: 'attachments' } as const;

function typeFaults(type: RequestType, pointer: string, catalog: Catalog): CatalogFault[] {
  const faults = idFaults(type.fields, `${pointer}/fields`);
  const subject = type.fields.find(({ id }) => id === 'subject');
  if (subject?.kind !== 'text' || !subject.required || subject.when) {
    faults.push({
      pointer: `${pointer}/fields`,
      message: `needs a required field "subject" of kind "text" without "when": it names the ticket.`,
    });
  }
  const kinds = new Map<string, string>();
  type.fields.forEach((field, index) => {
    const at = `${pointer}/fields/${index}`;
    if (field.when && !type.fields.some(({ id }) => id === field.when?.field)) {
      faults.push({ pointer: `${at}/when/field`, message: `"${field.when.field}" is not a field of this type.` });
    }
    if ((field.kind === 'choice' || field.kind === 'choices') && !field.options?.length) {
      faults.push({ pointer: `${at}/options`, message: `a "${field.kind}" needs at least one option.` });
    }
    if (!(field.kind in SOURCES)) return;
    const source = SOURCES[field.kind as keyof typeof SOURCES];
    if (!catalog[source])
      faults.push({ pointer: `/${source}`, message: `is missing, but field "${field.id}" needs it.` });
    const other = kinds.get(field.kind);
    if (other) faults.push({ pointer: at, message: `"${other}" is already the ${field.kind} field of this type.` });
    kinds.set(field.kind, field.id);
  });
  return faults;
}

/** Finds what is contradictory in a catalog of the right shape; empty when all is well. */
export function catalogFaults(catalog: Catalog): CatalogFault[] {
  const noTypes = { pointer: '/requestTypes', message: 'is empty; a catalog needs at least one request type.' };
  return [
    ...(catalog.requestTypes.length ? [] : [noTypes]),
    ...policyFaults(catalog.attachments),
    ...idFaults(catalog.requestTypes, '/requestTypes'),
    ...idFaults(catalog.priorities, '/priorities'),
    ...idFaults(catalog.impacts, '/impacts'),
    ...idFaults(catalog.surfaces, '/surfaces'),
    ...catalog.requestTypes.flatMap((type, index) => typeFaults(type, `/requestTypes/${index}`, catalog)),
  ];
}
