import { expect } from '@open-wc/testing';
import { TicketReader } from '../../../../src/components/ticket-status/ticket-reader.js';
import type { TicketDetail } from '../../../../src/contract/index.js';
import { FakeTicketApi, makeDetail } from '../../../support/tickets.js';
import { nextTurn } from '../../../support/until.js';

interface Setup {
  reader: TicketReader;
  api: FakeTicketApi;
  /** Answers the oldest question that is open. */
  answer: (ticket: TicketDetail) => Promise<void>;
}

function setup(): Setup {
  const api = new FakeTicketApi();
  const open: ((ticket: TicketDetail) => void)[] = [];
  api.answerGet = () => new Promise((resolve) => open.push(resolve));
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  };
  const answer = async (ticket: TicketDetail): Promise<void> => {
    open.shift()!(ticket);
    await nextTurn();
  };
  return { reader: new TicketReader(host), api, answer };
}

describe('the reader of a ticket', () => {
  it('reads once more where it took an answer of another kind while one was on its way', async () => {
    const { reader, api, answer } = setup();
    let isRead = false;
    const reading = reader.read(api, 't1').then(() => (isRead = true));
    reader.accept(makeDetail({ status: 'open' }));
    await answer(makeDetail({ status: 'waiting' }));
    expect(reader.ticket?.status).to.equal('open');
    expect([api.asked.get.length, isRead]).to.deep.equal([2, false]);
    await answer(makeDetail({ status: 'resolved' }));
    await reading;
    expect(reader.ticket?.status).to.equal('resolved');
  });

  it('reads no more than it was asked where nothing was on its way, or nobody is there any more', async () => {
    const { reader, api, answer } = setup();
    void reader.read(api, 't1');
    await answer(makeDetail());
    reader.accept(makeDetail({ status: 'closed' }));
    void reader.read(api, 't1');
    reader.accept(makeDetail({ status: 'closed' }));
    reader.hostDisconnected();
    await answer(makeDetail());
    expect(api.asked.get).to.have.lengthOf(2);
    expect(reader.ticket?.status).to.equal('closed');
  });
});
