import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import type { WidgetElement } from '../../../../src/components/widget/widget.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { atRest } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';

async function setup(): Promise<{ page: HTMLElement; widget: WidgetElement; field: HTMLInputElement }> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <helpdock-provider .ticketApi=${new FakeTicketApi()} lang="en"
        ><helpdock-widget></helpdock-widget
      ></helpdock-provider>
    </div>`,
  );
  const widget = page.querySelector('helpdock-widget')!;
  await widget.updateComplete;
  // A control of the panel, whatever the forms look like.
  const field = document.createElement('input');
  widget.panel.append(field);
  return { page, widget, field };
}

async function open(widget: WidgetElement): Promise<void> {
  widget.open();
  await until(() => widget.panel.matches(':popover-open,:modal') && widget.shadowRoot!.activeElement);
}

/** The element of the page at the centre of the panel. */
function hit(widget: WidgetElement): Element | null {
  const { left, top, width, height } = widget.panel.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2);
}

async function withStyle(css: string, run: () => Promise<void>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  try {
    await run();
  } finally {
    style.remove();
  }
}

describe('the layer of the panel', () => {
  before(async () => setViewport({ width: 1000, height: 700 }));
  afterEach(async () => setViewport({ width: 1000, height: 700 }));

  const plain = { x: 580, y: 20, width: 400, height: 660 };
  const box = ({ panel }: WidgetElement): typeof plain => {
    const { x, y, width, height } = panel.getBoundingClientRect();
    return { x, y, width, height };
  };

  for (const [id, css] of Object.entries({
    'A01 small root font': 'html{font-size:62.5%}',
    'A04 everything unset': '*{all:unset!important}',
    'A06 hidden children of body': 'body>*:not(div){display:none!important}',
    'A08 transformed body': 'body{transform:translate(100px,100px);filter:blur(0);height:3000px;contain:paint}',
    'A10 invisible body': 'body{visibility:hidden;opacity:0}',
    'A14 variables of the page':
      ':root{--primary:red;--font-size:99px;--radius:50%;--spacing:80px;--_surface:red;--_s4:80px}',
    'A15 rules for dialogs':
      'dialog{display:block!important}dialog::backdrop{background:red}button{display:none!important}',
    'A18 no animations': '*{animation:none!important;transition:none!important}',
  })) {
    it(`${id}: the panel is where it should be, on top and alive`, async () => {
      await withStyle(css, async () => {
        const { widget } = await setup();
        await open(widget);
        await atRest(widget);
        expect(box(widget)).to.deep.equal(plain);
        expect(hit(widget)).to.equal(widget);
        expect(getComputedStyle(widget.focusTarget).fontSize).to.equal('16px');
        expect(getComputedStyle(widget.panel).backgroundColor).to.equal('rgb(255, 255, 255)');
        widget.close();
        expect(widget.panel.checkVisibility()).to.be.false;
      });
    });
  }

  it('A03 grows with the text size that a host gives it, and never beyond the window', async () => {
    const { widget } = await setup();
    widget.style.setProperty('--helpdock-font-size', '32px');
    await open(widget);
    expect(box(widget)).to.include({ width: 800, height: 660 });
  });

  it('A19 A20 leaves the page where and as it is', async () => {
    await withStyle('body{height:5000px;padding:4rem;overflow-x:hidden}html,body{min-height:100%}', async () => {
      const { widget } = await setup();
      scrollTo(0, 2000);
      const before = [document.body.style.cssText, document.documentElement.style.cssText, document.body.clientWidth];
      await open(widget);
      expect(scrollY).to.equal(2000);
      widget.close();
      expect(scrollY).to.equal(2000);
      expect([
        document.body.style.cssText,
        document.documentElement.style.cssText,
        document.body.clientWidth,
      ]).to.deep.equal(before);
      scrollTo(0, 0);
    });
  });

  it('A65 opens over a modal dialog of the page, and becomes modal itself for it', async () => {
    const { page, widget, field } = await setup();
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('input'));
    page.append(dialog);
    dialog.showModal();
    await open(widget);
    expect(widget.panel.matches(':modal')).to.be.true;
    expect(hit(widget)).to.equal(widget);
    field.focus();
    await sendKeys({ type: 'abc' });
    expect(field.value).to.equal('abc');
    await sendKeys({ press: 'Escape' });
    expect(widget.isOpen).to.be.false;
    expect(dialog.open).to.be.true;
    expect(document.activeElement).to.equal(dialog.querySelector('input'));
    dialog.close();
  });

  it('A65 finds a modal dialog in a shadow root of the page, and a page that is inert, just as well', async () => {
    const { page, widget } = await setup();
    const app = document.createElement('div');
    const dialog = document.createElement('dialog');
    app.attachShadow({ mode: 'closed' }).append(dialog);
    page.append(app);
    dialog.showModal();
    await open(widget);
    expect(widget.panel.matches(':modal')).to.be.true;
    widget.close();
    dialog.close();
    page.inert = true;
    await open(widget);
    expect(widget.panel.matches(':modal')).to.be.true;
    widget.close();
  });

  it('A65 comes to the top again when it is asked to open while a dialog has covered it', async () => {
    const { page, widget } = await setup();
    await open(widget);
    const dialog = document.createElement('dialog');
    page.append(dialog);
    dialog.showModal();
    widget.open();
    await until(() => widget.panel.matches(':modal'));
    expect(hit(widget)).to.equal(widget);
    widget.close();
    dialog.close();
  });

  it('A63 stays alive beside a dialog that traps the focus and closes on a press outside', async () => {
    const { page, widget, field } = await setup();
    const dialog = document.createElement('div');
    dialog.append(document.createElement('input'));
    page.append(dialog);
    let isOpen = true;
    const inside = dialog.querySelector('input')!;
    const trap = ({ target, relatedTarget, type }: FocusEvent): void => {
      const next = type === 'focusin' ? target : relatedTarget;
      if (next instanceof Node && !dialog.contains(next)) inside.focus();
    };
    const dismiss = ({ target }: Event): void => void (isOpen &&= dialog.contains(target as Node));
    document.addEventListener('focusin', trap);
    document.addEventListener('focusout', trap);
    document.addEventListener('pointerdown', dismiss);
    try {
      inside.focus();
      await open(widget);
      inside.focus();
      const { left, top } = field.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 4), Math.round(top + 4)] });
      await sendKeys({ type: 'a text of some length' });
      expect(field.value).to.equal('a text of some length');
      expect(isOpen).to.be.true;
      expect(widget.isOpen).to.be.true;
    } finally {
      document.removeEventListener('focusin', trap);
      document.removeEventListener('focusout', trap);
      document.removeEventListener('pointerdown', dismiss);
    }
  });

  it('A63 lets a drag that began on the page end for the page', async () => {
    const { widget } = await setup();
    await open(widget);
    const { left, top } = widget.focusTarget.getBoundingClientRect();
    const inside: [number, number] = [Math.round(left + 20), Math.round(top + 8)];
    const heard: string[] = [];
    const hear = ({ type }: Event): void => void heard.push(type);
    for (const type of ['pointerup', 'mouseup']) document.addEventListener(type, hear);
    try {
      await sendMouse({ type: 'click', position: inside });
      expect(heard).to.be.empty;
      // Begun inside, it is no business of the page, and forgotten once it has ended there.
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [10, 500] });
      await sendMouse({ type: 'up' });
      heard.length = 0;
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: inside });
      await sendMouse({ type: 'up' });
      expect(heard).to.deep.equal(['pointerup', 'mouseup']);
    } finally {
      for (const type of ['pointerup', 'mouseup']) document.removeEventListener(type, hear);
    }
  });

  it('A59 keeps keys from shortcuts of the page, and A60 lets it see what has the focus', async () => {
    const { widget, field } = await setup();
    await open(widget);
    field.focus();
    const keys: string[] = [];
    let seen: EventTarget | undefined;
    const shortcut = ({ key }: KeyboardEvent): void => void keys.push(key);
    const watch = (event: Event): void => void (seen = event.composedPath()[0]);
    for (const type of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(type, shortcut);
    window.addEventListener('keydown', watch, { capture: true, once: true });
    await sendKeys({ type: 'sfpn,.jk?/gx[]' });
    for (const type of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(type, shortcut);
    expect(keys).to.be.empty;
    expect(field.value).to.equal('sfpn,.jk?/gx[]');
    expect(seen).to.equal(field);
    expect(document.activeElement?.shadowRoot?.activeElement).to.equal(field);
  });

  it('A62 listens to nothing of the page while it is closed', async () => {
    const { widget } = await setup();
    const added: string[] = [];
    const original = EventTarget.prototype.addEventListener;
    const spy = function (this: EventTarget, ...args: Parameters<typeof original>): void {
      if (this === document || this === window) added.push(args[0]);
      original.apply(this, args);
    };
    EventTarget.prototype.addEventListener = spy;
    try {
      const another = document.createElement('helpdock-widget');
      widget.after(another);
      await another.updateComplete;
      another.remove();
    } finally {
      EventTarget.prototype.addEventListener = original;
    }
    expect(added).to.be.empty;
  });

  it('A68 lets Tab leave the panel where it is not modal', async () => {
    const { page, widget, field } = await setup();
    const after = document.createElement('button');
    page.append(after);
    await open(widget);
    field.focus();
    await sendKeys({ press: 'Tab' });
    expect(widget.shadowRoot!.activeElement).to.be.null;
  });

  it('A70 does not leave the page for a file that is dropped beside the drop area', async () => {
    const { widget } = await setup();
    await open(widget);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.txt'));
    const drop = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer });
    widget.focusTarget.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.be.true;
    const text = new DragEvent('drop', {
      bubbles: true,
      composed: true,
      cancelable: true,
      dataTransfer: new DataTransfer(),
    });
    widget.focusTarget.dispatchEvent(text);
    expect(text.defaultPrevented).to.be.false;
  });

  it('A87 is a modal sheet of the whole window where that is narrow', async () => {
    await setViewport({ width: 360, height: 640 });
    const { widget } = await setup();
    await open(widget);
    expect(widget.panel.matches(':modal')).to.be.true;
    await atRest(widget);
    expect(box(widget)).to.deep.equal({ x: 0, y: 0, width: 360, height: 640 });
    expect(widget.panel.scrollWidth).to.equal(360);
  });

  it('A87 scrolls as a whole where the window is low, so that nothing sticky takes the room', async () => {
    await setViewport({ width: 320, height: 256 });
    const { widget } = await setup();
    await open(widget);
    await until(() => widget.panel.scrollHeight > 300);
    widget.panel.scrollTop = 200;
    const header = widget.shadowRoot!.querySelector('header')!;
    expect(header.getBoundingClientRect().bottom).to.be.lessThan(0);
    await until(() => widget.panel.scrollWidth === 320, 'nothing stands out once the view has settled');
  });

  it('A88 keeps clear of an on-screen keyboard, and stays where it is when the reader zooms in', async () => {
    await setViewport({ width: 390, height: 844 });
    const { widget } = await setup();
    await open(widget);
    const screen = window.visualViewport!;
    const pretend = (height: number, scale: number): void => {
      Object.defineProperties(screen, {
        height: { value: height, configurable: true },
        scale: { value: scale, configurable: true },
      });
      screen.dispatchEvent(new Event('resize'));
    };
    pretend(494, 1);
    expect(box(widget)).to.deep.equal({ x: 0, y: 0, width: 390, height: 494 });
    pretend(422, 2);
    expect(box(widget)).to.deep.equal({ x: 0, y: 0, width: 390, height: 844 });
    Reflect.deleteProperty(screen, 'height');
    Reflect.deleteProperty(screen, 'scale');
  });

  it('turns into a sheet, and back, with the window, and keeps the focus', async () => {
    const { widget, field } = await setup();
    await open(widget);
    field.focus();
    await setViewport({ width: 400, height: 700 });
    await until(() => widget.panel.matches(':modal'));
    expect(widget.shadowRoot!.activeElement).to.equal(field);
    await setViewport({ width: 1000, height: 700 });
    await until(() => widget.panel.matches(':popover-open'));
    expect(widget.shadowRoot!.activeElement).to.equal(field);
  });

  it('stands at the other edge where it is told so, at the distance that the page gives', async () => {
    const { widget } = await setup();
    widget.position = 'inline-start';
    widget.style.setProperty('--helpdock-offset-inline', '40px');
    widget.style.setProperty('--helpdock-offset-block', '60px');
    await open(widget);
    expect(box(widget)).to.deep.equal({ x: 40, y: 60, width: 400, height: 580 });
  });

  it('takes the colour scheme of the page, or the one it is given', async () => {
    const { page, widget } = await setup();
    await open(widget);
    const isDark = (): boolean => getComputedStyle(widget.panel).colorScheme === 'dark';
    expect(isDark()).to.be.false;
    page.style.colorScheme = 'dark';
    expect(isDark()).to.be.true;
    widget.theme = 'light';
    await widget.updateComplete;
    expect(isDark()).to.be.false;
  });
});
