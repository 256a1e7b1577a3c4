import { expect } from '@open-wc/testing';
import { HttpTicketApi } from '../../../src/client/index.js';
import { ManualClock } from '../../support/manual-clock.js';
import { API_URL } from '../../support/msw.js';

const YEARS = 10 * 365 * 24 * 3600_000;
const NOON = Date.UTC(2026, 10, 22, 12);

/** A client whose server says these times, one an answer. */
function setup(...dates: readonly (string | number)[]) {
  const clock = new ManualClock();
  const left = [...dates];
  const fetch = (): Promise<Response> => {
    const date = left.shift();
    const Date = typeof date === 'number' ? new globalThis.Date(date).toUTCString() : date;
    return Promise.resolve(Response.json({ items: [] }, { headers: Date ? { Date } : {} }));
  };
  return { clock, client: new HttpTicketApi({ baseUrl: API_URL, clock, fetch }) };
}

describe('the time at the server', () => {
  it('is that of this browser until an answer has told it', async () => {
    const { client, clock } = setup('', 'yesterday');
    expect(client.now()).to.equal(clock.now());
    await client.list();
    await client.list();
    expect(client.now()).to.equal(clock.now());
  });

  for (const [name, error] of [
    ['ten years behind', -YEARS],
    ['ten years ahead', YEARS],
  ] as const) {
    it(`B33 is right although the clock is ${name}, and when somebody sets it meanwhile`, async () => {
      const { client, clock } = setup(NOON);
      clock.set(NOON + error);
      await client.list();
      expect(client.now()).to.equal(NOON);
      clock.pass(90_000);
      expect(client.now()).to.equal(NOON + 90_000);
      clock.set(NOON - error);
      expect(client.now()).to.equal(NOON + 90_000);
    });
  }

  it('does not go back with an answer that was long on its way or kept in a cache', async () => {
    const { client, clock } = setup(NOON, NOON - 3600_000, NOON + 60_000);
    await client.list();
    await client.list();
    expect(client.now()).to.equal(NOON);
    clock.pass(30_000);
    await client.list();
    expect(client.now()).to.equal(NOON + 60_000);
  });
});
