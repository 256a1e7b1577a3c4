/**
 * What a request may say of the page in which it was written. The browser applies these rules before it shows what will be
 * sent, and the gateway applies them again to whatever arrives: what is too much is cut, never refused, because
 * nobody's request should fail for it.
 */
import type { HostFact, Origin, TrailEntry } from '../../contract/index.js';
import { redactAddress } from './redact-address.js';
import { redactText } from './redact-text.js';
import { REDACTED, type Allowed } from './rules.js';
import { safeText } from './safe-text.js';
import { isSecretName } from './secret-names.js';

/** How much evidence a request carries at most; characters unless it says otherwise. */
export const EVIDENCE_LIMITS = {
  /** Entries of a trail; the newest count. */
  entries: 100,
  text: 2000,
  address: 1000,
  /** Everything that is a word or two, such as the name of a browser. */
  words: 300,
  facts: 50,
  factName: 100,
  factText: 1000,
} as const;

const present = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

const address = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : redactAddress(value.slice(0, EVIDENCE_LIMITS.address));

/** A fact as it may be sent; a number may be that of a card. */
function safeFact(name: string, value: string | number, allow?: Allowed): HostFact {
  if (isSecretName(name)) return REDACTED;
  const text = safeText(String(value), EVIDENCE_LIMITS.factText, allow);
  return text === String(value) ? value : text;
}

/** Facts as they may be sent: text, numbers, and whether something is so. */
export function safeFacts(facts: Readonly<Record<string, unknown>>, allow?: Allowed): Record<string, HostFact> {
  const safe: [string, HostFact][] = [];
  for (const name of Object.keys(facts)) {
    const value = facts[name];
    if (safe.length === EVIDENCE_LIMITS.facts) break;
    if (name === '__proto__' || name.length > EVIDENCE_LIMITS.factName) continue;
    if (typeof value !== 'string' && typeof value !== 'boolean' && !Number.isFinite(value)) continue;
    const fact = value as HostFact;
    safe.push([redactText(name, allow), typeof fact === 'boolean' ? fact : safeFact(name, fact, allow)]);
  }
  return Object.fromEntries(safe);
}

/** An origin as it may be sent. */
export function safeOrigin({ url, referrer, pixelRatio, facts, ...words }: Origin, allow?: Allowed): Origin {
  const page = (value: string | undefined): string | undefined =>
    value !== undefined && /^https?:/i.test(value) ? address(value) : undefined;
  const texts = Object.entries<string | undefined>(words).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const said = texts.map(([name, value]) => [name, safeText(value, EVIDENCE_LIMITS.words, allow)]);
  const known = facts && safeFacts(facts, allow);
  return present({
    url: page(url),
    referrer: page(referrer),
    ...(Object.fromEntries(said) as Origin),
    pixelRatio,
    facts: known && Object.keys(known).length > 0 ? known : undefined,
  });
}

/** An entry as it may be sent. */
export function safeEntry(entry: TrailEntry, allow?: Allowed): TrailEntry {
  const { kind, at, level, text, source, method, path, status, duration, count } = entry;
  const words = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : safeText(value, EVIDENCE_LIMITS.words, allow);
  return present({
    kind: words(kind) ?? '',
    at,
    level: words(level),
    text: text === undefined ? undefined : safeText(text, EVIDENCE_LIMITS.text, allow),
    source: address(source),
    method: words(method),
    path: address(path),
    status,
    duration,
    count,
  });
}

/** A trail as it may be sent. */
export const safeTrail = (entries: readonly TrailEntry[], allow?: Allowed): TrailEntry[] =>
  entries.slice(-EVIDENCE_LIMITS.entries).flatMap((entry) => {
    const at = Date.parse(entry.at);
    return Number.isNaN(at) ? [] : [safeEntry({ ...entry, at: new Date(at).toISOString() }, allow)];
  });
