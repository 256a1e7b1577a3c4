import { expect } from '@open-wc/testing';
import type { TicketChange, TicketWatcher } from '../../../../src/client/ticket-api.js';
import { channelOf } from '../../../../src/context/live/channel.js';
import { find, news, openThread, plain, refreshed, texts } from '../../../support/open-thread.js';
import { provide } from '../../../support/provided.js';
import { ableCatalog, ada, FakeThreadApi, message, messages } from '../../../support/thread.js';
import { failure } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

describe('news of a conversation', () => {
  it('B54 shows what changed as soon as it is told of it, and reads once more for all that comes meanwhile', async () => {
    const { element, api } = await openThread();
    let tell = (_change: TicketChange): void => {};
    const watched: FakeThreadApi = Object.assign(api, {
      watch: ({ onChange, onState }: TicketWatcher) => {
        tell = onChange;
        onState?.('live');
      },
    });
    const around = element.parentElement!;
    provide(around, { api: watched, catalog: ableCatalog() });
    const live = document.createElement('helpdock-ticket-thread');
    live.ticketId = 't1';
    around.append(live);
    await until(() => find(live, 'h3'));
    await until(() => tell.length > 0 && api.asked.get.length === 2);
    api.detail = { ...api.detail, timeline: [message({ body: 'Live.' })] };
    tell({ type: 'message-added', ticketId: 'another' });
    for (let times = 0; times < 20; times++) tell({ type: 'message-added', ticketId: 't1' });
    await until(() => find(live, '.message'));
    await until(() => news(live));
    expect(news(live)).to.equal('New message from Maria Keller: Live.');
    expect(api.asked.get.length).to.be.at.most(6);
  });

  it('listens once for changes, and leaves them alone when it is gone', async () => {
    const api = Object.assign(new FakeThreadApi(), { watch: () => {} });
    const channel = channelOf(api);
    const { subscribe } = channel;
    let listeners = 0;
    channel.subscribe = (listener) => {
      listeners++;
      const leave = subscribe.call(channel, listener);
      return () => {
        listeners--;
        leave();
      };
    };
    const { element } = await openThread();
    const around = element.parentElement!;
    provide(around, { api, catalog: ableCatalog() });
    const live = document.createElement('helpdock-ticket-thread');
    live.ticketId = 't1';
    around.append(live);
    await until(() => find(live, 'h3'));
    await until(() => listeners > 0);
    expect(listeners).to.equal(1);
    live.remove();
    expect(listeners).to.equal(0);
  });

  it('D08 announces a new message once, with its author, and history and own messages not at all', async () => {
    const { element, api } = await openThread({ timeline: messages(3) });
    expect(news(element)).to.equal('');
    await refreshed({ element, api }, { timeline: [...api.detail.timeline, message({ author: ada, body: 'Mine' })] });
    expect(news(element)).to.equal('');
    await refreshed({ element, api }, { timeline: [...api.detail.timeline, message({ body: 'Done now.' })] });
    expect(news(element)).to.equal('New message from Maria Keller: Done now.');
    await refreshed({ element, api }, {});
    expect(news(element)).to.equal('New message from Maria Keller: Done now.');
    await refreshed({ element, api }, { timeline: [...api.detail.timeline, message(), message()], status: 'resolved' });
    expect(news(element)).to.equal('2 new messages. The status is now Resolved');
  });

  it('tells the ticket system what was read, once, when its end is in view', async () => {
    const { element, api } = await openThread({
      unread: { replies: 1, changes: 0 },
      timeline: [message({ id: 'first' }), message({ id: 'last' })],
    });
    await until(() => api.updates.length > 0);
    await refreshed({ element, api }, {});
    expect(api.updates).to.deep.equal([{ readUpTo: 'last' }]);
  });

  it('marks nothing as read where the catalog knows no read marks, or nothing is unread', async () => {
    const { api } = await openThread(
      { unread: { replies: 1, changes: 0 }, timeline: [message()] },
      { catalog: ableCatalog({ readMarks: false }) },
    );
    const { element, api: other } = await openThread({ timeline: [message()] });
    await refreshed({ element, api: other }, {});
    expect([...api.updates, ...other.updates]).to.be.empty;
  });

  it('shows its own message at once, marked as on its way, then as sent', async () => {
    const { element, api } = await openThread({ timeline: [message()] });
    let answer = (): void => {};
    api.answerReply = ({ body }) =>
      new Promise((resolve) => {
        answer = () => resolve(message({ author: ada, body }));
      });
    const composer = find(element, 'helpdock-reply-composer').shadowRoot!;
    const textarea = composer.querySelector('textarea')!;
    textarea.value = 'It works now.';
    textarea.dispatchEvent(new InputEvent('input'));
    composer.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => find(element, '.pending'));
    expect(texts(element, '.pending')).to.deep.equal(['You Sending It works now.']);
    await expect(element).to.be.accessible();
    answer();
    await until(() => find(element, '.sent'));
    await until(() => api.asked.get.length === 2);
    expect(find(element, '.pending')).to.be.null;
    expect(texts(element, '.own')).to.deep.equal(['You Mar 2, 2026 Sent It works now.']);
    expect(news(element)).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('B16 shows what changed meanwhile beside the text that was refused', async () => {
    const { element, api } = await openThread();
    api.answerReply = () => {
      api.detail = { ...api.detail, timeline: [message({ body: 'I was quicker.' })] };
      throw failure('conflict');
    };
    const composer = find(element, 'helpdock-reply-composer').shadowRoot!;
    const textarea = composer.querySelector('textarea')!;
    textarea.value = 'Mine';
    textarea.dispatchEvent(new InputEvent('input'));
    composer.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => find(element, '.message'));
    expect(texts(element, '.bubble .text')).to.deep.equal(['I was quicker.']);
    expect(textarea.value).to.equal('Mine');
    expect(plain(composer.querySelector('.notice')!.textContent)).to.contain('The ticket changed meanwhile.');
    await expect(element).to.be.accessible();
  });
});
