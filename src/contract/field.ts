import * as z from './zod.js';

/** Kinds of field that a request type may ask for. A kind that this version does not know is treated as `text`. */
export const FIELD_KINDS = [
  'text',
  'multiline',
  'choice',
  'choices',
  'checkbox',
  'number',
  'date',
  'datetime',
  'window',
  'url',
  'email',
  'steps',
  'priority',
  'impact',
  'surface',
  'attachments',
] as const;

/** One of {@link FIELD_KINDS}. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One answer to choose from. */
export const optionSchema = z.object({
  /** Stored value; unique within the field. */
  id: z.string(),
  /** What the reader sees. */
  label: z.string(),
  /** One sentence that helps to choose. */
  description: z.optional(z.string()),
});

/** Makes a field depend on another field of the same request type. */
export const fieldConditionSchema = z.object({
  /** Id of the field that decides. */
  field: z.string(),
  /** The field is shown while the deciding field has one of these values (a checkbox counts as `"true"`/`"false"`). */
  in: z.array(z.string()),
});

/**
 * One question of a request type.
 *
 * The id `subject` is reserved: every request type has a field `subject` of kind `text`, and its value becomes the
 * subject of the ticket. Likewise the values of the fields of kind `priority`, `impact` and `surface` become the
 * properties of that name.
 */
export const fieldSchema = z.object({
  /** Unique within the request type; the key of the value in {@link NewTicket.fields}. */
  id: z.string(),
  kind: z.catch(z.enum(FIELD_KINDS), 'text'),
  label: z.string(),
  /** Stands between label and control. */
  help: z.optional(z.string()),
  placeholder: z.optional(z.string()),
  required: z.optional(z.boolean()),
  /** For `choice` and `choices`. */
  options: z.optional(z.array(optionSchema)),
  /** `text`, `multiline`, `url`, `email`: characters. `steps`, `choices`, `attachments`: entries. */
  minLength: z.optional(z.number()),
  /** As `minLength`. */
  maxLength: z.optional(z.number()),
  /** `number`: the value. `date`, `datetime`: RFC 3339 date or date-time. */
  min: z.optional(z.union([z.number(), z.string()])),
  /** As `min`. */
  max: z.optional(z.union([z.number(), z.string()])),
  when: z.optional(fieldConditionSchema),
});

/** Value of an `impact` field. */
export const impactValueSchema = z.object({
  /** Id of an impact of the catalog. */
  id: z.string(),
  /** Who is affected, in words: required by impacts that ask for it. */
  detail: z.optional(z.string()),
});

/** Value of a `window` field: a span of time; both ends RFC 3339 in UTC. */
export const timeWindowSchema = z.object({ from: z.string(), to: z.string() });

/**
 * Value of one field, by kind: `text multiline url email choice priority surface` a string; `date` `YYYY-MM-DD`;
 * `datetime` RFC 3339 in UTC; `number` a number; `checkbox` a boolean; `choices`, `steps` strings; `attachments` ids of
 * finished uploads; `impact` {@link ImpactValue}; `window` {@link TimeWindow}.
 */
export const fieldValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  impactValueSchema,
  timeWindowSchema,
]);

export type Option = z.infer<typeof optionSchema>;
export type FieldCondition = z.infer<typeof fieldConditionSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type ImpactValue = z.infer<typeof impactValueSchema>;
export type TimeWindow = z.infer<typeof timeWindowSchema>;
export type FieldValue = z.infer<typeof fieldValueSchema>;
/** Values of a request, by field id. Fields without a value are absent. */
export type FieldValues = Record<string, FieldValue>;
