/** What somebody answered to a field of the form, in words. Values come from a server and may be anything. */
import { html, type TemplateResult } from 'lit';
import { ticketWords } from '../../context/ticket-words.js';
import type { Catalog, Field } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { formatDay, formatMoment } from '../dates/dates.js';

/** Where the words of an answer come from. */
export interface AnswerContext {
  catalog?: Catalog;
  locale: string;
  messages: Messages;
}

/** An answer: text of any length, entries, or something with a markup of its own. */
export type Answer = string | readonly string[] | TemplateResult;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);

const labelOf = (id: string, entries: readonly { id: string; label: string }[] | undefined): string =>
  entries?.find((entry) => entry.id === id)?.label ?? id;

/** Who is affected: the level, and the words that it asked for. */
export function impactText(value: unknown, catalog: Catalog | undefined): string | undefined {
  const { id, detail } = Object(value) as { id?: unknown; detail?: unknown };
  if (!isText(id)) return undefined;
  const label = labelOf(id, catalog?.impacts);
  return isText(detail) ? `${label}: ${detail}` : label;
}

/** Where it happens. */
export const surfaceName = (id: string, catalog: Catalog | undefined): string => labelOf(id, catalog?.surfaces);

/** Only addresses that are safe to follow become links; the whole address is shown, so that nobody is led astray. */
const link = (url: string): Answer =>
  URL.canParse(url) && /^https?:/i.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi>${url}</bdi></a>`
    : url;

/** One answer in words; nothing where there is none, and for what is shown as a property of the ticket. */
export function answerOf(field: Field, value: unknown, { locale, messages }: AnswerContext): Answer | undefined {
  switch (field.kind) {
    case 'checkbox':
      return typeof value === 'boolean' ? ticketWords(messages)[value ? 'yes' : 'no'] : undefined;
    case 'number':
      return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : undefined;
    case 'choices':
      return textsOf(value).map((id) => labelOf(id, field.options));
    case 'steps':
      return textsOf(value);
    case 'window': {
      const { from, to } = Object(value) as { from?: unknown; to?: unknown };
      return isText(from) && isText(to) ? `${formatMoment(from, locale)} – ${formatMoment(to, locale)}` : undefined;
    }
    // These are properties of the ticket, and shown as such.
    case 'priority':
    case 'impact':
    case 'surface':
    case 'attachments':
      return undefined;
  }
  if (!isText(value)) return undefined;
  switch (field.kind) {
    case 'date':
      return formatDay(value, locale);
    case 'datetime':
      return formatMoment(value, locale);
    case 'choice':
      return labelOf(value, field.options);
    case 'url':
      return link(value);
    default:
      return value;
  }
}

/** Several entries of an answer; steps have an order, others have none. */
export function renderEntries(texts: readonly string[], isOrdered: boolean): TemplateResult {
  const items = texts.map((text) => html`<li dir="auto">${text}</li>`);
  return isOrdered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

/** Whether an answer has entries. */
export const hasEntries = (answer: Answer): answer is readonly string[] => Array.isArray(answer);

/** A question of the form and what was answered. */
export interface AnsweredField {
  id: string;
  label: string;
  /** Steps are told apart from other lists: they have an order. */
  isOrdered: boolean;
  answer: Answer;
}

/** The answers of a ticket in the order of its form. What the catalog does not know, or nobody answered, is left out. */
export function answeredFields(type: string, fields: Record<string, unknown>, context: AnswerContext): AnsweredField[] {
  const form = context.catalog?.requestTypes.find(({ id }) => id === type)?.fields ?? [];
  return form.flatMap((field) => {
    if (field.id === 'subject' || !Object.hasOwn(fields, field.id)) return [];
    const answer = answerOf(field, fields[field.id], context);
    if (answer === undefined || (Array.isArray(answer) && answer.length === 0)) return [];
    return [{ id: field.id, label: field.label, isOrdered: field.kind === 'steps', answer }];
  });
}
