import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { captureScreen, screenCaptureSupport } from '../../../../src/capture/screenshot/index.js';
import { Pixels, SECRET } from './pixels.js';
import { privateParts, secretStyles, withStyles } from './private-page.js';
import { nextTurn, until } from '../../../support/until.js';

const GREEN = '#00aa44';

/** Colours of a video are near those of the page. */
const CODED = 24;

/** What comes of something that has to be done in a click. */
async function inClick<T>(act: () => Promise<T>): Promise<T> {
  const clicked = oneEvent(document, 'click');
  const result = new Promise<T>((resolve, reject) => {
    document.addEventListener('click', () => void act().then(resolve, reject), { once: true });
  });
  await sendMouse({ type: 'click', position: [700, 500] });
  await clicked;
  return result;
}

const codeOf = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => 'a picture',
    (error: unknown) => (error as { code?: string }).code,
  );

const screen = (): Element | null => document.querySelector('helpdock-shields');

describe('real pixels of this tab', () => {
  let callOff: () => void;
  before(() => (callOff = withStyles(secretStyles)));
  after(() => callOff());

  it('show the page as it is', async () => {
    const part = await fixture(html`<div style="width: 200px; height: 100px; background: ${GREEN}"></div>`);
    const picture = await Pixels.of(await inClick(captureScreen), CODED);
    expect(picture.shows(part, GREEN)).to.be.true;
    expect(screen()).to.be.null;
  });

  describe('C40: show nothing of', () => {
    for (const [name, part] of Object.entries(privateParts)) {
      it(name, async () => {
        const page = await fixture(html`<div>${part}</div>`);
        const secret = page.querySelector('.secret')!;
        if (secret.localName === 'iframe') await oneEvent(secret, 'load');
        const picture = await Pixels.of(await inClick(captureScreen), CODED);
        expect(picture.isCovered(secret)).to.be.true;
        expect(picture.has(SECRET)).to.be.false;
      });
    }

    it('a part that has moved while its frame was under way', async () => {
      const part = await fixture<HTMLElement>(html`<p class="secret" data-private>Balance: 3</p>`);
      Object.assign(part.style, { position: 'fixed', left: '10px', top: '10px', margin: '0' });
      const { drawImage } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.drawImage = function (...values: unknown[]) {
        // Nothing covers on the screen what moves only now.
        if (this.canvas.width >= innerWidth) part.style.top = '300px';
        Reflect.apply(drawImage, this, values);
      };
      const taken = await inClick(captureScreen);
      CanvasRenderingContext2D.prototype.drawImage = drawImage;
      expect((await Pixels.of(taken, CODED)).isCovered(part)).to.be.true;
    });

    it('a password in a dialog that opens while the browser asks', async () => {
      const dialog = await fixture<HTMLDialogElement>(html`<dialog>${privateParts['a password']}</dialog>`);
      const taken = inClick(captureScreen);
      await until(screen);
      dialog.showModal();
      const picture = await Pixels.of(await taken, CODED);
      expect(picture.isCovered(dialog.querySelector('.secret')!)).to.be.true;
      expect(picture.has(SECRET)).to.be.false;
      dialog.close();
    });
  });
});

describe('real pixels', () => {
  const devices = navigator.mediaDevices;
  let stream: MediaStream;

  /** Has the browser answer with this instead. */
  const answer = (act: () => Promise<MediaStream>): void => {
    Object.defineProperty(devices, 'getDisplayMedia', { configurable: true, value: act });
  };
  const refuse = (name: string): void => answer(() => Promise.reject(new DOMException('No', name)));
  /** A stream of a canvas, painted with a colour or not at all. */
  const share = (color?: string): void => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    if (color !== undefined) context.fillStyle = color;
    context.fillRect(0, 0, 300, 150);
    stream = canvas.captureStream();
    answer(() => Promise.resolve(stream));
  };

  afterEach(() => {
    Reflect.deleteProperty(devices, 'getDisplayMedia');
    expect(screen()).to.be.null;
  });

  it('come from a stream that stands still', async () => {
    share(GREEN);
    const { size } = await Pixels.of(await captureScreen());
    expect(size).to.deep.equal([300, 150]);
    expect(stream.getTracks().every(({ readyState }) => readyState === 'ended')).to.be.true;
  });

  it('are refused: nothing was chosen, nothing is there, the browser gave up, or something else', async () => {
    for (const [name, code] of [
      ['NotAllowedError', 'denied'],
      ['NotFoundError', 'unsupported'],
      ['AbortError', 'ended'],
      ['InvalidStateError', 'failed'],
    ] as const) {
      refuse(name);
      expect(await codeOf(captureScreen()), name).to.equal(code);
    }
  });

  it('do not come: the stream hangs, or stays black', async () => {
    answer(() => Promise.resolve((stream = document.createElement('canvas').captureStream(0))));
    expect(await codeOf(captureScreen({ limit: 50 }))).to.equal('timeout');
    share();
    expect(await codeOf(captureScreen({ limit: 1500 }))).to.equal('empty');
    expect(stream.getTracks().every(({ readyState }) => readyState === 'ended')).to.be.true;
  });

  it('do not come: sharing has ended', async () => {
    share();
    const code = codeOf(captureScreen());
    await nextTurn();
    stream.getTracks()[0]!.dispatchEvent(new Event('ended'));
    expect(await code).to.equal('ended');
  });

  it('are not wanted any more', async () => {
    const control = new AbortController();
    share(GREEN);
    const ended = captureScreen({ signal: control.signal }).catch((error: unknown) => error);
    control.abort();
    expect(await ended).to.have.property('name', 'AbortError');
    await until(() => stream.getTracks().every(({ readyState }) => readyState === 'ended'));
  });

  it('cannot be had in a browser that knows nothing of it', async () => {
    Object.defineProperty(devices, 'getDisplayMedia', { configurable: true, value: undefined });
    expect(screenCaptureSupport()).to.equal('unsupported');
    expect(await codeOf(captureScreen())).to.equal('unsupported');
  });

  it('can be had here', () => {
    expect(screenCaptureSupport()).to.equal('ok');
  });
});
