import { expect } from '@open-wc/testing';
import { createApp } from '../../../../src/embed/app.js';
import { LauncherElement } from '../../../../src/embed/launcher.js';
import type { HelpdockOptions } from '../../../../src/embed/options.js';
import { LiveTicketApi } from '../../../support/live-api.js';
import { until } from '../../../support/until.js';

if (!customElements.get('helpdock-launcher')) customElements.define('helpdock-launcher', LauncherElement);

describe('the badge of the launcher', () => {
  const made: Element[] = [];
  afterEach(() => made.splice(0).forEach((element) => element.remove()));

  /** A page with launcher and app, at a ticket system with something unread. */
  function setup(options: HelpdockOptions = {}, unread = 2) {
    const api = new LiveTicketApi();
    const seen = { unread };
    api.answerList = () => ({ items: [], unread: seen.unread });
    const launcher = new LauncherElement();
    const add = (element: Element): void => {
      made.push(element);
      document.documentElement.append(element);
    };
    add(launcher);
    const given: HelpdockOptions = { ticketApi: api, locale: 'en', ...options };
    launcher.draw(given, 'closed');
    const counts: unknown[] = [];
    const app = createApp(given, { add, end: () => {} }, (name, detail) => {
      if (name === 'unread') counts.push(detail);
    });
    const badge = (): string | undefined => launcher.shadowRoot!.querySelector('[part=badge]')?.textContent?.trim();
    const name = (): string =>
      (launcher.shadowRoot!.querySelector('button')!.getAttribute('aria-labelledby') ?? 'button')
        .split(' ')
        .map((id) => launcher.shadowRoot!.getElementById(id)?.textContent)
        .join(' ');
    return { api, app, launcher, given, counts, badge, name, seen };
  }

  it('D01 says how many tickets have news, by sight and in the name of the launcher', async () => {
    const { api, app, launcher, given, counts, badge, name, seen } = setup();
    app.open();
    await until(() => badge() === '2');
    expect(name()).to.equal('Help 2 tickets with news');
    expect(counts).to.deep.equal([2]);
    app.close();
    launcher.draw({ ...given, label: 'Support' }, 'closed');
    expect(name()).to.equal('Support 2 tickets with news');
    await expect(launcher).to.be.accessible();
    seen.unread = 1;
    api.tell({ type: 'ticket-changed', ticketId: 't1' });
    await until(() => badge() === '1');
    expect(name()).to.equal('Support 1 ticket with news');
    seen.unread = 120;
    api.tell({ type: 'resync' });
    await until(() => badge() === '99+');
    seen.unread = 0;
    api.tell({ type: 'resync' });
    await until(() => badge() === undefined);
    expect(launcher.shadowRoot!.querySelector('button')!.hasAttribute('aria-labelledby')).to.equal(false);
    await expect(launcher).to.be.accessible();
  });

  it('G5 asks for nothing before the widget is opened', async () => {
    const { api, app, badge } = setup();
    await until(() => api.watched === 0);
    expect(api.asked.list).to.be.empty;
    app.open();
    await until(() => badge() === '2');
  });

  it('asks as soon as the page has loaded where the page wants it so', async () => {
    const { api, badge } = setup({ badge: 'always', locale: 'ar' });
    await until(() => badge() !== undefined);
    expect(api.asked.list).to.deep.equal([{ unread: true, limit: 1 }]);
  });

  it('C43 is gone when somebody signs out, and the next person has their own', async () => {
    const { api, app, given, counts, badge } = setup({ badge: 'always', identity: { email: 'ada@example.com' } });
    await until(() => badge() === '2');
    const [watcher] = api.watchers;
    const other = new LiveTicketApi();
    other.answerList = () => ({ items: [], unread: 5 });
    app.update({ ...given, ticketApi: other, identity: null }, { identity: null });
    await until(() => badge() === '5');
    expect(counts).to.include.members([2, 0, 5]);
    expect(api.watchers.size).to.equal(0);
    watcher?.onChange({ type: 'resync' });
    expect(badge()).to.equal('5');
  });
});
