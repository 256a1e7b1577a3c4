import { expect } from '@open-wc/testing';
import type { ClientFault, HttpTicketApiOptions } from '../../../../src/client/index.js';
import { Connection } from '../../../../src/client/connection.js';
import { watch } from '../../../../src/client/live/watch.js';
import type { TicketChange, WatchState } from '../../../../src/client/ticket-api.js';
import type { CallContext } from '../../../../src/client/call-context.js';
import { EventServer } from '../../../support/event-server.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { API_URL } from '../../../support/msw.js';
import { nextTurn, until } from '../../../support/until.js';

export const RESYNC: TicketChange = { type: 'resync' };
export const changeOf = (ticketId: string): TicketChange => ({ type: 'ticket-changed', ticketId });
export const refusal =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response(null, { status, headers });

/** A page with one watch, at a server and a clock in the hands of the test. */
export function setup({ random = () => 1, ...given }: Partial<HttpTicketApiOptions> = {}) {
  const server = new EventServer();
  const clock = new ManualClock();
  const changes: TicketChange[] = [];
  const states: WatchState[] = [];
  const faults: ClientFault[] = [];
  const page = { see: (_: boolean): void => {}, isWatched: false };
  const end = new AbortController();
  const { fetch } = server;
  const onFault = (fault: ClientFault): void => void faults.push(fault);
  let keys: string[] = [];
  const context: CallContext = {
    connection: new Connection({
      baseUrl: `${API_URL}/`,
      credentials: 'omit',
      timeout: 30_000,
      fetch,
      clock,
      onFault,
      ...given,
    }),
    clock,
    random,
    onFault,
    timeout: 30_000,
    unfinished: new WeakMap(),
    watches: new Set(),
    keys: { read: () => keys, add: (key) => (keys = [key, ...keys]), clear: () => (keys = []) },
  };
  const watcher = {
    onChange: (change: TicketChange) => void changes.push(change),
    onState: (state: WatchState) => void states.push(state),
  };
  const begin = (isVisible = true): void =>
    watch(context, watcher, { signal: end.signal }, (listener) => {
      page.see = listener;
      page.isWatched = true;
      listener(isVisible);
      return () => (page.isWatched = false);
    });
  /** Waits until so many requests were made and all that is under way has come. */
  const asked = async (count: number): Promise<void> => {
    await until(() => server.requests.length >= count, `request ${count}`);
    await nextTurn();
    await nextTurn();
    expect(server.requests).to.have.lengthOf(count);
  };
  const told = (count: number): Promise<void> => until(() => changes.length >= count, `change ${count}`);
  const stopped = async (): Promise<void> => {
    end.abort();
    await nextTurn();
    expect(clock.pending, 'timers').to.be.empty;
    expect(page.isWatched, 'listeners').to.equal(false);
    expect(context.watches.size).to.equal(0);
  };
  return { server, clock, changes, states, faults, page, end, context, begin, asked, told, stopped, watcher };
}
