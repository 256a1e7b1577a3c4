import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { TicketChange } from '../../../../src/client/ticket-api.js';
import { LiveChanges } from '../../../../src/context/live/live-changes.js';
import { Freshness } from '../../../../src/components/freshness/freshness.js';
import '../../../../src/context/provider/define.js';
import type { ProviderElement } from '../../../../src/context/provider/provider.js';
import { makeCatalog } from '../../../support/catalog.js';
import { LiveTicketApi } from '../../../support/live-api.js';
import { PageClock } from '../../../support/page-clock.js';
import { nextTurn, until } from '../../../support/until.js';

/** Shows something that changes. */
class WitnessElement extends LitElement {
  readonly changes: TicketChange[] = [];
  readonly live = new LiveChanges(this, (change) => this.changes.push(change));
  protected override render(): unknown {
    return html`shown`;
  }
}
customElements.define('helpdock-witness', WitnessElement);

/** Shows something that is read again. */
class FreshElement extends LitElement {
  refreshed = 0;
  answer: () => unknown = () => undefined;
  readonly freshness = new Freshness(this, () => {
    this.refreshed++;
    return this.answer();
  });
  protected override render(): unknown {
    return html`shown`;
  }
}
customElements.define('helpdock-fresh', FreshElement);

const CHANGE: TicketChange = { type: 'message-added', ticketId: 't1' };

async function setup(api = new LiveTicketApi()) {
  const provider = await fixture<ProviderElement>(
    html`<helpdock-provider .ticketApi=${api}>
      <helpdock-witness></helpdock-witness><helpdock-witness></helpdock-witness>
    </helpdock-provider>`,
  );
  const [first, second] = [...provider.querySelectorAll<WitnessElement>('helpdock-witness')] as [
    WitnessElement,
    WitnessElement,
  ];
  return { api, provider, first, second };
}

describe('live changes', () => {
  it('reach every element that is shown, by one watch', async () => {
    const { api, first, second } = await setup();
    await until(() => api.watchers.size === 1);
    await nextTurn();
    api.tell(CHANGE);
    expect([first.changes, second.changes]).to.deep.equal([[CHANGE], [CHANGE]]);
    expect(api.watched).to.equal(1);
    expect(first.live).to.include({ state: 'off', isOn: false });
    api.become('live');
    expect(first.live).to.include({ state: 'live', isOn: true });
    api.become('lost');
    expect(first.live).to.include({ state: 'lost', isOn: false });
  });

  it('G6 end with the last element that is shown, and begin again with the next', async () => {
    const { api, first, second } = await setup();
    await until(() => api.watchers.size === 1);
    first.remove();
    expect(api.watchers.size).to.equal(1);
    second.hidden = true;
    second.style.display = 'none';
    await until(() => api.watchers.size === 0);
    expect(second.live.state).to.equal('off');
    second.hidden = false;
    second.style.display = '';
    await until(() => api.watchers.size === 1);
    second.remove();
    expect(api.watchers.size).to.equal(0);
    expect(api.watched).to.equal(2);
  });

  it('G6 end where an element is scrolled out of view first, and then hidden', async () => {
    const { api, provider, first, second } = await setup();
    await until(() => api.watchers.size === 1);
    second.remove();
    const room = document.createElement('div');
    Object.assign(room.style, { blockSize: '50px', overflow: 'auto' });
    const above = document.createElement('div');
    above.style.blockSize = '500px';
    first.style.display = 'block';
    room.append(above, first);
    provider.append(room);
    // It was in the page all the time, and is out of view now.
    await until(() => api.watchers.size === 1);
    await nextFrame();
    await nextFrame();
    first.style.display = 'none';
    await until(() => api.watchers.size === 0);
  });

  it('C43 end where another person asks, who hears of nothing of the first', async () => {
    const { api, provider, first } = await setup();
    await until(() => api.watchers.size === 1);
    const [watcher] = api.watchers;
    const other = new LiveTicketApi();
    provider.ticketApi = other;
    await until(() => other.watchers.size === 1);
    expect(api.watchers.size).to.equal(0);
    watcher?.onChange(CHANGE);
    expect(first.changes).to.be.empty;
  });

  it('are not asked for where the ticket system does not tell of any', async () => {
    const api = new LiveTicketApi();
    api.answerCatalog = () => makeCatalog();
    const { first } = await setup(api);
    await nextTurn();
    await nextTurn();
    expect(api.watched).to.equal(0);
    expect(first.live).to.include({ state: 'off', isOn: false });
  });
});

describe('freshness', () => {
  async function setupFresh() {
    const api = new LiveTicketApi();
    const provider = await fixture(
      html`<helpdock-provider .ticketApi=${api}><helpdock-fresh></helpdock-fresh></helpdock-provider>`,
    );
    const fresh = provider.querySelector<FreshElement>('helpdock-fresh')!;
    await until(() => api.watchers.size === 1);
    return { api, fresh };
  }

  it('reads again when something has changed, and not for the sake of notices', async () => {
    await PageClock.during(async (clock) => {
      const { api, fresh } = await setupFresh();
      clock.pass(1_000);
      api.tell({ type: 'notices-changed' });
      clock.pass(5_000);
      expect(fresh.refreshed).to.equal(0);
      api.tell(CHANGE);
      clock.pass(0);
      expect(fresh.refreshed).to.equal(1);
    });
  });

  it('B54 reads once for a crowd of changes, and once more after the last of them', async () => {
    await PageClock.during(async (clock) => {
      const { api, fresh } = await setupFresh();
      let done = (): void => {};
      fresh.answer = () => new Promise<void>((resolve) => (done = resolve));
      clock.pass(1_000);
      for (let count = 0; count < 50; count++) api.tell(CHANGE);
      clock.pass(0);
      expect(fresh.refreshed).to.equal(1);
      api.tell(CHANGE);
      // The answer that is still under way is from before the change.
      clock.pass(10_000);
      expect(fresh.refreshed).to.equal(1);
      done();
      await Promise.resolve();
      await Promise.resolve();
      clock.pass(1_000);
      expect(fresh.refreshed).to.equal(2);
      clock.pass(10_000);
      expect(fresh.refreshed).to.equal(2);
    });
  });

  it('asks at its own pace only where changes do not come by themselves', async () => {
    await PageClock.during(async (clock) => {
      const { api, fresh } = await setupFresh();
      api.become('live');
      clock.pass(180_000);
      expect(fresh.refreshed).to.equal(0);
      api.become('lost');
      clock.pass(60_000);
      expect(fresh.refreshed).to.equal(1);
    });
  });

  it('G6 plans nothing for an element that has gone', async () => {
    await PageClock.during(async (clock) => {
      const { api, fresh } = await setupFresh();
      api.tell(CHANGE);
      fresh.remove();
      clock.pass(180_000);
      expect(fresh.refreshed).to.equal(0);
    });
  });
});
