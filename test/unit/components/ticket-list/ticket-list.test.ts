import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/ticket-list/define.js';
import '../../../../src/context/provider/define.js';
import type { TicketSelectEvent } from '../../../../src/components/ticket-list/ticket-select-event.js';
import type { TicketPage } from '../../../../src/contract/index.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { failure, makeTicket, makeTickets, paged } from '../../../support/tickets.js';
import { atRest } from '../../../support/at-rest.js';
import { nextTurn, until } from '../../../support/until.js';
import { setup, rows, row, text, button, status, loaded } from './list-page.js';

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
