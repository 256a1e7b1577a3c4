import { expect } from '@open-wc/testing';
import { all, find, openThread, texts } from '../../../support/open-thread.js';
import { ableCatalog, message, messages } from '../../../support/thread.js';
import { failure } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

describe('helpdock-ticket-thread', () => {
  it('makes plain that support waits, and leads to the answer', async () => {
    const { element } = await openThread({ status: 'waiting' });
    expect(texts(element, '.waiting p')).to.deep.equal(['Lumen Support is waiting for your answer.']);
    find(element, '.waiting button').click();
    expect(element.shadowRoot!.activeElement?.localName).to.equal('helpdock-reply-composer');
    await expect(element).to.be.accessible();
  });

  it('B7 marks an urgent ticket in words', async () => {
    const { element } = await openThread({ urgent: true });
    expect(texts(element, '.urgent')).to.deep.equal(['Urgent']);
  });

  it('asks one thing at a time: no answer is written while a question is open', async () => {
    const { element } = await openThread({ status: 'open' });
    const actions = find(element, 'helpdock-ticket-actions').shadowRoot!;
    actions.querySelector<HTMLElement>('#close')!.click();
    await until(() => find(element, 'helpdock-reply-composer').hidden);
    await expect(element).to.be.accessible();
    actions.querySelector<HTMLElement>('form .plain')!.click();
    await until(() => !find(element, 'helpdock-reply-composer').hidden);
  });

  it('folds what was sent, and shows it without asking again', async () => {
    const { element, api } = await openThread();
    expect(find(element, 'helpdock-ticket-status')).to.be.null;
    find(element, 'summary').click();
    await until(() => find(element, 'helpdock-ticket-status')?.shadowRoot?.querySelector('.facts'));
    expect(find(element, 'helpdock-ticket-status').shadowRoot!.textContent).to.contain('It stops half-way.');
    expect(api.asked.get).to.have.lengthOf(1);
    await expect(element).to.be.accessible();
  });

  it('offers no answer where the catalog or the status does not allow it', async () => {
    const { element } = await openThread({}, { catalog: ableCatalog({ replies: false }) });
    expect(find(element, 'helpdock-reply-composer')).to.be.null;
    const { element: closed } = await openThread({ status: 'closed' });
    expect(find(closed, 'helpdock-reply-composer')).to.be.null;
    await expect(closed).to.be.accessible();
  });

  it('says that a ticket is gone, or that it could not be loaded', async () => {
    const { element, api } = await openThread();
    api.answerGet = () => {
      throw failure('offline');
    };
    await element.refresh();
    await element.updateComplete;
    expect(texts(element, '.stale')[0]).to.contain('This may not be up to date.');
    await expect(element).to.be.accessible();
    api.answerGet = () => {
      throw failure('not-found');
    };
    await element.refresh();
    await element.updateComplete;
    expect(texts(element, '[role="alert"]')).to.deep.equal([
      'This ticket is no longer available It was removed, or it is no longer shared with you.',
    ]);
    await expect(element).to.be.accessible();
  });

  it('A90 draws all of it for paper', async () => {
    const { element } = await openThread({ timeline: messages(300) });
    dispatchEvent(new Event('beforeprint'));
    expect(all(element, '.message')).to.have.lengthOf(300);
    dispatchEvent(new Event('afterprint'));
    expect(all(element, '.message')).to.have.lengthOf(30);
  });

  it('speaks Arabic from right to left', async () => {
    const { element } = await openThread({ status: 'waiting', timeline: [message()] }, { locale: 'ar' });
    expect(find(element, '.base').dir).to.equal('rtl');
    expect(texts(element, '.waiting p')[0]).to.contain('بانتظار ردّك');
    await expect(element).to.be.accessible();
  });
});
