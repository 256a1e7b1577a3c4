import { expect, fixture, html } from '@open-wc/testing';
import { Shields } from '../../../../src/capture/privacy/shields.js';
import { until } from '../../../support/until.js';

const screen = (): HTMLElement | null => document.querySelector('helpdock-shields');
const boxes = (): DOMRect[] =>
  [...(screen()?.shadowRoot?.querySelectorAll('div') ?? [])].map((box) => box.getBoundingClientRect());

/** Whether one of the boxes lies over all of an element. */
const isCovered = (element: Element): boolean => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return boxes().some((box) => box.left <= left && box.top <= top && box.right >= right && box.bottom >= bottom);
};

/** What lies on top at the middle of a box that takes no clicks: asked of the top layer's order by taking them for once. */
const isOnTop = (element: Element): boolean => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host, div { pointer-events: auto !important }');
  screen()!.shadowRoot!.adoptedStyleSheets.push(sheet);
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  screen()!.shadowRoot!.adoptedStyleSheets.pop();
  return top === screen();
};

describe('covers over private parts', () => {
  let shields: Shields;
  beforeEach(() => (shields = new Shields()));
  afterEach(() => shields.hide());

  it('lie there from the moment in which they are asked for', async () => {
    const field = await fixture(html`<input type="password" aria-label="Password" value="s3cret" />`);
    shields.show();
    expect(isCovered(field)).to.be.true;
    expect(isOnTop(field)).to.be.true;
  });

  it('lie there at once when they are asked for again', async () => {
    const field = await fixture(html`<input type="password" aria-label="Password" value="s3cret" />`);
    shields.show();
    await new Promise(requestAnimationFrame);
    shields.hide();
    shields.show();
    expect(isCovered(field)).to.be.true;
  });

  it('leave nothing behind and touch nothing of the page', async () => {
    const records: MutationRecord[] = [];
    const field = await fixture(html`<input type="password" aria-label="Password" />`);
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    shields.show();
    expect(isCovered(field)).to.be.true;
    shields.hide();
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(screen()).to.be.null;
    const others = records.filter(
      ({ target, addedNodes, removedNodes }) =>
        ![target, ...addedNodes, ...removedNodes].some((node) => node.nodeName === 'HELPDOCK-SHIELDS'),
    );
    expect(others).to.be.empty;
  });

  it('let clicks through and take no focus', async () => {
    const field = await fixture<HTMLInputElement>(html`<input type="password" aria-label="Password" />`);
    field.focus();
    shields.show();
    const { x, y } = field.getBoundingClientRect();
    expect(document.elementFromPoint(x + 5, y + 5)).to.equal(field);
    expect(document.activeElement).to.equal(field);
  });

  it('follow a field that moves, comes, goes, or becomes private', async () => {
    const part = await fixture<HTMLElement>(html`<div><p>Some text</p></div>`);
    shields.show();
    expect(boxes()).to.be.empty;
    const field = document.createElement('input');
    field.type = 'password';
    part.append(field);
    await until(() => isCovered(field));
    part.style.marginTop = '120px';
    await until(() => isCovered(field));
    field.remove();
    await until(() => boxes().length === 0);
    part.querySelector('p')!.setAttribute('data-private', '');
    await until(() => isCovered(part.querySelector('p')!));
  });

  it('stay over a password that a button of the page makes readable', async () => {
    const field = await fixture<HTMLInputElement>(html`<input type="password" aria-label="Word" />`);
    shields.show();
    field.type = 'text';
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(isCovered(field)).to.be.true;
  });

  it('reach into shadow roots, also into those that come later', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    shields.show();
    const field = document.createElement('input');
    field.type = 'password';
    host.attachShadow({ mode: 'open' }).append(field);
    await until(() => isCovered(field));
  });

  it('lie above a popover that the page opens later', async () => {
    const popover = await fixture<HTMLElement>(
      html`<div popover="manual"><input type="password" aria-label="Password" /></div>`,
    );
    shields.show();
    popover.showPopover();
    await until(() => isCovered(popover.firstElementChild!) && isOnTop(popover.firstElementChild!));
  });

  describe('are raised at once', () => {
    /** Nobody hears of toggles, as in browsers in which dialogs do not tell. */
    const keepQuiet = (): AbortController => {
      const end = new AbortController();
      const stop = (event: Event): void => event.stopImmediatePropagation();
      for (const type of ['beforetoggle', 'toggle']) {
        addEventListener(type, stop, { capture: true, signal: end.signal });
      }
      return end;
    };
    const word = html`<input type="password" aria-label="Password" />`;

    it('by what a popover says before it opens', async () => {
      const popover = await fixture<HTMLElement>(html`<div popover="manual">${word}</div>`);
      shields.show();
      popover.showPopover();
      await Promise.resolve();
      expect(isOnTop(popover.firstElementChild!)).to.be.true;
    });

    it('by the attribute of a dialog', async () => {
      const dialog = await fixture<HTMLDialogElement>(html`<dialog>${word}</dialog>`);
      shields.show();
      const end = keepQuiet();
      dialog.showModal();
      // Nothing beside a modal dialog can be hit: whether it is raised shows by its leaving the top layer for a moment.
      const left: boolean[] = [];
      screen()!.togglePopover = (force) => {
        left.push(force === false);
        return HTMLElement.prototype.togglePopover.call(screen(), force);
      };
      await Promise.resolve();
      expect(left).to.deep.equal([true, false]);
      end.abort();
    });

    it('when something fills the screen', async () => {
      const popover = await fixture<HTMLElement>(html`<div popover="manual">${word}</div>`);
      shields.show();
      const end = keepQuiet();
      popover.showPopover();
      await Promise.resolve();
      expect(isOnTop(popover.firstElementChild!)).to.be.false;
      document.dispatchEvent(new Event('fullscreenchange'));
      expect(isOnTop(popover.firstElementChild!)).to.be.true;
      end.abort();
    });
  });

  it('reach ahead of a field that is being scrolled', async () => {
    const field = await fixture<HTMLElement>(html`<input type="password" aria-label="Password" />`);
    Object.assign(field.style, { position: 'fixed', top: '100px', left: '10px' });
    shields.show();
    field.style.top = '140px';
    await new Promise(requestAnimationFrame);
    field.style.top = '220px';
    expect(isCovered(field)).to.be.true;
  });

  it('come back when the page replaces its body', async () => {
    shields.show();
    screen()!.remove();
    await until(() => screen()?.matches(':popover-open'));
  });

  it('fit on a page that zooms and shifts everything', async () => {
    const field = await fixture<HTMLElement>(html`<input type="password" aria-label="Password" />`);
    document.documentElement.style.zoom = '1.5';
    document.body.style.transform = 'translate(30px, 40px)';
    try {
      shields.show();
      expect(isCovered(field)).to.be.true;
      expect(boxes()[0]!.width).to.be.lessThan(field.getBoundingClientRect().width + 12);
    } finally {
      document.documentElement.style.zoom = document.body.style.transform = '';
    }
  });
});
