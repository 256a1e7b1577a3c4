import { articleListSchema, articleSchema } from './article.js';
import { attachmentSchema } from './attachment.js';
import { catalogSchema, requestTypeSchema } from './catalog.js';
import { claimedSchema, claimSchema } from './claim.js';
import { eventPageSchema, ticketEventSchema } from './event.js';
import { fieldSchema, fieldValueSchema, impactValueSchema, timeWindowSchema } from './field.js';
import { noticeJoinSchema, noticeListSchema, noticeSchema } from './notice.js';
import { ticketPageSchema } from './page.js';
import { problemSchema } from './problem.js';
import { messageEntrySchema, newMessageSchema, threadEntrySchema } from './thread.js';
import {
  createdTicketSchema,
  newTicketSchema,
  originSchema,
  ticketDetailSchema,
  ticketSchema,
  ticketUpdateSchema,
} from './ticket.js';
import { trailEntrySchema } from './trail.js';
import * as z from './zod.js';

/** Schemas that have a name in the document. */
export const NAMED_SCHEMAS = {
  Article: articleSchema,
  ArticleList: articleListSchema,
  Attachment: attachmentSchema,
  Catalog: catalogSchema,
  Claim: claimSchema,
  Claimed: claimedSchema,
  CreatedTicket: createdTicketSchema,
  EventPage: eventPageSchema,
  Field: fieldSchema,
  FieldValue: fieldValueSchema,
  ImpactValue: impactValueSchema,
  MessageEntry: messageEntrySchema,
  NewMessage: newMessageSchema,
  NewTicket: newTicketSchema,
  Notice: noticeSchema,
  NoticeJoin: noticeJoinSchema,
  NoticeList: noticeListSchema,
  Origin: originSchema,
  Problem: problemSchema,
  RequestType: requestTypeSchema,
  ThreadEntry: threadEntrySchema,
  Ticket: ticketSchema,
  TicketDetail: ticketDetailSchema,
  TicketEvent: ticketEventSchema,
  TicketPage: ticketPageSchema,
  TicketUpdate: ticketUpdateSchema,
  TimeWindow: timeWindowSchema,
  TrailEntry: trailEntrySchema,
} as const;

/** Name of a schema of the document. */
export type SchemaName = keyof typeof NAMED_SCHEMAS;

/** Points to a schema of the document. */
export const schemaRef = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

/**
 * The schemas as JSON Schema. As inputs: what a reader has to accept, so neither unknown properties nor the fallbacks of
 * a lenient reader are ruled out.
 */
export function jsonSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema]),
  );
}
