import * as z from './zod.js';

/** Hours of a day on which a calendar is open, in the calendar's own time zone. */
export const openHoursSchema = z.object({
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  days: z.array(z.number()),
  /** `HH:MM`, 24 hours. */
  from: z.string(),
  /** `HH:MM`, later than `from`; `24:00` is the end of the day. Hours over midnight are two entries. */
  to: z.string(),
});

/** A day on which a calendar is closed, whatever its hours say. */
export const holidaySchema = z.object({
  /** `YYYY-MM-DD` in the calendar's time zone. */
  date: z.string(),
  label: z.optional(z.string()),
});

/** When somebody is there. */
export const calendarSchema = z.object({
  id: z.string(),
  /** `business`: requests are answered. `on-call`: only urgent ones are. */
  kind: z.catch(z.enum(['business', 'on-call']), 'business'),
  /** For example "Engineer on call". */
  label: z.optional(z.string()),
  /** IANA name, for example `Europe/Warsaw`. */
  timeZone: z.string(),
  hours: z.array(openHoursSchema),
  holidays: z.optional(z.array(holidaySchema)),
});

/** By when the first response to a ticket of a priority is promised. */
export const responseTargetSchema = z.object({
  /** Id of a priority. */
  priority: z.string(),
  /** Minutes in which the calendar is open. */
  firstResponse: z.number(),
  /** Id of a calendar; the first `business` one when absent. */
  calendar: z.optional(z.string()),
});

/** One thing that makes a request urgent. */
export const urgentCriterionSchema = z.object({
  id: z.string(),
  label: z.string(),
});

/** The way for what cannot wait. */
export const urgentPathSchema = z.object({
  /** At least one of them has to be confirmed. */
  criteria: z.array(urgentCriterionSchema),
  /** Leads the subject of an urgent ticket, and offers the urgent way when typed there. `URGENT` when absent. */
  marker: z.optional(z.string()),
  /** Ids of the request types that offer it; types that are `urgent` themselves need not stand here. */
  types: z.optional(z.array(z.string())),
  /** Id of the priority that an urgent ticket gets. */
  priority: z.optional(z.string()),
  /** Id of the calendar of those who answer; the first `on-call` one when absent, else the business one. */
  calendar: z.optional(z.string()),
  /** What happens with an urgent request while that calendar is open. */
  text: z.optional(z.string()),
  /** What happens with it while nobody is there. */
  closedText: z.optional(z.string()),
  /** For calling, E.164 or with spaces. */
  phone: z.optional(z.string()),
  /** An https address for paging whoever is on call. */
  url: z.optional(z.string()),
});

/** When and how fast support answers. */
export const serviceSchema = z.object({
  calendars: z.optional(z.array(calendarSchema)),
  /** What is promised, by priority; a priority without an entry has no target. */
  targets: z.optional(z.array(responseTargetSchema)),
  /** Said where there is no target: whom to ask about response times. */
  targetText: z.optional(z.string()),
  urgent: z.optional(urgentPathSchema),
});

export type OpenHours = z.infer<typeof openHoursSchema>;
export type Holiday = z.infer<typeof holidaySchema>;
export type Calendar = z.infer<typeof calendarSchema>;
export type ResponseTarget = z.infer<typeof responseTargetSchema>;
export type UrgentCriterion = z.infer<typeof urgentCriterionSchema>;
export type UrgentPath = z.infer<typeof urgentPathSchema>;
export type Service = z.infer<typeof serviceSchema>;
