import { attachmentSchema } from './attachment.js';
import { catalogSchema, requestTypeSchema } from './catalog.js';
import { fieldSchema, fieldValueSchema, impactValueSchema, timeWindowSchema } from './field.js';
import { ticketPageSchema } from './page.js';
import { problemSchema } from './problem.js';
import { threadEntrySchema } from './thread.js';
import { createdTicketSchema, newTicketSchema, ticketDetailSchema, ticketSchema } from './ticket.js';
import * as z from './zod.js';

/** Schemas that have a name in the document. */
export const NAMED_SCHEMAS = {
  Attachment: attachmentSchema,
  Catalog: catalogSchema,
  CreatedTicket: createdTicketSchema,
  Field: fieldSchema,
  FieldValue: fieldValueSchema,
  ImpactValue: impactValueSchema,
  NewTicket: newTicketSchema,
  Problem: problemSchema,
  RequestType: requestTypeSchema,
  ThreadEntry: threadEntrySchema,
  Ticket: ticketSchema,
  TicketDetail: ticketDetailSchema,
  TicketPage: ticketPageSchema,
  TimeWindow: timeWindowSchema,
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
