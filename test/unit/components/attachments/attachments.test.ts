import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TicketApiError } from '../../../../src/client/ticket-api-error.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { until } from '../../../support/until.js';
import { makeFile, makeUnreadable, setup } from './setup.js';

function transfer(...files: File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

async function picture(): Promise<File> {
  const canvas = new OffscreenCanvas(40, 20);
  canvas.getContext('2d')!.fillRect(0, 0, 40, 20);
  return new File([await canvas.convertToBlob()], 'shot.png', { type: 'image/png' });
}

describe('attachments', () => {
  it('names the limits before anything is chosen, to everybody', async () => {
    const { element } = await setup();
    const limits = 'Up to 4 files, 1 kB each, 2.5 kB in all. Allowed: images, .log.';
    expect(element.renderRoot.querySelector('#limits')!.textContent).to.equal(limits);
    const button = (await accessibleNodes()).find(({ role, name }) => role === 'button' && name.startsWith('Files'));
    expect(button?.name).to.match(/^Files Choose files/);
    expect(button?.description).to.equal(limits);
  });

  it('says less where there is less to say', async () => {
    const { element } = await setup();
    element.policy = { maxFiles: 1, maxFileSize: 5_000_000 };
    await element.updateComplete;
    expect(element.renderRoot.querySelector('#limits')!.textContent).to.equal('One file, 5 MB.');
  });

  it('calls types of files what people call them, each once', async () => {
    const { element } = await setup();
    const types = ['text/plain', 'text/*', 'application/pdf', 'application/vnd.ms-excel', 'image/svg+xml', '.har'];
    element.policy = { maxFiles: 1, maxFileSize: 5_000_000, types };
    await element.updateComplete;
    expect(element.renderRoot.querySelector('#limits')!.textContent).to.equal(
      'One file, 5 MB. Allowed: text files, PDF, Excel, SVG, .har.',
    );
  });

  it('says nothing any more of files that a reset has taken away, and keeps those that a ticket went without', async () => {
    const { form, element, api, add, rows } = await setup();
    await add(makeFile('a.log'), makeFile('b.log'));
    api.started[0]!.finish('id-a');
    const said = (): string => element.renderRoot.querySelector('[role=status]')!.textContent;
    await until(() => said().includes('a.log'), 'the news');
    expect(element.release(['id-a'])).to.be.true;
    await element.updateComplete;
    expect(rows().map(({ name }) => name)).to.deep.equal(['b.log']);
    form.reset();
    await element.updateComplete;
    expect(said()).to.equal('');
  });

  it('takes no more than the field asks for', async () => {
    const { element, add, rows } = await setup();
    element.maxFiles = 1;
    await add(makeFile('a.log'), makeFile('b.log'));
    expect(rows()[1]!.status).to.equal('Not added: one file at most.');
  });

  it('shows nothing where the service takes no files, and is valid', async () => {
    for (const options of [{ uploads: false }, { withApi: false }]) {
      const { element } = await setup({ ...options, required: true });
      expect(element.renderRoot.querySelector('*')).to.be.null;
      expect(element.checkValidity()).to.be.true;
      element.addFiles([makeFile('a.log')]);
      expect(element.pending).to.be.false;
    }
  });

  it('B51 tells of each file why it is not taken, and takes the others', async () => {
    const { add, rows, api } = await setup();
    const files = [
      makeFile('good.log', 1000),
      makeFile('large.log', 1001),
      makeFile('empty.log', 0),
      makeFile('good.log', 1000),
      makeFile('virus.exe'),
      makeUnreadable('folder.log'),
      makeFile('b.log', 1000),
      makeFile('sum.log', 501),
      makeFile('c.log', 1),
      makeFile('d.log', 1),
      makeFile('e.log', 1),
    ];
    await add(...files);
    await until(() => rows().length === files.length);
    expect(rows().map(({ status }) => status.replace(/^0 bytes of .*/, 'ok').replace('Waiting', 'ok'))).to.deep.equal([
      'ok',
      'Not added: a file may have 1 kB at most.',
      'Not added: the file is empty.',
      'Not added: it is already in the list.',
      'Not added: a file of another type. Allowed: images, .log.',
      'Not added: it cannot be read. It is a folder, or it was moved or deleted.',
      'ok',
      'Not added: all files together may have 2.5 kB at most.',
      'ok',
      'ok',
      'Not added: 4 files at most.',
    ]);
    expect(api.names).to.deep.equal(['good.log', 'b.log', 'c.log']);
  });

  it('forgets what it did not take when files are added again', async () => {
    const { add, rows } = await setup();
    await add(makeFile('empty.log', 0));
    await add(makeFile('a.log'));
    expect(rows().map(({ name }) => name)).to.deep.equal(['a.log']);
  });

  it('E23 takes what is chosen, the same file again after its removal, and keeps all when the choice is cancelled', async () => {
    const { input, rows, element, api } = await setup();
    const choose = async (...files: File[]): Promise<void> => {
      input().files = transfer(...files).files;
      input().dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => api.started.length > 0);
      await element.updateComplete;
    };
    await choose(makeFile('a.log'));
    expect(input().files, 'so that the same choice is a change again').to.have.lengthOf(0);
    rows()[0]!.remove.click();
    await choose(makeFile('a.log'));
    await until(() => api.started.length === 2);
    input().dispatchEvent(new Event('cancel', { bubbles: true }));
    expect(rows().map(({ name }) => name)).to.deep.equal(['a.log']);
  });

  it('E23 passes on what a native file input knows', async () => {
    const { element, input } = await setup();
    element.capture = 'environment';
    await element.updateComplete;
    expect([input().accept, input().multiple, input().getAttribute('capture')]).to.deep.equal([
      'image/*,.log',
      true,
      'environment',
    ]);
  });

  it('A70 takes dropped files once, and keeps the page where it is', async () => {
    const { page, element, rows, api } = await setup();
    const zone = element.renderRoot.querySelector('.drop')!;
    let leaked = 0;
    page.addEventListener('drop', () => leaked++);
    const drag = (type: string, data: DataTransfer): DragEvent => {
      const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer: data });
      zone.dispatchEvent(event);
      return event;
    };
    expect(drag('dragover', transfer(makeFile('a.log'))).defaultPrevented).to.be.true;
    await element.updateComplete;
    expect(zone.classList.contains('over')).to.be.true;
    expect(drag('drop', transfer(makeFile('a.log'))).defaultPrevented).to.be.true;
    await until(() => api.started.length === 1);
    expect(rows()).to.have.lengthOf(1);
    expect(zone.classList.contains('over')).to.be.false;
    expect(leaked).to.equal(0);
  });

  it('leaves dragged text alone', async () => {
    const { element } = await setup();
    const data = new DataTransfer();
    data.setData('text/plain', 'words');
    const event = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data });
    element.renderRoot.querySelector('.drop')!.dispatchEvent(event);
    expect(event.defaultPrevented).to.be.false;
  });

  it('E23 takes a pasted picture, and leaves pasted text what it is', async () => {
    const { element, api } = await setup();
    const paste = (data: DataTransfer): boolean =>
      !element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    const words = transfer(await picture());
    words.setData('text/plain', 'words beside a picture of them');
    expect(paste(words)).to.be.false;
    expect(paste(transfer(await picture()))).to.be.true;
    await until(() => api.started.length === 1);
  });

  it('shows a thumbnail of a picture without loading an image, and an icon of what is none', async () => {
    const { add, rows, element } = await setup();
    await add(await picture(), makeFile('broken.png', 10, { type: 'image/png' }));
    await until(() => rows()[0]!.element.querySelector('canvas') !== null);
    expect(element.renderRoot.querySelector('img')).to.be.null;
    expect(rows()[1]!.element.querySelector('canvas')).to.be.null;
    expect(rows()[1]!.element.querySelector('.thumbnail svg')).not.to.be.null;
  });

  it('C09 shows odd names as text that cannot turn around or break out', async () => {
    const { add, rows, element } = await setup();
    await add(makeFile('photo\u202egpj.log'), makeFile('<img src=x onerror=alert(1)>.log'), makeFile('👩‍👧 ملف.log'));
    expect(rows().map(({ name }) => name)).to.deep.equal([
      'photo\ufffdgpj.log',
      '<img src=x onerror=alert(1)>.log',
      '👩‍👧 ملف.log',
    ]);
    expect(element.renderRoot.querySelectorAll('.file-name > bdi')).to.have.lengthOf(3);
    expect(rows()[0]!.remove.getAttribute('aria-label')).to.equal('Remove photo\ufffdgpj.log');
  });

  it('D16 names progress and buttons by the file', async () => {
    const { add, rows, api, element } = await setup();
    await add(makeFile('a.log', 1000), makeFile('b.log'));
    api.started[0]!.progress(400);
    api.started[1]!.fail(new TicketApiError('timeout', 'slow'));
    await until(() => rows()[1]!.retry !== undefined);
    expect(rows()[0]!.status).to.equal('400 bytes of 1 kB');
    expect(rows()[0]!.progress!.value).to.equal(400);
    const names = (await accessibleNodes()).map(({ role, name }) => `${role} ${name}`);
    for (const name of ['progressbar a.log', 'button Remove a.log', 'button Try again: b.log']) {
      expect(
        names.some((found) => found.toLowerCase() === name.toLowerCase()),
        name,
      ).to.be.true;
    }
    element.disabled = true;
    await element.updateComplete;
    expect(rows().every(({ remove }) => remove.disabled)).to.be.true;
  });

  it('D16 moves the focus to the neighbour when a file is removed, and to the choice after the last', async () => {
    const { add, rows, element, input } = await setup();
    await add(makeFile('a.log'), makeFile('b.log'), makeFile('c.log'));
    const focused = (): Element | null => element.shadowRoot!.activeElement;
    rows()[1]!.remove.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('aria-label') === 'Remove c.log');
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('aria-label') === 'Remove a.log');
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === input());
  });

  it('E14 has the finished uploads again after the browser restored it', async () => {
    const { element, rows } = await setup();
    element.formStateRestoreCallback('id-1\t2000000\timage/png\tshot of it.png\nid-2\t5\t\tb.log');
    await element.updateComplete;
    expect(rows().map(({ name, status }) => `${name}: ${status}`)).to.deep.equal([
      'shot of it.png: 2 MB · Uploaded',
      'b.log: 5 bytes · Uploaded',
    ]);
    expect(element.value).to.deep.equal(['id-1', 'id-2']);
  });

  it('takes nothing while it is disabled', async () => {
    const { element, rows } = await setup();
    element.disabled = true;
    element.addFiles([makeFile('a.log')]);
    await element.updateComplete;
    expect([element.pending, rows()]).to.deep.equal([false, []]);
  });

  for (const scheme of COLOR_SCHEMES) {
    it(`D39 is accessible in each state, ${scheme}`, () =>
      inColorScheme(scheme, async () => {
        const { add, api, element, rows } = await setup({ required: true });
        await expect(element).to.be.accessible();
        element.reportValidity();
        await element.updateComplete;
        await expect(element).to.be.accessible();
        await add(makeFile('done.log'), makeFile('failed.log'), makeFile('running.log'), makeFile('waiting.log'));
        await add(makeFile('rejected.exe'));
        api.started[0]!.finish();
        api.started[1]!.fail(new TicketApiError('forbidden', 'no'));
        await until(() => rows()[1]!.retry !== undefined);
        await expect(element).to.be.accessible();
        element.disabled = true;
        await element.updateComplete;
        await expect(element).to.be.accessible();
      }));
  }
});
