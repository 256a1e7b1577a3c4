import { expect } from '@open-wc/testing';
import { TicketApiError } from '../../../../../src/client/ticket-api-error.js';
import { PageClock } from '../../../../support/page-clock.js';
import { nextTurn, until } from '../../../../support/until.js';
import { makeFile } from '../setup.js';
import { setupList } from './list-setup.js';

const PAUSED = 'No connection. Goes on by itself.';
const lost = (code: 'offline' | 'timeout' = 'offline'): TicketApiError =>
  new TicketApiError(code, 'nothing gets through');

/** The browser claims to have no connection as long as something goes on. */
async function sayingOffline(act: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

describe('uploads without a connection', () => {
  it('B27 pause, say so, and go on by themselves', () =>
    PageClock.during(async (clock) => {
      const { api, list, status, rows, begin } = await setupList();
      await begin([makeFile('a.log', 1000)]);
      api.started[0]!.progress(400);
      api.started[0]!.fail(lost());
      await until(() => status() === PAUSED);
      expect(list.pending, 'a form waits for it').to.exist;
      expect(list.failed).to.equal(0);
      expect(rows()[0]!.querySelector('progress')!.value, 'what has arrived is not lost').to.equal(400);
      clock.pass(2000);
      await until(() => api.started.length === 2);
      expect(status(), 'until it is known that there is one').to.equal(PAUSED);
      api.started[1]!.progress(400);
      await until(() => status() === '400 bytes of 1 kB');
      api.started[1]!.finish('id-a');
      await list.pending;
      expect(list.attachments.map(({ id }) => id)).to.deep.equal(['id-a']);
    }));

  it('B27 go on at once when the browser has a connection again', async () => {
    const { host, api, list, status, begin } = await setupList();
    await begin([makeFile('a.log')]);
    api.started[0]!.fail(lost());
    await until(() => status() === PAUSED);
    dispatchEvent(new Event('online'));
    await until(() => api.started.length === 2);
    api.started[1]!.finish();
    await list.pending;
    await host.updateComplete;
    dispatchEvent(new Event('online'));
    expect(api.started).to.have.lengthOf(2);
  });

  it('B27 go on when the person says so, who has nothing to press otherwise', async () => {
    const { host, api, status, button, begin } = await setupList();
    await begin([makeFile('a.log')]);
    api.started[0]!.fail(lost());
    await until(() => status() === PAUSED);
    const press = button('Try now: a.log')!;
    expect(press.textContent.trim()).to.equal('Try now');
    await expect(host).to.be.accessible();
    press.click();
    await until(() => api.started.length === 2);
    await host.updateComplete;
    expect(host.shadowRoot!.activeElement, 'D16 the button is gone').to.equal(button('Remove a.log'));
    api.started[1]!.fail(lost());
    await until(() => status() === PAUSED);
  });

  it('ask less and less often, and leave it to the person when a browser that is online reaches nothing', () =>
    PageClock.during(async (clock) => {
      const { api, list, status, begin } = await setupList();
      await begin([makeFile('a.log')]);
      for (let attempt = 0; attempt < 12; attempt++) {
        api.started[attempt]!.fail(lost());
        await until(() => list.failed === 0 && status() === PAUSED && clock.isDueWithin(30_000));
        if (attempt > 4) {
          clock.pass(22_000);
          await nextTurn();
          expect(api.started).to.have.lengthOf(attempt + 1);
        }
        clock.pass(30_000);
        await until(() => api.started.length === attempt + 2);
      }
      api.started[12]!.fail(lost());
      await until(() => status() === 'Not uploaded. The support service can’t be reached.');
      expect(list.failed).to.equal(1);
      dispatchEvent(new Event('online'));
      await until(() => api.started.length === 14);
    }));

  it('wait as long as it takes where the browser says so too', () =>
    sayingOffline(() =>
      PageClock.during(async (clock) => {
        const { api, list, status, begin } = await setupList();
        await begin([makeFile('a.log')]);
        for (let attempt = 0; attempt < 20; attempt++) {
          api.started[attempt]!.fail(lost(attempt % 2 ? 'timeout' : 'offline'));
          await until(() => status() === PAUSED && clock.isDueWithin(30_000));
          clock.pass(30_000);
          await until(() => api.started.length === attempt + 2);
        }
        expect(list.failed).to.equal(0);
      }),
    ));

  it('B50 are told apart from a service that does not answer', async () => {
    const { api, status, begin } = await setupList();
    await begin([makeFile('a.log')]);
    api.started[0]!.fail(lost('timeout'));
    await until(() => status() === 'Not uploaded. The support service did not answer in time.');
  });

  it('B52 can be removed, and a form waits for them no more', async () => {
    const { api, list, status, button, rows, begin } = await setupList();
    await begin([makeFile('a.log')]);
    api.started[0]!.fail(lost());
    await until(() => status() === PAUSED);
    const { pending } = list;
    button('Remove a.log')!.click();
    await pending;
    await until(() => rows().length === 0);
  });

  it('D09 are announced when the connection goes, not at every attempt', () =>
    PageClock.during(async (clock) => {
      const { api, list, status, begin } = await setupList();
      await begin([makeFile('a.log')]);
      api.started[0]!.fail(lost());
      await until(() => status() === PAUSED);
      clock.pass(300);
      expect(list.news).to.equal(`a.log: ${PAUSED}`);
      list.remove(list.accepted[0]!);
      clock.pass(300);
      expect(list.news).to.equal('a.log: Removed');
      await begin([makeFile('b.log')], 2);
      api.started[1]!.fail(lost());
      await until(() => status() === PAUSED);
      clock.pass(2000);
      const said = list.news;
      await until(() => api.started.length === 3);
      api.started[2]!.fail(lost());
      await nextTurn();
      clock.pass(300);
      expect(list.news).to.equal(said);
    }));

  it('A57 leave no listener behind', async () => {
    const { host, api, status, begin } = await setupList();
    await begin([makeFile('a.log')]);
    api.started[0]!.fail(lost());
    await until(() => status() === PAUSED);
    host.remove();
    await nextTurn();
    dispatchEvent(new Event('online'));
    await host.updateComplete;
    expect(api.started).to.have.lengthOf(1);
  });
});
