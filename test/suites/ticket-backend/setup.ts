import type { Article, Capabilities, CreatedTicket, MessageEntry, Notice } from '../../../src/contract/index.js';
import type {
  CompleteTicketQuery,
  MessageSubmission,
  Requester,
  Submission,
  TicketBackend,
} from '../../../src/gateway/index.js';
import type { AgentChange } from '../../support/memory-backend.js';

/** One organisation's backend and what a test needs around it. Fresh for each test. */
export interface TicketBackendFixture {
  backend: TicketBackend;
  /** Another organisation in the same store. */
  other: TicketBackend;
  /** Does what an agent does. */
  change(id: string, change: AgentChange): Promise<unknown>;
  /** Writes down what customers must never see. */
  note(id: string, body: string): Promise<unknown>;
  /** Says something to everybody. */
  announce(notice: Notice): Promise<void>;
  /** Puts help articles there. */
  publish(articles: readonly Article[]): Promise<void>;
  /** Changes what the catalog offers: everything but the tickets of the organisation, until this says otherwise. */
  offer(changes: Capabilities): void;
}

/** A clock that tests set. */
export interface TestClock {
  now: number;
}

/** Makes everything anew, at nine in the morning. */
export type Setup = () => Promise<TicketBackendFixture & { clock: TestClock }>;

export const ada: Requester = { kind: 'signed', subject: 'ada', name: 'Ada', organization: 'acme' };
export const bob: Requester = { kind: 'signed', subject: 'bob', name: 'Bob', organization: 'acme' };
export const stranger: Requester = { kind: 'anonymous', keys: [] };
export const holding = (...keys: (string | undefined)[]): Requester => ({ kind: 'anonymous', keys: keys.map(String) });

let serial = 0;
export function submission(changes: Partial<Submission> = {}): Submission {
  return {
    idempotencyKey: `key-of-test-${++serial}`,
    fingerprint: 'one',
    type: 'bug',
    subject: 'Printer on fire',
    priority: 'high',
    fields: { subject: 'Printer on fire', description: 'Since nine.' },
    attachments: [],
    requester: { name: 'Ada', email: 'ada@example.com' },
    ...changes,
  };
}

export const query = (changes: Partial<CompleteTicketQuery> = {}): CompleteTicketQuery => ({
  limit: 20,
  sort: '-updatedAt',
  ...changes,
});

export async function file(
  backend: TicketBackend,
  requester: Requester,
  changes: Partial<Submission> = {},
): Promise<CreatedTicket> {
  const filing = await backend.create(requester, submission(changes));
  if (filing.outcome !== 'filed') throw new Error(`Not filed: ${filing.outcome}`);
  return filing.ticket;
}

export async function subjects(
  backend: TicketBackend,
  requester: Requester,
  changes: Partial<CompleteTicketQuery> = {},
): Promise<string[]> {
  return (await backend.list(requester, query(changes))).items.map(({ subject }) => subject);
}

export const message = (changes: Partial<MessageSubmission> = {}): MessageSubmission => ({
  idempotencyKey: `key-of-test-${++serial}`,
  fingerprint: 'one',
  body: 'It is out now.',
  attachments: [],
  ...changes,
});

/** Adds a message of a requester. */
export async function reply(
  backend: TicketBackend,
  requester: Requester,
  id: string,
  changes: Partial<MessageSubmission> = {},
): Promise<MessageEntry> {
  const posting = await backend.reply?.(requester, id, message(changes));
  if (posting?.outcome !== 'posted') throw new Error(`Not posted: ${posting?.outcome}`);
  return posting.message;
}

export const times = <T>(count: number, make: () => T): T[] => new Array(count).fill(undefined).map(make);

/** Walks through all pages. */
export async function walk(backend: TicketBackend, changes: Partial<CompleteTicketQuery>): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await backend.list(ada, query({ ...changes, cursor: cursor ?? undefined }));
    found.push(...page.items.map(({ subject }) => subject));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
