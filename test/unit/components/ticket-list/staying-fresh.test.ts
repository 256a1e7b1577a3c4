import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-list/define.js';
import '../../../../src/context/provider/define.js';
import { TicketCreatedEvent } from '../../../../src/components/ticket-form/events.js';
import { FakeTicketApi, makeDetail, makeTicket, makeTickets } from '../../../support/tickets.js';
import { PageClock } from '../../../support/page-clock.js';
import { nextTurn, until } from '../../../support/until.js';
import { setup, rows, row, text, button, loaded, nextSight } from './list-page.js';

describe('helpdock-ticket-list', () => {
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

    it('misses nothing that happened while it was hidden for a moment, right after an answer', async () => {
      await PageClock.during(async (clock) => {
        const { list, api } = await setup();
        await loaded(list);
        await nextSight(list);
        // In a tab behind others, a moment may be too short for the list to hear of it; three are less than a second.
        for (let moment = 0; moment < 3 && api.asked.list.length === 1; moment++) {
          for (const hidden of [true, false]) {
            list.hidden = hidden;
            await nextSight(list);
            await nextSight(list);
          }
          clock.pass(300);
        }
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
});
