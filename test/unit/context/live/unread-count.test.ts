import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { TicketPage } from '../../../../src/contract/index.js';
import { countUnread } from '../../../../src/context/live/unread-count.js';
import '../../../../src/context/provider/define.js';
import type { ProviderElement } from '../../../../src/context/provider/provider.js';
import { allCapabilities, makeCatalog } from '../../../support/catalog.js';
import { LiveTicketApi } from '../../../support/live-api.js';
import { PageClock } from '../../../support/page-clock.js';
import { failure } from '../../../support/tickets.js';
import { nextTurn, until } from '../../../support/until.js';

class CountingElement extends LitElement {}
customElements.define('helpdock-counting', CountingElement);

async function setup(api = new LiveTicketApi(), unread = 2) {
  const seen = { unread };
  api.answerList = (): TicketPage => ({ items: [], unread: seen.unread });
  const provider = await fixture<ProviderElement>(
    html`<helpdock-provider .ticketApi=${api}><helpdock-counting></helpdock-counting></helpdock-provider>`,
  );
  const counts: number[] = [];
  provider.addEventListener('helpdock-unread', ({ count }) => counts.push(count));
  const host = provider.querySelector<CountingElement>('helpdock-counting')!;
  countUnread(host);
  countUnread(host);
  return { api, provider, host, counts, seen };
}

describe('the number of tickets with something unread', () => {
  it('B5 is told once it is known, and when it changes', async () => {
    const { api, counts, seen } = await setup();
    await until(() => counts.length === 1);
    expect(api.asked.list).to.deep.equal([{ unread: true, limit: 1 }]);
    seen.unread = 3;
    api.tell({ type: 'message-added', ticketId: 't1' });
    await until(() => counts.length === 2);
    api.tell({ type: 'ticket-changed', ticketId: 't1' });
    await until(() => api.asked.list.length === 3);
    api.tell({ type: 'notices-changed' });
    await nextTurn();
    expect(counts).to.deep.equal([2, 3]);
    expect(api.asked.list).to.have.lengthOf(3);
  });

  it('B54 comes from an answer that is younger than the last change', async () => {
    const { api, counts, seen } = await setup();
    await until(() => counts.length === 1);
    let answer = (_: TicketPage): void => {};
    api.answerList = () => new Promise((resolve) => (answer = resolve));
    for (let count = 0; count < 20; count++) api.tell({ type: 'ticket-changed', ticketId: 't1' });
    expect(api.asked.list).to.have.lengthOf(2);
    seen.unread = 7;
    answer({ items: [], unread: 5 });
    await until(() => api.asked.list.length === 3);
    answer({ items: [], unread: 7 });
    await until(() => counts.at(-1) === 7);
    expect(counts).to.deep.equal([2, 5, 7]);
    await nextTurn();
    expect(api.asked.list).to.have.lengthOf(3);
  });

  it('stays when it cannot be asked for', async () => {
    const { api, counts } = await setup();
    await until(() => counts.length === 1);
    api.answerList = () => Promise.reject(failure('offline'));
    api.tell({ type: 'resync' });
    await nextTurn();
    api.answerList = () => ({ items: [], unread: 1 });
    api.tell({ type: 'resync' });
    await until(() => counts.length === 2);
    expect(counts).to.deep.equal([2, 1]);
  });

  it('C43 is nobody’s any more when another person asks, or nobody', async () => {
    const { api, provider, counts } = await setup();
    await until(() => counts.length === 1);
    const other = new LiveTicketApi();
    other.answerList = () => ({ items: [], unread: 0 });
    provider.ticketApi = other;
    await until(() => other.asked.list.length > 0);
    expect(counts).to.deep.equal([2, 0]);
    expect(api.watchers.size).to.equal(0);
  });

  it('G6 is not asked for once its element has gone', async () => {
    await PageClock.during(async (clock) => {
      const { api, host, counts } = await setup();
      await until(() => counts.length === 1);
      host.remove();
      clock.pass(180_000);
      document.dispatchEvent(new Event('visibilitychange'));
      expect(api.asked.list).to.have.lengthOf(1);
      expect(api.watchers.size).to.equal(0);
    });
  });

  it('is asked for now and then where changes do not come by themselves', async () => {
    await PageClock.during(async (clock) => {
      const api = new LiveTicketApi();
      api.answerCatalog = () => ({ ...makeCatalog(), capabilities: { ...allCapabilities, events: false } });
      const { counts } = await setup(api);
      await until(() => counts.length === 1);
      clock.pass(60_000);
      expect(api.asked.list).to.have.lengthOf(2);
      expect(api.watched).to.equal(0);
    });
  });

  for (const name of ['tickets', 'readMarks'] as const) {
    it(`is not asked for without the capability ${name}`, async () => {
      const api = new LiveTicketApi();
      api.answerCatalog = () => ({ ...makeCatalog(), capabilities: { ...allCapabilities, [name]: false } });
      const { counts } = await setup(api);
      await nextTurn();
      await nextTurn();
      expect(api.asked.list).to.be.empty;
      expect(api.watched, 'nor watched for').to.equal(0);
      expect(counts).to.be.empty;
    });
  }
});
