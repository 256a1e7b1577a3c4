import { h } from './dom.js';
import { formatDay, formatMoment } from './words.js';

/** @typedef {import('helpdock/contract').Field} Field */
/** @typedef {import('helpdock/contract').Catalog} Catalog */

/**
 * @param {readonly { id: string, label: string }[] | undefined} list
 * @param {unknown} id
 */
const labelOf = (list, id) => list?.find((entry) => entry.id === id)?.label ?? String(id);

/**
 * An address as a link, where it is one that a page may be at.
 * @param {string} address
 */
export function link(address) {
  // Anything else could be a script; it stays text.
  if (!/^https?:/i.test(address)) return address;
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address);
}

/**
 * @param {any} impact
 * @param {Catalog} catalog
 */
const impactText = (impact, catalog) =>
  [labelOf(catalog.impacts, impact?.id), impact?.detail].filter(Boolean).join(': ');

/**
 * What somebody has answered, as it was meant.
 * @param {any} value
 * @param {Field | undefined} field
 * @param {Catalog} catalog
 * @returns {Node | string}
 */
function answer(value, field, catalog) {
  switch (field?.kind) {
    case 'choice':
      return labelOf(field.options, value);
    case 'choices':
      return [value]
        .flat()
        .map((id) => labelOf(field.options, id))
        .join(', ');
    case 'checkbox':
      return value ? 'Yes' : 'No';
    case 'date':
      return formatDay(value);
    case 'datetime':
      return formatMoment(value);
    case 'window':
      return `${formatMoment(value?.from)} – ${formatMoment(value?.to)}`;
    case 'url':
      return link(String(value));
    case 'steps':
      return h('ol', { class: 'steps' }, ...[value].flat().map((step) => h('li', { dir: 'auto' }, String(step))));
    case 'impact':
      return impactText(value, catalog);
    case 'surface':
      return labelOf(catalog.surfaces, value);
    case 'priority':
      return labelOf(catalog.priorities, value);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

/**
 * All answers, in the order of the form; those to questions that the catalog no longer has come last.
 * @param {Record<string, unknown>} values
 * @param {readonly Field[]} fields
 * @param {Catalog} catalog
 */
export function fieldList(values, fields, catalog) {
  const known = fields.filter((field) => Object.hasOwn(values, field.id));
  const unknown = Object.keys(values).filter((id) => !fields.some((field) => field.id === id));
  const shown = [
    ...known
      .filter(({ id, kind }) => id !== 'subject' && kind !== 'attachments')
      .map((field) => ({ id: field.id, field })),
    ...unknown.map((id) => ({ id, field: undefined })),
  ];
  return h(
    'dl',
    { class: 'fields' },
    ...shown.flatMap(({ id, field }) => [
      h('dt', {}, field?.label ?? id),
      h('dd', { dir: 'auto' }, answer(values[id], field, catalog)),
    ]),
  );
}
