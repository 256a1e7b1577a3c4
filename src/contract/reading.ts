import { ticketPageSchema, type TicketPage } from './page.js';
import { threadEntrySchema } from './thread.js';
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
