import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TicketApi, TicketWatcher } from '../../../../src/client/ticket-api.js';
import '../../../../src/components/notices/define.js';
import type { NoticeJoinEvent } from '../../../../src/components/notices/notice-join-event.js';
import { NoticeBoard } from '../../../../src/components/notices/notice-board.js';
import type { NoticesElement } from '../../../../src/components/notices/notices.js';
import type { Notice, NoticeJoin } from '../../../../src/contract/index.js';
import { makeCatalog } from '../../../support/catalog.js';
import { provide } from '../../../support/provided.js';
import { failure } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

const NOW = Date.UTC(2026, 10, 23, 10, 0);

const outage: Notice = {
  id: 'n1',
  kind: 'incident',
  title: 'Doors open slowly',
  body: 'The provider works on it.\nNothing to do for you.',
  startsAt: '2026-11-23T08:40:00Z',
  updatedAt: '2026-11-23T09:00:00Z',
  types: ['bug'],
  joinable: true,
  affected: 12,
};
const work: Notice = {
  id: 'n2',
  kind: 'maintenance',
  title: 'Export rests',
  startsAt: '2026-11-24T20:00:00Z',
  endsAt: '2026-11-24T22:00:00Z',
  updatedAt: '2026-11-23T09:00:00Z',
};

interface Setup {
  items?: readonly Notice[];
  anonymous?: boolean;
  type?: string;
  off?: boolean;
  join?: () => Promise<Notice>;
}

async function setup({ items = [outage, work], anonymous = false, type, off, join }: Setup = {}) {
  const joins: [string, NoticeJoin][] = [];
  const state = { items, reads: 0, watcher: undefined as TicketWatcher | undefined };
  const api: Partial<TicketApi> = {
    now: () => NOW,
    notices: () => {
      state.reads++;
      return Promise.resolve(state.items);
    },
    joinNotice: (id, body) => {
      joins.push([id, body]);
      return join?.() ?? Promise.resolve({ ...outage, joined: true, affected: 13 });
    },
    watch: (watcher) => (state.watcher = watcher),
  };
  const page = document.createElement('div');
  const catalog = { ...makeCatalog(), anonymous, capabilities: { notices: !off, events: true } };
  provide(page, { api, catalog });
  const element = await fixture<NoticesElement>(html`<helpdock-notices .requestType=${type}></helpdock-notices>`, {
    parentNode: page,
  });
  const root = element.shadowRoot!;
  const rows = () => [...root.querySelectorAll<HTMLElement>('[part=notice]')];
  if (!off) await until(() => rows().length > 0 || state.items.length === 0 || type === 'idea');
  await element.updateComplete;
  return {
    element,
    joins,
    state,
    rows,
    root,
    text: () => root.textContent.replaceAll(/\s+/g, ' ').trim(),
    press: async (name: string) => {
      const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!;
      button.focus();
      button.click();
      await element.updateComplete;
    },
  };
}

describe('helpdock-notices', () => {
  it('B4 says what is known: kind, since when, how many see it', async () => {
    const { element, rows } = await setup();
    const said = (row: number): string => {
      const { textContent = '' } = rows()[row] ?? {};
      return textContent.replaceAll(/\s+/g, ' ').replaceAll(/[\u2068\u2069]/g, '');
    };
    expect(said(0))
      .to.contain('Doors open slowly')
      .and.contain('Known problem · since 9:40 AM · 12 people see it')
      .and.contain('The provider works on it.');
    expect(said(1)).to.contain('Planned work · from Tuesday 9:00 PM · until Tuesday 11:00 PM');
    expect(rows()[1]!.querySelector('button'), 'not joinable').to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('B4 shows above a form only what concerns it', async () => {
    const { rows } = await setup({ type: 'idea' });
    await until(() => rows().length === 1);
    expect(rows()[0]!.textContent).to.contain('Export rests');
  });

  it('B4 folds to titles above a form, and joins there too', async () => {
    const { element, press, root, text } = await setup();
    element.compact = true;
    await element.updateComplete;
    expect(root.querySelector('details')!.open).to.equal(false);
    await expect(element).to.be.accessible();
    root.querySelector('summary')!.click();
    await press('I see this too');
    await until(() => text().includes('You see this too.'));
    expect(root.querySelector('details')!.open).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('B4 keeps the mark beside the words that somebody sees it too, however narrow', async () => {
    const { element, root } = await setup({ items: [{ ...outage, joined: true }] });
    element.style.inlineSize = '200px';
    await element.updateComplete;
    const mark = root.querySelector('.joined svg')!.getBoundingClientRect();
    const words = root.querySelector('.joined span')!.getBoundingClientRect();
    expect(words.height, 'on several lines').to.be.above(2 * mark.height);
    expect(mark.right).to.be.at.most(words.left);
    expect(mark.top).to.be.within(words.top, words.top + mark.height);
  });

  it('takes no room, and asks nothing, where there are none', async () => {
    const { element } = await setup({ items: [] });
    expect(element.getBoundingClientRect().height).to.equal(0);
    const { state } = await setup({ off: true });
    expect(state.reads).to.equal(0);
  });

  it('B4 joins instead of filing a duplicate, with one press', async () => {
    const { element, joins, press, root, text } = await setup();
    const told = oneEvent(element, 'helpdock-notice-join') as unknown as Promise<NoticeJoinEvent>;
    await press('I see this too');
    expect((await told).notice.id).to.equal('n1');
    await element.updateComplete;
    expect(joins).to.deep.equal([['n1', {}]]);
    expect(text()).to.contain('You see this too. Support knows; no ticket needed.').and.contain('13 people see it');
    await until(() => root.activeElement?.className === 'joined');
    await expect(element).to.be.accessible();
  });

  it('B4 lets those whom nobody vouches for leave an address, and checks it', async () => {
    const { element, joins, press, root, text } = await setup({ anonymous: true });
    await press('I see this too');
    await until(() => root.activeElement?.localName === 'input');
    await expect(element).to.be.accessible();
    await sendKeys({ type: 'ada' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(joins).to.deep.equal([]);
    expect(text()).to.contain('Enter an e-mail address');
    await expect(element).to.be.accessible();
    await sendKeys({ type: '@example.com' });
    await sendKeys({ press: 'Enter' });
    await until(() => text().includes('You see this too.'));
    expect(joins).to.deep.equal([['n1', { requester: { email: 'ada@example.com' } }]]);
  });

  it('B4 needs no address, and can be left', async () => {
    const { joins, press, root, text } = await setup({ anonymous: true });
    await press('I see this too');
    await press('Cancel');
    await until(() => root.activeElement?.textContent.trim() === 'I see this too');
    await press('I see this too');
    await press('Tell support');
    await until(() => text().includes('You see this too.'));
    expect(joins).to.deep.equal([['n1', {}]]);
  });

  it('says in place why support was not told, and tries again', async () => {
    let isDown = true;
    const { element, press, text } = await setup({
      join: () => (isDown ? Promise.reject(failure('offline')) : Promise.resolve(outage)),
    });
    await press('I see this too');
    await until(() => text().includes('Support was not told. The support service can’t be reached.'));
    await expect(element).to.be.accessible();
    isDown = false;
    await press('Try again');
    await until(() => text().includes('You see this too.'));
  });

  it('B4 keeps the address and the focus where support was not told, and tries again with it', async () => {
    let isDown = true;
    const { joins, press, root, text } = await setup({
      anonymous: true,
      join: () => (isDown ? Promise.reject(failure('offline')) : Promise.resolve(outage)),
    });
    await press('I see this too');
    await until(() => root.activeElement?.localName === 'input');
    await sendKeys({ type: 'ada@example.com' });
    await sendKeys({ press: 'Enter' });
    await until(() => text().includes('Support was not told.'));
    await until(() => root.activeElement?.textContent.trim() === 'Try again');
    isDown = false;
    await press('Try again');
    await until(() => text().includes('You see this too.'));
    const ada = ['n1', { requester: { email: 'ada@example.com' } }];
    expect(joins).to.deep.equal([ada, ada]);
  });

  it('B54 shows the answer to the newest question, whichever comes first', async () => {
    const answers: ((items: Notice[]) => void)[] = [];
    const board = new NoticeBoard({ notices: () => new Promise((resolve) => answers.push(resolve)) });
    const reads = [board.refresh(true), board.refresh(true)];
    answers[0]!([outage]);
    answers[1]!([work]);
    await Promise.all(reads);
    expect(board.items).to.deep.equal([work]);
  });

  it('C90 sets each title and text by its own direction', async () => {
    const { root } = await setup();
    const [title, body] = ['title', 'body'].map((part) => root.querySelector(`[part=${part}]`));
    expect([title, body].map((element) => element?.getAttribute('dir'))).to.deep.equal(['auto', 'auto']);
  });

  it('B54 is read again when there is news, and what was joined at one place is at all', async () => {
    const { element, state, rows, press } = await setup();
    const other = document.createElement('helpdock-notices');
    element.after(other);
    await until(() => other.shadowRoot!.querySelectorAll('[part=notice]').length === 2);
    expect(state.reads, 'one answer for both').to.equal(1);
    await press('I see this too');
    await until(() => other.shadowRoot!.textContent.includes('You see this too.'));
    state.items = [work];
    await until(() => state.watcher);
    state.watcher!.onChange({ type: 'notices-changed' });
    await until(() => rows().length === 1);
  });
});
