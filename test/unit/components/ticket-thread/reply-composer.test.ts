import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-thread/composer/define.js';
import type { ReplyComposerElement } from '../../../../src/components/ticket-thread/composer/reply-composer.js';
import type { Attachment, MessageEntry } from '../../../../src/contract/index.js';
import { provide } from '../../../support/provided.js';
import { ableCatalog, FakeThreadApi, message } from '../../../support/thread.js';
import { failure } from '../../../support/tickets.js';
import { nextTurn, until } from '../../../support/until.js';

interface Setup {
  element: ReplyComposerElement;
  api: FakeThreadApi;
  around: HTMLElement;
}

async function setup(prepare: (api: FakeThreadApi) => void = () => {}): Promise<Setup> {
  const api = new FakeThreadApi();
  prepare(api);
  const around = document.createElement('div');
  provide(around, { api, catalog: ableCatalog() });
  await fixture(html`${around}`);
  return { api, around, element: await open(around) };
}

async function open(around: HTMLElement, ticketId = 't1'): Promise<ReplyComposerElement> {
  const element = document.createElement('helpdock-reply-composer');
  element.ticketId = ticketId;
  around.append(element);
  await until(() => element.shadowRoot?.querySelector('textarea'));
  return element;
}

const find = <T extends HTMLElement>(element: ReplyComposerElement, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const textarea = (element: ReplyComposerElement): HTMLTextAreaElement => find(element, 'textarea');
const send = (element: ReplyComposerElement): HTMLButtonElement => find(element, '[type=submit]');
const text = (element: ReplyComposerElement, selector: string): string =>
  find(element, selector)?.textContent?.replaceAll(/\s+/g, ' ').trim();

async function write(element: ReplyComposerElement, value: string): Promise<void> {
  textarea(element).value = value;
  textarea(element).dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

/** Answers to replies in the hands of the test. */
function held(api: FakeThreadApi): { answer: () => void; fail: (error: Error) => void } {
  const hold = { answer: () => {}, fail: (_error: Error) => {} };
  api.answerReply = ({ body }) =>
    new Promise<MessageEntry>((resolve, reject) => {
      hold.answer = () => resolve(message({ body }));
      hold.fail = reject;
    });
  return hold;
}

describe('helpdock-reply-composer', () => {
  it('sends what was written, and is empty afterwards', async () => {
    const { element, api } = await setup();
    await expect(element).to.be.accessible();
    await write(element, 'Hello\nagain');
    send(element).click();
    await until(() => text(element, '[role="status"]') === 'Sent');
    expect(api.replies.map(({ message: { body } }) => body)).to.deep.equal(['Hello\nagain']);
    expect(textarea(element).value).to.equal('');
    await expect(element).to.be.accessible();
  });

  for (const modifier of ['ctrlKey', 'metaKey'] as const) {
    it(`sends with Enter and ${modifier}, and writes a line with Enter alone`, async () => {
      const { element, api } = await setup();
      await write(element, 'Hello');
      const press = (init: KeyboardEventInit): boolean =>
        textarea(element).dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        );
      expect(press({})).to.be.true;
      expect(api.replies).to.be.empty;
      press({ [modifier]: true, isComposing: true });
      expect(api.replies).to.be.empty;
      expect(press({ [modifier]: true })).to.be.false;
      press({ [modifier]: true, repeat: true });
      await until(() => text(element, '[role="status"]') === 'Sent');
      expect(api.replies).to.have.lengthOf(1);
    });
  }

  it('B28 sends once, however often and by whatever it is asked', async () => {
    const { element, api } = await setup();
    const hold = held(api);
    await write(element, 'Once');
    for (let times = 0; times < 10; times++) send(element).click();
    find<HTMLFormElement>(element, 'form').requestSubmit();
    textarea(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await element.updateComplete;
    expect(api.replies).to.have.lengthOf(1);
    expect(text(element, '[role="status"]')).to.equal('Sending');
    expect(send(element).getAttribute('aria-disabled')).to.equal('true');
    expect(textarea(element).readOnly).to.be.true;
    await expect(element).to.be.accessible();
    hold.answer();
    await until(() => text(element, '[role="status"]') === 'Sent');
    expect(api.replies).to.have.lengthOf(1);
  });

  it('B29 keeps text and key of a reply that failed, and takes a new key once the text has changed', async () => {
    const { element, api } = await setup((fake) => {
      fake.answerReply = () => {
        throw failure('offline');
      };
    });
    await write(element, 'Hello');
    send(element).click();
    await until(() => find(element, '.notice'));
    expect(text(element, '[role="alert"]')).to.equal(
      'Not sent. The support service can’t be reached. Your text is kept.',
    );
    expect(textarea(element).value).to.equal('Hello');
    expect(text(element, '[type=submit]')).to.equal('Try again');
    await expect(element).to.be.accessible();
    send(element).click();
    await until(() => api.replies.length === 2);
    await until(() => find(element, '.notice'));
    await write(element, 'Hello you');
    send(element).click();
    await until(() => api.replies.length === 3);
    const [first, second, third] = api.replies.map(({ key }) => key);
    expect(second).to.equal(first);
    expect(third).to.not.equal(first);
  });

  it('B29 says so where it may have arrived', async () => {
    const { element } = await setup((fake) => {
      fake.answerReply = () => {
        throw failure('timeout');
      };
    });
    await write(element, 'Hello');
    send(element).click();
    await until(() => find(element, '.notice'));
    expect(text(element, '[role="alert"]')).to.contain('Not confirmed. It may have arrived.');
    await expect(element).to.be.accessible();
  });

  it('asks for something to send', async () => {
    const { element, api } = await setup();
    send(element).click();
    await element.updateComplete;
    expect(text(element, '#error')).to.equal('Write something, or add a file.');
    expect(element.shadowRoot!.activeElement).to.equal(textarea(element));
    expect(api.replies).to.be.empty;
    await expect(element).to.be.accessible();
  });

  it('keeps what was written while its view is closed, for each ticket by itself', async () => {
    const { element, around } = await setup();
    await write(element, 'Half a sentence');
    element.remove();
    const other = await open(around, 't2');
    expect(textarea(other).value).to.equal('');
    const again = await open(around);
    expect(textarea(again).value).to.equal('Half a sentence');
  });

  it('goes on sending while its view is closed, and does not keep what has arrived', async () => {
    const { element, around, api } = await setup();
    const hold = held(api);
    await write(element, 'On its way');
    send(element).click();
    await element.updateComplete;
    element.remove();
    const again = await open(around);
    expect(text(again, '[role="status"]')).to.equal('Sending');
    hold.answer();
    await until(() => text(again, '[role="status"]') === 'Sent');
    expect(textarea(again).value).to.equal('');
    again.remove();
    expect(textarea(await open(around)).value).to.equal('');
  });

  it('keeps what failed while its view was closed', async () => {
    const { element, around, api } = await setup();
    const hold = held(api);
    await write(element, 'On its way');
    send(element).click();
    element.remove();
    hold.fail(failure('unavailable'));
    await nextTurn();
    const again = await open(around);
    expect(textarea(again).value).to.equal('On its way');
    expect(text(again, '[role="alert"]')).to.contain('Not sent.');
  });

  it('D16 takes files, sends them with the text, and keeps them while its view is closed', async () => {
    const stored: Attachment = { id: 'u1', name: 'a.png', size: 3, type: 'image/png' };
    const { element, around, api } = await setup((fake) => {
      Object.assign(fake, { upload: () => Promise.resolve(stored) });
    });
    find(element, '.bar .plain').click();
    await until(() => find(element, 'helpdock-attachments')?.shadowRoot?.querySelector('input'));
    const file = new File(['png'], 'a.png', { type: 'image/png' });
    const control = find<HTMLElement & { addFiles(files: File[]): void; value: string[] }>(
      element,
      'helpdock-attachments',
    );
    control.addFiles([file]);
    await until(() => control.value.length === 1);
    await expect(element).to.be.accessible();
    element.remove();
    const again = await open(around);
    await until(() => find<HTMLElement & { value?: string[] }>(again, 'helpdock-attachments')?.value?.length);
    send(again).click();
    await until(() => text(again, '[role="status"]') === 'Sent');
    expect(api.replies[0]!.message).to.deep.equal({ body: '', attachments: ['u1'] });
    expect(find(again, 'helpdock-attachments')).to.be.null;
  });

  it('waits for files that are on their way, and says so', async () => {
    let stored: ((attachment: Attachment) => void) | undefined;
    const { element, api } = await setup((fake) => {
      Object.assign(fake, { upload: () => new Promise<Attachment>((resolve) => (stored = resolve)) });
    });
    find(element, '.bar .plain').click();
    await until(() => find(element, 'helpdock-attachments')?.shadowRoot?.querySelector('input'));
    const control = find<HTMLElement & { addFiles(files: File[]): void; pending: boolean }>(
      element,
      'helpdock-attachments',
    );
    control.addFiles([new File(['png'], 'a.png', { type: 'image/png' })]);
    // Before it begins there is nothing that could be stored.
    await until(() => control.pending && stored);
    await write(element, 'See the picture');
    send(element).click();
    await until(() => text(element, '[role="status"]') === 'Waiting for your files');
    expect(api.replies).to.be.empty;
    await expect(element).to.be.accessible();
    stored!({ id: 'u1', name: 'a.png', size: 3, type: 'image/png' });
    await until(() => api.replies.length === 1);
    expect(api.replies[0]!.message).to.deep.equal({ body: 'See the picture', attachments: ['u1'] });
  });
});
