/**
 * What of the page's own report goes with a ticket: pure, so that "what is removed is not sent" can be read and tested in one
 * place. Facts and events are told apart by keys that stay the same when the page is looked at again.
 */
import type { HostFact, NewTicket, Origin, TrailEntry } from '../../../contract/index.js';

/** Something that is known of page and browser. */
export interface Fact {
  /** Name of a property of `Origin`; behind {@link PAGE} that of a fact of the host page's own. */
  readonly key: string;
  readonly value: string;
}

/** Begins the key of what the host page says of itself. */
export const PAGE = 'facts/';

/** What tells most comes first; what a later version adds comes last. */
const ORDER = 'url title referrer browser system viewport pixelRatio language timeZone connection userAgent'.split(' ');

const place = (key: string): number => ORDER.indexOf(key) + 1 || ORDER.length + 1;

/** Nobody sees what says nothing, and so it is not sent either. */
const isSaid = <T>(value: T | undefined): value is T => value !== undefined && value !== '';

/** All that an origin says, one fact at a time; those of the host page last. */
export function factsOf({ facts = {}, ...origin }: Origin): readonly Fact[] {
  const own = Object.entries<HostFact | undefined>(facts).map(([key, value]) => [PAGE + key, value] as const);
  const known = Object.entries<HostFact | undefined>(origin).sort(([a], [b]) => place(a) - place(b));
  return [...known, ...own].flatMap(([key, value]) => (isSaid(value) ? [{ key, value: String(value) }] : []));
}

/** Tells an event from every other. */
export const eventKey = ({ kind, level, at, text, source, method, path, status }: TrailEntry): string =>
  JSON.stringify([kind, level, at, text, source, method, path, status]);

function withoutFacts({ facts = {}, ...origin }: Origin, removed: ReadonlySet<string>): Origin | undefined {
  const keep = (values: Record<string, unknown>, prefix = ''): [string, unknown][] =>
    Object.entries(values).filter(([key, value]) => isSaid(value) && !removed.has(prefix + key));
  const own = keep(facts, PAGE);
  const entries = [...keep(origin), ...(own.length > 0 ? [['facts', Object.fromEntries(own)]] : [])];
  return entries.length > 0 ? (Object.fromEntries(entries) as Origin) : undefined;
}

/** What the person has taken out, by key. */
export class Selection {
  readonly facts = new Set<string>();
  readonly events = new Set<string>();

  /** The ticket without what was taken out, and without a word of it. */
  apply({ origin, trail, ...ticket }: NewTicket): NewTicket {
    const kept = origin && withoutFacts(origin, this.facts);
    const events = trail?.filter((entry) => !this.events.has(eventKey(entry))) ?? [];
    return { ...ticket, ...(kept && { origin: kept }), ...(events.length > 0 && { trail: events }) };
  }

  /** The same text for the same choice. */
  get signature(): string {
    return JSON.stringify([[...this.facts].sort(), [...this.events].sort()]);
  }

  clear(): void {
    this.facts.clear();
    this.events.clear();
  }
}
