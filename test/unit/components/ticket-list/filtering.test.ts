import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-list/define.js';
import type { TicketListElement } from '../../../../src/components/ticket-list/ticket-list.js';
import type { TicketPage } from '../../../../src/contract/index.js';
import { makeCatalog } from '../../../support/catalog.js';
import { makeSurroundings, type Surroundings } from '../../../support/surroundings.js';
import { FakeTicketApi, makeTicket, makeTickets } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';
import { button, loaded, row, rows, text } from './list-page.js';

const COUNTS: TicketPage['counts'] = {
  status: { new: 2, open: 3, waiting: 1, closed: 4, 'with vendor': 1 },
  type: { bug: 9 },
  priority: { high: 5 },
};

const all = makeCatalog();
const able = { ...all, capabilities: { ...all.capabilities, readMarks: true, organization: true } };

async function setup(page: TicketPage, around: Surroundings = { catalog: able, identity: { known: true } }) {
  const api = new FakeTicketApi();
  api.answerList = () => page;
  const list = document.createElement('helpdock-ticket-list');
  const surroundings = makeSurroundings(api, undefined, around);
  surroundings.append(list);
  await fixture(html`${surroundings}`);
  await loaded(list);
  return { list, api };
}

const chips = (list: TicketListElement): string[] =>
  [...list.shadowRoot!.querySelectorAll('[part="filter"]')].map((chip) => text(chip));
const select = (list: TicketListElement, label: string): HTMLSelectElement =>
  [...list.shadowRoot!.querySelectorAll('label')].find((one) => text(one).startsWith(label))!.querySelector('select')!;
function choose(list: TicketListElement, label: string, value: string): void {
  const control = select(list, label);
  control.value = value;
  control.dispatchEvent(new Event('change'));
}

describe('helpdock-ticket-list, filtering', () => {
  it('B9 shows on each filter how many tickets it has, those of unknown statuses under All', async () => {
    const { list } = await setup({ items: makeTickets(3), counts: COUNTS, unread: 2 });
    expect(chips(list)).to.deep.equal([
      'Mine',
      'My organisation',
      'All 11',
      'Open 5',
      'Waiting for you 1',
      'Resolved 4',
      'Unread 2',
    ]);
    await expect(list).to.be.accessible();
  });

  it('B9 narrows by kind and priority, orders, and leads back to everything', async () => {
    const { list, api } = await setup({ items: makeTickets(3), counts: COUNTS });
    list.shadowRoot!.querySelector('details')!.open = true;
    const [type] = able.requestTypes;
    expect([...select(list, 'Kind of request').options].map((option) => option.label)).to.include(
      `${type!.label} (${type!.id === 'bug' ? 9 : 0})`,
    );
    choose(list, 'Kind of request', 'bug');
    choose(list, 'Priority', 'high');
    choose(list, 'Sort by', 'createdAt');
    await until(() => api.asked.list.length === 4);
    expect(api.asked.list[3]).to.deep.equal({ type: ['bug'], priority: ['high'], sort: 'createdAt', limit: 20 });
    await until(() => text(list.shadowRoot!.querySelector('summary')!) === 'Filter and sort · 3 filters on');
    await expect(list).to.be.accessible();
    api.answerList = () => ({ items: [] });
    button(list, 'Resolved 4').click();
    await until(() => button(list, 'Show all tickets'));
    button(list, 'Show all tickets').click();
    await until(() => api.asked.list.length === 6);
    expect(api.asked.list[5]).to.deep.equal({ sort: 'createdAt', limit: 20 });
  });

  it('B5 shows the tickets of the whole organisation, and whose each is', async () => {
    const { list, api } = await setup({
      items: [
        makeTicket({ own: false, requester: { name: 'Noor' } }),
        makeTicket({ id: 't2', own: true, requester: { name: 'Ada' } }),
      ],
    });
    button(list, 'My organisation').click();
    await until(() => api.asked.list.length === 2);
    expect(api.asked.list[1]!.scope).to.equal('organization');
    await loaded(list);
    expect(text(row(list))).to.contain('From \u2068Noor\u2069');
    expect(text(row(list, 1))).not.to.contain('Ada');
  });

  it('B5 offers no organisation where nobody vouches for the reader, or the ticket system has none', async () => {
    const anonymous = await setup({ items: makeTickets(1) }, { catalog: able, identity: { known: false } });
    expect(chips(anonymous.list)).not.to.include('My organisation');
    const unable = await setup({ items: makeTickets(1) }, { catalog: all, identity: { known: true } });
    expect(chips(unable.list)).not.to.include('My organisation');
  });

  it('B9 marks what is new in words, before the subject', async () => {
    const { list, api } = await setup({
      items: [
        makeTicket({ unread: { replies: 2, changes: 1 } }),
        makeTicket({ id: 't2', unread: { replies: 0, changes: 1 } }),
        makeTicket({ id: 't3' }),
      ],
      unread: 2,
    });
    expect(text(row(list))).to.match(/^2 new replies · Changed Export fails/);
    expect(text(row(list, 1))).to.match(/^Changed Export fails/);
    expect(text(row(list, 2))).to.match(/^Export fails/);
    button(list, 'Unread 2').click();
    await until(() => api.asked.list.length === 2);
    expect(api.asked.list[1]!.unread).to.be.true;
  });

  it('B4 B7 marks what is urgent and what is for information', async () => {
    const { list } = await setup({
      items: [makeTicket({ urgent: true }), makeTicket({ id: 't2', informational: true })],
    });
    expect(text(row(list))).to.contain('Urgent');
    expect(text(row(list, 1))).to.contain('For information');
    await expect(list).to.be.accessible();
  });

  it('B55 keeps a ticket that was just sent, unless a filter rules it out', async () => {
    const { list, api } = await setup({ items: makeTickets(2) });
    list.created = [makeTicket({ id: 'new', subject: 'Just sent', status: 'new', type: 'bug' })];
    await until(() => rows(list).length === 3);
    choose(list, 'Kind of request', able.requestTypes.find(({ id }) => id !== 'bug')!.id);
    await until(() => api.asked.list.length === 2 && rows(list).length === 2);
  });

  it('B33 tells how long ago by the clock of the ticket system, whatever that of the reader says', async () => {
    const { list, api } = await setup({ items: [makeTicket({ updatedAt: '2016-03-02T10:00:00Z' })] });
    Object.assign(api, { now: () => Date.parse('2016-03-02T10:05:00Z') });
    list.requestUpdate();
    await until(() => text(row(list)).endsWith('5 min. ago'));
  });
});
