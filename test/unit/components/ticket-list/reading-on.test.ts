import { expect } from '@open-wc/testing';
import '../../../../src/components/ticket-list/define.js';
import '../../../../src/context/provider/define.js';
import { failure, makeTicket, makeTickets, paged } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';
import { setup, rows, row, text, button, status, loaded } from './list-page.js';

describe('helpdock-ticket-list', () => {
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
      const search = list.shadowRoot!.querySelector('input')!;
      // In one turn, as quick as nobody types: no machine is so slow that it settles in between.
      for (const letter of 'export') {
        search.value += letter;
        search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
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

    it('loses neither the next page nor a change where both are asked for at once', async () => {
      const { list, api } = await setup(paged(makeTickets(25)));
      await loaded(list);
      const answers: (() => void)[] = [];
      const answer = api.answerList;
      api.answerList = (query) => new Promise((resolve) => answers.push(() => resolve(answer(query))));
      button(list, 'Show more').click();
      await until(() => answers.length === 1);
      void list.refresh();
      answers[0]!();
      await until(() => rows(list).length === 25 && answers.length === 2);
      expect(api.asked.list.at(-1)!.cursor).to.be.undefined;
      answers[1]!();
      api.answerList = answer;
      void list.refresh();
      await until(() => api.asked.list.length === 4);
      expect(rows(list)).to.have.lengthOf(25);
    });
  });
});
