import type { FieldValues, ImpactValue } from 'helpdock/contract';

/** Somebody who has filed tickets. */
export interface SeedPerson {
  name: string;
  email: string;
  /** Where there is a sign-in: the person's id and customer organisation. */
  subject?: string;
  organization?: string;
}

/** Something that an agent did, so many hours after the ticket was filed. */
export type SeedEvent = { after: number; agent: string } & (
  { kind: 'assignment' } | { kind: 'status' | 'priority'; to: string; reason?: string }
);

/** A ticket of the past. */
export interface SeedTicket {
  /** Hours before now at which it was filed. */
  ago: number;
  by: SeedPerson;
  type: string;
  subject: string;
  priority?: string;
  impact?: string | ImpactValue;
  surface?: string;
  /** The other fields. */
  fields: FieldValues;
  events?: readonly SeedEvent[];
}

/** An agent takes the ticket; it then is open. */
export const takes = (after: number, agent: string): SeedEvent[] => [
  { after, agent, kind: 'assignment' },
  { after, agent, kind: 'status', to: 'open' },
];

export const sets = (after: number, agent: string, to: string, reason?: string): SeedEvent => ({
  after,
  agent,
  kind: 'status',
  to,
  reason,
});

export const ranks = (after: number, agent: string, to: string, reason: string): SeedEvent => ({
  after,
  agent,
  kind: 'priority',
  to,
  reason,
});

const DAY = 24 * 60 * 60 * 1000;

/** A calendar day so many days from now, as `date` fields hold it. */
export const day = (fromNow: number): string => new Date(Date.now() + fromNow * DAY).toJSON().slice(0, 10);

/** A moment: so many days from now, at an hour in UTC. */
export const moment = (fromNow: number, hour: number): string =>
  `${day(fromNow)}T${String(hour).padStart(2, '0')}:00:00Z`;
