import type { FieldValues, ImpactValue, MessageEntry, Origin, TrailEntry } from 'helpdock/contract';

/** Somebody who has filed tickets. */
export interface SeedPerson {
  name: string;
  email: string;
  /** Where there is a sign-in: the person's id and customer organisation. */
  subject?: string;
  organization?: string;
}

/** What somebody wrote. */
type Written = { kind: 'message' } & Pick<MessageEntry, 'body' | 'html' | 'markdown' | 'actions'>;
type StatusChange = { kind: 'status'; to: string; reason?: string };

/** What an agent did. */
type AgentEvent = { agent: string } & (
  | { kind: 'assignment' }
  | StatusChange
  | { kind: 'priority'; to: string; reason?: string }
  | { kind: 'urgency'; urgent: boolean; reason?: string }
  | { kind: 'note'; body: string }
  | Written
);

/** What the person who filed it did. */
type RequesterEvent = { agent?: undefined } & (
  Written | StatusChange | { kind: 'rating'; score: number; comment?: string }
);

/** Something that happened, so many hours after the ticket was filed. */
export type SeedEvent = { after: number } & (AgentEvent | RequesterEvent);

/** What happened in the page, so many seconds before the ticket was filed. */
export type SeedTrailEntry = { before: number } & Omit<TrailEntry, 'at'>;

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
  /** Id of the criterion that its requester confirmed. */
  urgent?: string;
  informational?: boolean;
  /** The other fields. */
  fields: FieldValues;
  /** With what and where it was written. */
  origin?: Origin;
  trail?: readonly SeedTrailEntry[];
  events?: readonly SeedEvent[];
  /** How many of the newest entries its requester has not seen. */
  unread?: number;
}

/** What came along with a ticket, at the times at which it happened. */
export const evidenceOf = ({ origin, trail }: SeedTicket, createdAt: number) => ({
  origin,
  trail: trail?.map(({ before, ...entry }): TrailEntry => {
    return { ...entry, at: new Date(createdAt - before * 1000).toJSON() };
  }),
});

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

/** An agent answers. */
export const says = (
  after: number,
  agent: string,
  body: string,
  more: Pick<MessageEntry, 'html' | 'markdown' | 'actions'> = {},
): SeedEvent => ({ after, agent, kind: 'message', body, ...more });

/** An agent asks, and waits for the answer. */
export const asks = (after: number, agent: string, body: string): SeedEvent[] => [
  says(after, agent, body),
  sets(after, agent, 'waiting'),
];

/** What no customer ever sees. */
export const notes = (after: number, agent: string, body: string): SeedEvent => ({ after, agent, kind: 'note', body });

/** The requester writes; a ticket that waited for it is open again. */
export const answers = (after: number, body: string, isAwaited = false): SeedEvent[] => [
  { after, kind: 'message', body },
  ...(isAwaited ? [{ after, kind: 'status', to: 'open' } as const] : []),
];

/** An agent finds that it is no emergency, and says why. */
export const calmsDown = (after: number, agent: string, to: string, reason: string): SeedEvent[] => [
  { after, agent, kind: 'urgency', urgent: false },
  ranks(after, agent, to, reason),
];

export const rates = (after: number, score: number, comment?: string): SeedEvent => ({
  after,
  kind: 'rating',
  score,
  comment,
});

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** A calendar day so many days from now, as `date` fields hold it. */
export const day = (fromNow: number): string => new Date(Date.now() + fromNow * DAY).toJSON().slice(0, 10);

/** A moment: so many days from now, at an hour in UTC. */
export const moment = (fromNow: number, hour: number): string =>
  `${day(fromNow)}T${String(hour).padStart(2, '0')}:00:00Z`;

/** A moment so many hours from now. */
export const hours = (fromNow: number, now: number): string => new Date(now + fromNow * HOUR).toJSON();

/** As people plan: the full hour that begins about so many hours from now. */
export const fullHour = (fromNow: number, now: number): string =>
  new Date(Math.ceil((now + fromNow * HOUR) / HOUR) * HOUR).toJSON();
