/**
 * Where the reader is in the panel and where "back" leads. Pure: a list of views, the last of which is shown.
 * Home is always at the bottom, so that back ends there however the panel was opened.
 */
import type { CreatedTicket } from '../../contract/index.js';

/** One view of the panel. */
export type View =
  | { name: 'home' }
  | { name: 'new'; type?: string }
  | { name: 'done'; ticket: CreatedTicket }
  | { name: 'tickets' }
  | { name: 'ticket'; id: string; number?: string };

/** The views from home to the one that is shown. */
export type Trail = readonly [View, ...View[]];

/** Only home. */
export const START: Trail = [{ name: 'home' }];

/** The view that is shown. */
export const current = (trail: Trail): View => trail[trail.length - 1] ?? trail[0];

/** Goes to a view. One that is already on the way is gone back to, so that back never runs in circles. */
export function go(trail: Trail, view: View): Trail {
  const known = trail.findIndex(({ name }) => name === view.name);
  const kept = known < 0 ? trail : trail.slice(0, known);
  // What was sent is done with: back from the confirmation must not show the form it came from.
  const before = view.name === 'done' ? [] : kept.filter(({ name }) => name !== 'done');
  const [first, ...rest] = before;
  return first ? [first, ...rest, view] : view.name === 'home' ? START : [...START, view];
}

/** The trail without its last view. */
export function back(trail: Trail): Trail {
  const [first, ...rest] = trail;
  return [first, ...rest.slice(0, -1)];
}
