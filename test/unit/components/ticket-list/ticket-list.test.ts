import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/ticket-list/define.js';
import '../../../../src/context/provider/define.js';
import type { TicketListElement } from '../../../../src/components/ticket-list/ticket-list.js';
import type { TicketSelectEvent } from '../../../../src/components/ticket-list/ticket-select-event.js';
import { TicketCreatedEvent } from '../../../../src/components/ticket-form/events.js';
import type { Ticket, TicketPage } from '../../../../src/contract/index.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { makeSurroundings } from '../../../support/surroundings.js';
import { failure, FakeTicketApi, makeDetail, makeTicket, makeTickets, paged } from '../../../support/tickets.js';
import { atRest } from '../../../support/at-rest.js';
import { PageClock } from '../../../support/page-clock.js';
import { nextTurn, until } from '../../../support/until.js';

interface Setup {
  list: TicketListElement;
  api: FakeTicketApi;
}

async function setup(
  answer?: FakeTicketApi['answerList'] | readonly Ticket[],
  options: { compact?: boolean; limit?: number } = {},
): Promise<Setup> {
  const api = new FakeTicketApi();
  if (typeof answer === 'function') api.answerList = answer;
  else if (answer) api.answerList = () => ({ items: [...answer] });
  const list = document.createElement('helpdock-ticket-list');
  Object.assign(list, options);
  const around = makeSurroundings(api);
  around.append(list);
  await fixture(html`${around}`);
  return { list, api };
}

const rows = (list: TicketListElement): HTMLButtonElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLButtonElement>('ol button'),
];
const row = (list: TicketListElement, index = 0): HTMLButtonElement => rows(list)[index]!;
const text = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();
const button = (list: TicketListElement, label: string): HTMLButtonElement =>
  [...list.shadowRoot!.querySelectorAll('button')].find((candidate) => text(candidate) === label)!;
const status = (list: TicketListElement): string => text(list.shadowRoot!.querySelector('[role="status"]')!);
const loaded = (list: TicketListElement): Promise<void> => until(() => rows(list).length > 0, 'rows are there');
/** Observers have been told whether the element is in view; those that watch longer hear of it first. */
const nextSight = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });

describe('helpdock-ticket-list', () => {
  it('shows subject, status, priority, number, type and last activity of each ticket', async () => {
    const { list } = await setup([makeTicket({ updatedAt: '2025-03-02T10:00:00Z' })]);
    await loaded(list);
    expect(text(row(list))).to.equal('Export fails Open High LUM-1 Report a bug Mar 2, 2025');
    expect(row(list).querySelector('time')?.dateTime).to.equal('2025-03-02T10:00:00Z');
    await expect(list).to.be.accessible();
  });

  it('A92 keeps statuses apart by shape, in forced colours too', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const statuses = ['new', 'open', 'waiting', 'on-hold', 'resolved', 'closed'];
    const { list } = await setup(statuses.map((name) => makeTicket({ id: name, status: name })));
    await loaded(list);
    const shapes = rows(list).map((button) => {
      const svg = button.querySelector('.status svg')!;
      return [
        svg.querySelector('path')!.getAttribute('d'),
        getComputedStyle(svg.querySelector('circle')!).strokeDasharray,
      ].join();
    });
    expect(new Set(shapes).size).to.equal(statuses.length);
    await expect(list).to.be.accessible();
    await emulateMedia({});
  });

  it('B04 shows what it does not know, and what is no date, as the text it is', async () => {
    const { list } = await setup([
      makeTicket({ status: '<i>escalated', priority: 'P0', type: 'gone', updatedAt: 'soon', subject: ' ' }),
    ]);
    await loaded(list);
    expect(text(row(list))).to.equal('No subject <i>escalated P0 LUM-1 gone soon');
    expect(list.shadowRoot!.querySelector('i')).to.be.null;
  });

  it('C15 isolates the direction of subjects and numbers', async () => {
    const { list } = await setup([makeTicket({ subject: 'مشكلة' })]);
    await loaded(list);
    expect(row(list).querySelector('.subject bdi')?.textContent).to.equal('مشكلة');
    expect(row(list).querySelector('bdi.number')?.textContent).to.equal('LUM-1');
  });

  it('tells which ticket was chosen, by pointer and by keyboard', async () => {
    const { list } = await setup();
    await loaded(list);
    let chosen = oneEvent(list, 'helpdock-ticket-select') as unknown as Promise<TicketSelectEvent>;
    row(list, 1).click();
    let event = await chosen;
    expect(event.ticket.id).to.equal('t1');
    row(list, 2).focus();
    chosen = oneEvent(list, 'helpdock-ticket-select') as unknown as Promise<TicketSelectEvent>;
    await sendKeys({ press: 'Enter' });
    event = await chosen;
    expect(event.ticket.id).to.equal('t2');
    expect(event.composed && event.bubbles).to.be.true;
  });

  describe('states', () => {
    it('shows nothing at first and a skeleton when it takes longer', async () => {
      const { list } = await setup(() => new Promise(() => {}));
      const skeleton = list.shadowRoot!.querySelector('.skeleton')!;
      expect(getComputedStyle(skeleton).opacity).to.equal('0');
      expect(status(list)).to.equal('Loading tickets');
      await atRest(list);
      expect(getComputedStyle(skeleton).opacity).to.equal('1');
      await expect(list).to.be.accessible();
    });

    it('says that there is nothing yet, without filters that would filter nothing', async () => {
      const { list } = await setup([]);
      await until(() => list.shadowRoot!.querySelector('.empty'));
      expect(text(list.shadowRoot!.querySelector('.empty')!)).to.contain('No tickets yet');
      expect(list.shadowRoot!.querySelector<HTMLElement>('.controls')!.hidden).to.be.true;
      await expect(list).to.be.accessible();
    });

    it('says what failed and why, and tries again', async () => {
      const { list, api } = await setup(() => {
        throw failure('offline');
      });
      await until(() => list.shadowRoot!.querySelector('[role="alert"]'));
      expect(text(list.shadowRoot!.querySelector('[role="alert"]')!)).to.equal(
        'Your tickets could not be loaded. The support service can’t be reached. Try again',
      );
      await expect(list).to.be.accessible();
      api.answerList = () => ({ items: makeTickets(2) });
      button(list, 'Try again').click();
      await loaded(list);
      expect(list.shadowRoot!.querySelector('[role="alert"]')).to.be.null;
    });

    it('keeps what it shows where a refresh fails, and says so', async () => {
      const { list, api } = await setup();
      await loaded(list);
      api.answerList = () => {
        throw failure('offline');
      };
      await list.refresh();
      await list.updateComplete;
      expect(rows(list)).to.have.lengthOf(3);
      expect(text(list.shadowRoot!.querySelector('.stale')!)).to.contain('This may not be up to date.');
    });

    it('ignores an answer that comes after a newer question', async () => {
      const answers: ((page: TicketPage) => void)[] = [];
      const { list } = await setup(() => new Promise((resolve) => answers.push(resolve)));
      await until(() => answers.length === 1);
      button(list, 'Open').click();
      await until(() => answers.length === 2);
      answers[1]!({ items: [makeTicket({ subject: 'Second' })] });
      answers[0]!({ items: [makeTicket({ subject: 'First' })] });
      await loaded(list);
      await nextTurn();
      await list.updateComplete;
      expect(text(row(list))).to.contain('Second');
    });
  });

  describe('finding', () => {
    it('asks for the statuses behind a filter', async () => {
      const { list, api } = await setup();
      await loaded(list);
      button(list, 'Waiting for you').click();
      await until(() => api.asked.list.length === 2);
      expect(api.asked.list[1]!.status).to.deep.equal(['waiting']);
      await list.updateComplete;
      expect(button(list, 'Waiting for you').ariaPressed).to.equal('true');
      expect(button(list, 'All').ariaPressed).to.equal('false');
    });

    it('searches when typing has settled, and says how many there are', async () => {
      const { list, api } = await setup();
      await loaded(list);
      list.shadowRoot!.querySelector('input')!.focus();
      await sendKeys({ type: 'export' });
      await until(() => api.asked.list.length > 1);
      expect(api.asked.list).to.have.lengthOf(2);
      expect(api.asked.list[1]!.q).to.equal('export');
      await loaded(list);
      expect(status(list)).to.equal('3 tickets shown');
    });

    it('leads out of a search that finds nothing', async () => {
      const { list, api } = await setup();
      await loaded(list);
      api.answerList = () => ({ items: [] });
      button(list, 'Resolved').click();
      await until(() => button(list, 'Show all tickets'));
      await expect(list).to.be.accessible();
      api.answerList = () => ({ items: makeTickets(1) });
      button(list, 'Show all tickets').click();
      await loaded(list);
      expect(button(list, 'All').ariaPressed).to.equal('true');
    });
  });

  describe('pages', () => {
    it('reads on where it is asked to, and gives the focus to the first new row', async () => {
      const { list } = await setup(paged(makeTickets(25)));
      await loaded(list);
      expect(rows(list)).to.have.lengthOf(20);
      button(list, 'Show more').click();
      await until(() => rows(list).length === 25);
      await until(() => list.shadowRoot!.activeElement === row(list, 20));
      expect(text(list.shadowRoot!.querySelector('.end')!)).to.equal('No older tickets');
      expect(row(list, 20).closest('li')?.ariaPosInSet).to.equal('21');
      expect(row(list, 20).closest('li')?.ariaSetSize).to.equal('25');
    });

    it('keeps what is there where reading on fails, and tries again', async () => {
      const answer = paged(makeTickets(25));
      const { list, api } = await setup(answer);
      await loaded(list);
      api.answerList = () => {
        throw failure('timeout');
      };
      button(list, 'Show more').click();
      await until(() => list.shadowRoot!.querySelector('[role="alert"]'));
      expect(rows(list)).to.have.lengthOf(20);
      api.answerList = answer;
      button(list, 'Try again').click();
      await until(() => rows(list).length === 25);
    });

    it('B06 never has more than 200 rows in the document, and leads back to the others', async () => {
      const { list } = await setup(paged(makeTickets(100_000)), { limit: 100 });
      await loaded(list);
      for (const count of [200, 300, 400]) {
        button(list, 'Show more').click();
        await until(() => rows(list).at(-1)!.closest('li')!.ariaPosInSet === String(count));
        expect(rows(list)).to.have.lengthOf(200);
        expect(row(list).closest('li')?.ariaSetSize).to.equal('-1');
      }
      button(list, 'Show newer tickets').click();
      await until(() => row(list).closest('li')?.ariaPosInSet === '101');
      expect(rows(list)).to.have.lengthOf(200);
      button(list, 'Show more').click();
      await until(() => row(list).closest('li')?.ariaPosInSet === '201');
      expect(list.shadowRoot!.activeElement?.closest('li')?.ariaPosInSet).to.equal('301');
    });

    it('reads everything that is shown again, and shows nothing twice', async () => {
      const { list, api } = await setup(paged(makeTickets(45)));
      await loaded(list);
      button(list, 'Show more').click();
      await until(() => rows(list).length === 40);
      api.answerList = paged([makeTicket({ id: 'newest' }), ...makeTickets(45)]);
      await list.refresh();
      await list.updateComplete;
      expect(api.asked.list.at(-1)!.limit).to.equal(40);
      expect(rows(list)).to.have.lengthOf(40);
      button(list, 'Show more').click();
      await until(() => rows(list).length === 46);
      expect(new Set(rows(list).map((button) => text(button))).size).to.equal(46);
    });
  });

  describe('freshness', () => {
    it('B55 keeps a ticket that was just created until the server lists it', async () => {
      const { list, api } = await setup();
      await loaded(list);
      const ticket = makeDetail({ id: 'new', subject: 'Just sent', status: 'new' });
      list.created = [ticket];
      await until(() => rows(list).length === 4);
      expect(text(row(list))).to.contain('Just sent');
      api.answerList = () => ({ items: [makeTicket({ ...ticket, status: 'waiting' }), ...makeTickets(3)] });
      await list.refresh();
      await list.updateComplete;
      expect(rows(list)).to.have.lengthOf(4);
      expect(text(row(list))).to.contain('Waiting for you');
      button(list, 'Resolved').click();
      await until(() => api.asked.list.at(-1)!.status);
    });

    it('B55 hears of a ticket that was created elsewhere below the same provider', async () => {
      const provider = await fixture(
        html`<helpdock-provider .ticketApi=${new FakeTicketApi()} lang="en">
          <form></form>
          <helpdock-ticket-list></helpdock-ticket-list>
        </helpdock-provider>`,
      );
      const list = provider.querySelector('helpdock-ticket-list')!;
      await loaded(list);
      provider.querySelector('form')!.dispatchEvent(new TicketCreatedEvent(makeDetail({ id: 'new' })));
      await until(() => rows(list).length === 4);
    });

    it('refreshes when it comes into view again', async () => {
      await PageClock.during(async (clock) => {
        const { list, api } = await setup();
        await loaded(list);
        await nextSight(list);
        list.hidden = true;
        clock.pass(1_000);
        await nextSight(list);
        expect(api.asked.list).to.have.lengthOf(1);
        list.hidden = false;
        await until(() => api.asked.list.length === 2);
      });
    });

    it('refreshes at a quiet pace while it is in view', async () => {
      await PageClock.during(async (clock) => {
        const { list, api } = await setup();
        await loaded(list);
        clock.pass(59_999);
        expect(api.asked.list).to.have.lengthOf(1);
        clock.pass(1);
        expect(api.asked.list).to.have.lengthOf(2);
      });
    });

    it('G6 asks for nothing once it has left the page', async () => {
      const { list, api } = await setup();
      await loaded(list);
      list.remove();
      await PageClock.during(async (clock) => {
        clock.pass(120_000);
        document.dispatchEvent(new Event('visibilitychange'));
        await nextTurn();
        expect(api.asked.list).to.have.lengthOf(1);
      });
    });

    it('A53 keeps its rows when it is moved', async () => {
      const { list } = await setup();
      await loaded(list);
      const { parentElement } = list;
      list.remove();
      parentElement!.append(list);
      expect(rows(list)).to.have.lengthOf(3);
    });
  });

  it('shows the latest alone where it is compact', async () => {
    const { list, api } = await setup(paged(makeTickets(30)), { compact: true, limit: 3 });
    await loaded(list);
    expect(api.asked.list[0]!.limit).to.equal(3);
    expect(rows(list)).to.have.lengthOf(3);
    expect(list.shadowRoot!.querySelector('input')).to.be.null;
    expect(button(list, 'Show more')).to.be.undefined;
    await expect(list).to.be.accessible();
  });
});
