/** What somebody wrote, as plain text to copy or to mail when it cannot be sent. */
import type { Catalog, Field, FieldValue } from '../../../contract/index.js';
import type { TicketDraft } from '../ticket-draft.js';

/** What somebody wrote, for other ways than sending. */
export interface Written {
  subject: string;
  text: string;
}

const labelOf = (list: readonly { id: string; label: string }[] | undefined, id: string): string =>
  list?.find((entry) => entry.id === id)?.label ?? id;

function asText(field: Field, value: FieldValue, catalog: Catalog): string {
  if (Array.isArray(value)) return value.map((entry) => labelOf(field.options, entry)).join('\n');
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value !== 'object') {
    const list = { priority: catalog.priorities, surface: catalog.surfaces }[field.kind as string] ?? field.options;
    return labelOf(list, String(value));
  }
  if ('from' in value) return `${value.from} – ${value.to}`;
  return [labelOf(catalog.impacts, value.id), value.detail].filter(Boolean).join(': ');
}

/** What was answered so far, one paragraph per answer. Files are left out: their names alone help nobody. */
export function writtenText({ ground: { catalog }, visibleFields, values }: TicketDraft): Written {
  const paragraphs = visibleFields.flatMap((field) => {
    const value = values[field.id];
    if (!catalog || value === undefined || field.kind === 'attachments') return [];
    return [`${field.label}\n${asText(field, value, catalog)}`];
  });
  return { subject: typeof values.subject === 'string' ? values.subject : '', text: paragraphs.join('\n\n') };
}

/** Mail programs cut longer addresses, some without a word. */
const MAIL_LIMIT = 1500;

/** A `mailto:` address with what was written, or nothing where the address is none. */
export function mailLink(email: string | undefined, subject: string, text: string): string | undefined {
  if (!email || !/^[^\s@?&]+@[^\s@?&]+$/.test(email)) return undefined;
  const body = text.length > MAIL_LIMIT ? `${text.slice(0, MAIL_LIMIT)}…` : text;
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** Only what a browser opens as a page. */
export const pageLink = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
