import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import { until } from '../../../support/until.js';
import { setup, open, hit } from './layer-page.js';

describe('the panel among the dialogs, keys and drops of a page', () => {
  before(async () => setViewport({ width: 1000, height: 700 }));
  afterEach(async () => setViewport({ width: 1000, height: 700 }));

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
});
