import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { capturePage } from '../../../../src/capture/screenshot/index.js';
import { writePicture } from '../../../../src/capture/screenshot/page/write-picture.js';
import { Pixels, SECRET } from './pixels.js';
import { privateParts, secretStyles, withStyles } from './private-page.js';

const take = async (): Promise<Pixels> => Pixels.of(await capturePage());
const GREEN = '#00aa44';

/** A box of one colour, to be found again in a picture. */
const patch = html`<b class="patch"></b>`;
const patchStyles = `.patch { display: block; width: 40px; height: 20px; background: ${GREEN} }`;

describe('a picture of the page', () => {
  let callOff: () => void;
  before(() => (callOff = withStyles(secretStyles + patchStyles)));
  after(() => callOff());

  it('is as large as the window', async () => {
    const { size } = await take();
    expect(size).to.deep.equal([innerWidth * devicePixelRatio, innerHeight * devicePixelRatio]);
  });

  describe('C40: shows nothing of', () => {
    for (const [name, part] of Object.entries(privateParts)) {
      it(name, async () => {
        const page = await fixture(html`<div>${part}</div>`);
        const secret = page.querySelector('.secret')!;
        if (secret.localName === 'iframe') await oneEvent(secret, 'load');
        const picture = await take();
        expect(picture.isCovered(secret)).to.be.true;
        expect(picture.has(SECRET)).to.be.false;
      });
    }

    it('any of it in what is drawn beneath the covers', async () => {
      await fixture(
        html`<div>
          ${Object.values(privateParts)}
          <p>City</p>
        </div>`,
      );
      const { svg } = await writePicture(new AbortController().signal);
      expect(svg).to.contain('City');
      expect(svg).not.to.match(/hunter2|4111|Balance|diary/);
    });

    it('a part that moves after it has been written and before it is drawn', async () => {
      const part = await fixture<HTMLElement>(html`<p class="secret" data-private>Balance: 3</p>`);
      Object.assign(part.style, { position: 'fixed', left: '10px', top: '10px', margin: '0' });
      const { decode } = HTMLImageElement.prototype;
      HTMLImageElement.prototype.decode = function () {
        part.style.top = '300px';
        return decode.call(this);
      };
      const picture = await take();
      HTMLImageElement.prototype.decode = decode;
      expect(picture.isCovered(part)).to.be.true;
      part.style.top = '10px';
      expect(picture.isCovered(part)).to.be.true;
    });

    it('a password in a shadow root', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const field = document.createElement('input');
      field.type = 'password';
      field.style.background = SECRET;
      host.attachShadow({ mode: 'open' }).append(field);
      const picture = await take();
      expect(picture.isCovered(field)).to.be.true;
      expect(picture.has(SECRET)).to.be.false;
    });

    it('a password that its label names, and that was made readable before anybody looked', async () => {
      const label = await fixture(html`<label>Password <input id=":r1:" type="password" .value=${'abc'} /></label>`);
      const field = label.querySelector('input')!;
      field.style.background = SECRET;
      field.type = 'text';
      const picture = await take();
      expect(picture.isCovered(field)).to.be.true;
      expect(picture.has(SECRET)).to.be.false;
    });

    it('a password that was hidden once and has been made readable since', async () => {
      const field = await fixture<HTMLInputElement>(html`<input type="password" aria-label="Word" .value=${'abc'} />`);
      field.style.background = SECRET;
      await capturePage();
      field.type = 'text';
      const picture = await take();
      expect(picture.isCovered(field)).to.be.true;
      expect(picture.has(SECRET)).to.be.false;
    });
  });

  it('covers nothing else', async () => {
    const page = await fixture(
      html`<div>
        <input class="patch" aria-label="City" />
        <div class="patch" contenteditable role="textbox" aria-label="Note"></div>
        <iframe title="Own" srcdoc=${`<body style="margin:0;background:${GREEN}">`}></iframe>
      </div>`,
    );
    await oneEvent(page.querySelector('iframe')!, 'load');
    const picture = await take();
    for (const each of page.querySelectorAll('.patch, iframe'))
      expect(picture.shows(each, GREEN), each.localName).to.be.true;
  });

  it('is one of a page with nothing but a full stop on it', async () => {
    const { body } = document;
    await fixture(html`<i style="position: fixed; left: 3px; top: 3px; font: 5px/1 serif; color: #aaa">.</i>`);
    expect(getComputedStyle(body).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect((await capturePage()).type).to.equal('image/png');
  });

  it('shows what stands in shadow roots and their slots', async () => {
    const host = await fixture<HTMLElement>(html`<div>${patch}</div>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('div { padding: 10px; background: #3366ff } ::slotted(.patch) { margin: 8px }');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    const box = document.createElement('div');
    box.append(document.createElement('slot'), document.createElement('p'));
    box.lastElementChild!.textContent = 'In the shadow';
    shadow.append(box);
    const picture = await take();
    expect(picture.shows(host.querySelector('.patch')!, GREEN)).to.be.true;
    const { left, top } = box.getBoundingClientRect();
    expect(picture.at(left + 3, top + 3)).to.deep.equal([0x33, 0x66, 0xff]);
  });

  it('shows the page where it is scrolled to, scrollers in it, and what sticks', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="height: 4000px; padding-top: 900px">
        <div class="patch" id="stuck" style="position: sticky; top: 30px"></div>
        <div id="scroller" style="height: 80px; width: 200px; overflow: auto; scrollbar-width: none">
          <div style="height: 300px"></div>
          <b class="patch" id="inner"></b>
          <div style="height: 300px"></div>
        </div>
        <div class="patch" id="fixed" style="position: fixed; right: 10px; bottom: 10px"></div>
      </div>`,
    );
    scrollTo(0, 950);
    page.querySelector('#scroller')!.scrollTop = 280;
    const picture = await take();
    for (const id of ['#stuck', '#inner', '#fixed']) {
      expect(picture.shows(page.querySelector(id)!, GREEN), id).to.be.true;
    }
    scrollTo(0, 0);
  });

  it('shows what a canvas shows, and what has been typed and chosen', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <canvas width="50" height="20"></canvas>
        <input id="typed" aria-label="City" value="" style="font: 40px/1 monospace; color: ${GREEN}; border: 0" />
        <textarea aria-label="Note" style="font: 40px/1 monospace; color: ${GREEN}; border: 0"></textarea>
      </div>`,
    );
    const canvas = page.querySelector('canvas')!;
    const context = canvas.getContext('2d')!;
    context.fillStyle = GREEN;
    context.fillRect(0, 0, 50, 20);
    const before = await take();
    expect(before.shows(canvas, GREEN)).to.be.true;
    const [input, area] = [page.querySelector('input')!, page.querySelector('textarea')!];
    input.value = area.value = '\u2588\u2588\u2588';
    const picture = await take();
    for (const field of [input, area]) {
      const { left, top } = field.getBoundingClientRect();
      expect(picture.at(left + 20, top + 20), field.localName).to.deep.equal([0, 0xaa, 0x44]);
    }
  });

  it('shows the choice of a list in which a part of the page is left out', async () => {
    const choice = await fixture<HTMLSelectElement>(
      html`<select aria-label="Member">
        <option>Mira</option>
        <option selected>MMMM</option>
      </select>`,
    );
    Object.assign(choice.style, { color: GREEN, font: 'bold 60px sans-serif', background: '#fff' });
    expect((await take()).has(GREEN)).to.be.true;
  });

  it('shows a dialog of the page above everything', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog style="background: ${GREEN}; border: 0; width: 100px; height: 60px"></dialog>`,
    );
    dialog.showModal();
    const picture = await take();
    expect(picture.shows(dialog, GREEN)).to.be.true;
    dialog.close();
  });

  it('does not show what Helpdock itself shows', async () => {
    const launcher = document.createElement('helpdock-launcher');
    Object.assign(launcher.style, {
      position: 'fixed',
      inset: '0 auto auto 0',
      width: '99px',
      height: '99px',
      background: SECRET,
    });
    document.documentElement.append(launcher);
    const picture = await take();
    launcher.remove();
    expect(picture.has(SECRET)).to.be.false;
  });
});
