import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-thread/composer/define.js';
import { ReplyComposerElement } from '../../../../src/components/ticket-thread/composer/reply-composer.js';
import type { FilesControl } from '../../../../src/components/ticket-thread/composer/reply-files.js';
import type { Attachment } from '../../../../src/contract/index.js';
import { provide } from '../../../support/provided.js';
import { ableCatalog, FakeThreadApi } from '../../../support/thread.js';
import { until } from '../../../support/until.js';

/** A composer whose control for files cannot be fetched as long as the test says so. */
class FilelessComposer extends ReplyComposerElement {
  static isOffline = true;
  protected override loadFiles(): Promise<unknown> {
    return FilelessComposer.isOffline ? Promise.reject(new TypeError('no chunk')) : super.loadFiles();
  }
}
customElements.define('test-fileless-composer', FilelessComposer);

const stored: Attachment = { id: 'u1', name: 'a.png', size: 3, type: 'image/png' };
const picture = (): File => new File(['png'], 'a.png', { type: 'image/png' });

interface Setup {
  api: FakeThreadApi;
  around: HTMLElement;
  /** Ends the upload that began last. */
  store: () => void;
  uploads: () => number;
}

async function setup(): Promise<Setup> {
  const api = new FakeThreadApi();
  const begun: (() => void)[] = [];
  Object.assign(api, { upload: () => new Promise<Attachment>((resolve) => begun.push(() => resolve(stored))) });
  const around = document.createElement('div');
  provide(around, { api, catalog: ableCatalog() });
  await fixture(html`${around}`);
  return { api, around, store: () => begun.at(-1)!(), uploads: () => begun.length };
}

async function open(
  around: HTMLElement,
  element = document.createElement('helpdock-reply-composer'),
): Promise<ReplyComposerElement> {
  element.ticketId = 't1';
  around.append(element);
  await until(() => find(element, 'textarea'));
  return element;
}

const find = <T extends HTMLElement>(element: HTMLElement, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const files = (element: HTMLElement): FilesControl => find<FilesControl>(element, 'helpdock-attachments');
const said = (element: HTMLElement, selector: string): string => find(element, selector).textContent.trim();
const send = (element: HTMLElement): void => find(element, '[type=submit]').click();

async function write(element: ReplyComposerElement, value: string): Promise<void> {
  find<HTMLTextAreaElement>(element, 'textarea').value = value;
  find(element, 'textarea').dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

function paste(element: HTMLElement): void {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(picture());
  find(element, 'textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
}

describe('files of a reply', () => {
  beforeEach(() => {
    FilelessComposer.isOffline = true;
  });

  it('says that files cannot be added where their control does not load, sends the text, and ends cleanly', async () => {
    const { api, around } = await setup();
    const element = await open(around, new FilelessComposer());
    paste(element);
    await until(
      () =>
        said(element, '[role="alert"]') === 'Files cannot be added right now. Check your connection, then try again.',
    );
    expect(files(element)).to.be.null;
    expect(find(element, '.bar .plain')).not.to.be.null;
    await expect(element).to.be.accessible();
    await write(element, 'Without it');
    send(element);
    await until(() => said(element, '[role="status"]') === 'Sent');
    expect(api.replies[0]!.message).to.deep.equal({ body: 'Without it' });
    element.remove();
    await write(await open(around), 'still works');
  });

  it('keeps what was pasted until the control loads', async () => {
    const { around, uploads } = await setup();
    const element = await open(around, new FilelessComposer());
    paste(element);
    await until(() => said(element, '[role="alert"]'));
    FilelessComposer.isOffline = false;
    find(element, '.bar .plain').click();
    await until(() => uploads() === 1);
    expect(said(element, '[role="alert"]')).to.equal('');
  });

  it('uploads a file anew that was on its way when its view was closed', async () => {
    const { api, around, store, uploads } = await setup();
    const element = await open(around);
    paste(element);
    await until(() => uploads() === 1);
    element.remove();
    const again = await open(around);
    await until(() => uploads() === 2);
    store();
    await until(() => files(again).value.length === 1);
    await expect(again).to.be.accessible();
    send(again);
    await until(() => api.replies.length === 1);
    expect(api.replies[0]!.message).to.deep.equal({ body: '', attachments: ['u1'] });
  });

  it('takes a file with it from ticket to ticket and back', async () => {
    const { around, uploads } = await setup();
    const element = await open(around);
    paste(element);
    await until(() => uploads() === 1);
    element.ticketId = 't2';
    await element.updateComplete;
    expect(files(element)).to.be.null;
    element.ticketId = 't1';
    await until(() => uploads() === 2);
    expect(files(element).pending).to.be.true;
  });

  it('lets somebody write on who came back to a ticket whose reply waited for its files', async () => {
    const { api, around, store, uploads } = await setup();
    const element = await open(around);
    paste(element);
    await until(() => uploads() === 1);
    await write(element, 'See the picture');
    send(element);
    await until(() => said(element, '[role="status"]') === 'Waiting for your files');
    element.ticketId = 't2';
    await element.updateComplete;
    element.ticketId = 't1';
    await until(() => uploads() === 2);
    await element.updateComplete;
    expect(find<HTMLTextAreaElement>(element, 'textarea').readOnly).to.be.false;
    send(element);
    await until(() => said(element, '[role="status"]') === 'Waiting for your files');
    store();
    await until(() => said(element, '[role="status"]') === 'Sent');
    expect(api.replies.map(({ message }) => message)).to.deep.equal([{ body: 'See the picture', attachments: ['u1'] }]);
  });
});
