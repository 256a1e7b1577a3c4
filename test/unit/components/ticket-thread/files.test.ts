import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-thread/files/define.js';
import { downloadName } from '../../../../src/components/ticket-thread/files/download-name.js';
import type { TicketFileElement } from '../../../../src/components/ticket-thread/files/ticket-file.js';
import type { Attachment } from '../../../../src/contract/index.js';
import { provide } from '../../../support/provided.js';
import { FakeThreadApi } from '../../../support/thread.js';
import { failure } from '../../../support/tickets.js';
import { nextTurn, until } from '../../../support/until.js';

const file = (changes: Partial<Attachment> = {}): Attachment => ({
  id: 'f1',
  name: 'trace.log',
  size: 482_233,
  type: 'text/plain',
  ...changes,
});

async function setup(
  shown: Attachment,
  prepare: (api: FakeThreadApi) => void = () => {},
): Promise<{ element: TicketFileElement; api: FakeThreadApi }> {
  const api = new FakeThreadApi();
  prepare(api);
  const around = document.createElement('div');
  provide(around, { api });
  const element = document.createElement('helpdock-ticket-file');
  element.file = shown;
  around.append(element);
  await fixture(html`${around}`);
  return { element, api };
}

const find = <T extends Element>(element: TicketFileElement, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;

/** What is saved while something goes on: the links that were clicked. */
async function saved(act: () => Promise<void>): Promise<HTMLAnchorElement[]> {
  const links: HTMLAnchorElement[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    links.push(this);
  };
  try {
    await act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return links;
}

describe('helpdock-ticket-file', () => {
  it('shows name, type and size, and asks for nothing', async () => {
    const { element, api } = await setup(file());
    const button = find<HTMLButtonElement>(element, 'button');
    expect(button.textContent.replaceAll(/\s+/g, ' ').trim()).to.equal('trace.log LOG, 482.2 kB');
    expect(button.getAttribute('aria-label')).to.equal('Download trace.log, LOG, 482.2 kB');
    await nextTurn();
    expect(api.files).to.be.empty;
    await expect(element).to.be.accessible();
  });

  it('D32 previews a picture, with a name for it', async () => {
    const canvas = new OffscreenCanvas(40, 20);
    canvas.getContext('2d');
    const png = await canvas.convertToBlob();
    const { element } = await setup(file({ name: 'shot.png', type: 'image/png' }), (api) => {
      api.answerFile = () => png;
    });
    await until(() => find(element, 'canvas'));
    const preview = find<HTMLCanvasElement>(element, 'canvas');
    expect([preview.width, preview.height]).to.deep.equal([40, 20]);
    expect(preview.getAttribute('aria-label')).to.equal('Preview of shot.png');
    await expect(element).to.be.accessible();
  });

  it('shows a preview that arrives after the ticket was read again', async () => {
    const canvas = new OffscreenCanvas(40, 20);
    canvas.getContext('2d');
    const png = await canvas.convertToBlob();
    const picture = file({ name: 'shot.png', type: 'image/png' });
    let answer = (_bytes: Blob): void => {};
    const { element, api } = await setup(picture, (fake) => {
      fake.answerFile = () => new Promise((resolve) => (answer = resolve));
    });
    await until(() => api.files.length === 1);
    element.file = { ...picture };
    await element.updateComplete;
    answer(png);
    await until(() => find(element, 'canvas'));
    expect(api.files).to.have.lengthOf(1);
  });

  for (const [name, type] of [
    ['an SVG', 'image/svg+xml'],
    ['a page', 'text/html'],
    ['something else', 'application/octet-stream'],
  ] as const) {
    it(`C16 never previews ${name}`, async () => {
      const { element, api } = await setup(file({ type, name: 'x.png' }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      expect(api.files).to.be.empty;
      expect(find(element, 'canvas, img, object, iframe')).to.be.null;
    });
  }

  it('C16 shows no preview of what only says that it is a picture', async () => {
    const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" onload="window.hacked=1"/>'], {
      type: 'image/svg+xml',
    });
    const { element, api } = await setup(file({ type: 'image/png' }), (fake) => {
      fake.answerFile = () => svg;
    });
    await until(() => api.files.length === 1);
    await nextTurn();
    expect(find(element, 'img')).to.be.null;
    expect('hacked' in window).to.be.false;
  });

  it('C18 saves bytes of no kind, under a name that is one name', async () => {
    const { element } = await setup(file({ name: '../../x\u202egpj.html' }));
    const links = await saved(async () => {
      find<HTMLButtonElement>(element, 'button').click();
      await until(() => find<HTMLElement>(element, '.size').textContent !== 'Loading');
      await nextTurn();
    });
    expect(links.map(({ download }) => download)).to.deep.equal(['xgpj.html']);
    const bytes = await (await fetch(links[0]!.href)).blob();
    expect([bytes.type, await bytes.text()]).to.deep.equal(['application/octet-stream', 'content']);
  });

  it('says where a file could not be had, and tries again', async () => {
    const { element, api } = await setup(file(), (fake) => {
      fake.answerFile = () => {
        throw failure('unavailable');
      };
    });
    find<HTMLButtonElement>(element, 'button').click();
    await until(() => find(element, '.error'));
    await expect(element).to.be.accessible();
    api.answerFile = () => new Blob(['x']);
    const links = await saved(async () => {
      find<HTMLButtonElement>(element, 'button').click();
      await until(() => !find(element, '.error'));
    });
    expect(links).to.have.lengthOf(1);
  });

  it('C09 shows a name as text, with what turns its direction made visible', async () => {
    const { element } = await setup(file({ name: '<img src=x onerror=alert(1)>\u202egpj.exe' }));
    expect(find(element, 'img')).to.be.null;
    expect(find<HTMLElement>(element, 'bdi').textContent).to.equal('<img src=x onerror=alert(1)>\ufffdgpj.exe');
  });
});

describe('a name to save under', () => {
  const names: [string, string][] = [
    ['report.pdf', 'report.pdf'],
    ['Bericht für März.pdf', 'Bericht für März.pdf'],
    ['../../etc/passwd', 'etc_passwd'],
    ['..\\..\\x.exe', 'x.exe'],
    ['%2e%2e%2fx', '%2e%2e_x'],
    ['a\0b\r\nc.txt', 'abc.txt'],
    ['a"b;c.txt', 'a_b_c.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['.htaccess', 'htaccess'],
    ['a／b', 'a_b'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['name. ', 'name'],
    ['', 'file'],
    ['...', 'file'],
    ['\ud800.txt', '\ufffd.txt'],
  ];
  for (const [name, expected] of names) {
    it(`C18 makes of ${JSON.stringify(name)} ${expected}`, () => {
      expect(downloadName(name)).to.equal(expected);
    });
  }

  it('C18 shortens a name and keeps its ending', () => {
    const name = downloadName(`${'x'.repeat(300)}.tar.gz`);
    expect(name).to.have.lengthOf(120);
    expect(name).to.match(/x\.gz$/);
  });
});
