/** The one trail of a page that loads Helpdock by a script tag: whether there is one, and of what, its options say. */
import { attempt } from './note.js';
import { startTrail, type Trail, type TrailOptions } from './trail.js';

/** What the options of a page say of its trail. */
export interface TrailWish {
  /** Anything but `on` and options of a trail means that nothing is noted. */
  trail?: unknown;
  /** Address of the ticket API: what is asked of it says nothing of the page. */
  api?: unknown;
  identity?: { readonly name?: string; readonly email?: string } | null;
}

/** What tells one person from another, as for the widget itself. */
const PERSON = ['email', 'name'] as const;

let trail: Trail | undefined;
let last: TrailWish = {};
/** Read whenever a request has failed, so that it may change while the trail runs. */
const except: string[] = [];

/** The list of this name in what a page has given; what is no list is as if it were not there. */
function listOf<Name extends 'console' | 'allow' | 'except'>(given: object, name: Name): TrailOptions[Name] {
  const list: unknown = (given as TrailOptions)[name];
  return Array.isArray(list) ? (list as TrailOptions[Name]) : undefined;
}

/** The same options make the same text: pages that draw themselves anew set theirs again and again. */
const asText = (wish: unknown): string =>
  typeof wish === 'object' && wish !== null ? String(attempt(() => Object.entries(wish).flat(2).join())) : String(wish);

/** The trail, while one is kept. */
export const pageTrail = (): Trail | undefined => trail;

/**
 * Begins, ends or goes on, as the options say. Whoever comes next must not send what happened to somebody else.
 * @param changed - What the page has just set, if anything.
 */
export function followOptions(options: TrailWish, changed: TrailWish = {}): void {
  const wish = options.trail;
  const given = typeof wish === 'object' && wish !== null ? wish : {};
  const own = typeof options.api === 'string' ? [options.api] : [];
  except.splice(0, Infinity, ...own, ...(listOf(given, 'except') ?? []));
  if (asText(wish) !== asText(last.trail)) {
    trail?.stop();
    trail =
      wish === 'on' || given === wish
        ? startTrail({ ...given, console: listOf(given, 'console'), allow: listOf(given, 'allow'), except })
        : undefined;
  }
  const { identity } = options;
  const known = last.identity;
  const isOther = known && (!identity || PERSON.some((key) => known[key] && known[key] !== identity[key]));
  if (isOther || changed.identity === null) trail?.clear();
  last = options;
}
