import { articleSchema, type Article } from './article.js';
import { eventPageSchema, ticketEventSchema, type EventPage, type TicketEvent } from './event.js';
import { noticeSchema, type Notice } from './notice.js';
import { ticketPageSchema, type TicketPage } from './page.js';
import { messageEntrySchema, threadEntrySchema, type MessageEntry } from './thread.js';
import { createdTicketSchema, ticketSchema, type CreatedTicket } from './ticket.js';
import * as z from './zod.js';

/**
 * Reading lists that a newer or a careless server wrote: the entries that fit are kept, the others are counted.
 * A single odd row must not cost a customer the whole list.
 */
export interface Lenient<T> {
  value: T;
  /** Entries left out because they do not fit the contract. */
  skipped: number;
}

const loosePageSchema = z.object({ ...ticketPageSchema.shape, items: z.array(z.unknown()) });
const looseTicketSchema = z.object({ ...createdTicketSchema.shape, timeline: z.array(z.unknown()) });

function keepFitting<T extends z.ZodMiniType>(schema: T, entries: readonly unknown[]): z.infer<T>[] {
  return entries.flatMap((entry) => {
    const result = schema.safeParse(entry);
    return result.success ? [result.data] : [];
  });
}

/**
 * Reads one page of tickets; rows that do not fit and repeated ids are left out.
 * @throws {z.core.$ZodError} when the answer is not a page at all.
 */
export function readTicketPage(json: unknown): Lenient<TicketPage> {
  const page = loosePageSchema.parse(json);
  const byId = new Map(keepFitting(ticketSchema, page.items).map((ticket) => [ticket.id, ticket]));
  return { value: { ...page, items: [...byId.values()] }, skipped: page.items.length - byId.size };
}

/**
 * Reads one ticket; timeline entries of a kind that this version does not know are left out.
 * @throws {z.core.$ZodError} when the answer is not a ticket.
 */
export function readTicket(json: unknown): Lenient<CreatedTicket> {
  const ticket = looseTicketSchema.parse(json);
  const timeline = keepFitting(threadEntrySchema, ticket.timeline);
  return { value: { ...ticket, timeline }, skipped: ticket.timeline.length - timeline.length };
}

/**
 * Reads one message.
 * @throws {z.core.$ZodError} when the answer is not a message.
 */
export const readMessage = (json: unknown): MessageEntry => messageEntrySchema.parse(json);

/**
 * Reads one notice.
 * @throws {z.core.$ZodError} when the answer is not a notice.
 */
export const readNotice = (json: unknown): Notice => noticeSchema.parse(json);

const looseItemsSchema = z.object({ items: z.array(z.unknown()) });

function readItems<T extends z.ZodMiniType>(schema: T, json: unknown): Lenient<z.infer<T>[]> {
  const { items } = looseItemsSchema.parse(json);
  const value = keepFitting(schema, items);
  return { value, skipped: items.length - value.length };
}

/**
 * Reads the notices; those that do not fit are left out.
 * @throws {z.core.$ZodError} when the answer is not a list of notices.
 */
export const readNotices = (json: unknown): Lenient<Notice[]> => readItems(noticeSchema, json);

/**
 * Reads the articles; those that do not fit are left out.
 * @throws {z.core.$ZodError} when the answer is not a list of articles.
 */
export const readArticles = (json: unknown): Lenient<Article[]> => readItems(articleSchema, json);

/**
 * Reads what has happened; events that do not fit are left out.
 * @throws {z.core.$ZodError} when the answer is not a page of events.
 */
export function readEventPage(json: unknown): Lenient<EventPage> {
  const page = z.object({ ...eventPageSchema.shape, items: z.array(z.unknown()) }).parse(json);
  const items = keepFitting(ticketEventSchema, page.items);
  return { value: { ...page, items }, skipped: page.items.length - items.length };
}

/** Reads one event; nothing where it does not fit. */
export const readEvent = (json: unknown): TicketEvent | undefined => ticketEventSchema.safeParse(json).data;
