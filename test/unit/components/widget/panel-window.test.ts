import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import { atRest } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';
import { setup, open, box } from './layer-page.js';

describe('the panel in its window', () => {
  before(async () => setViewport({ width: 1000, height: 700 }));
  afterEach(async () => setViewport({ width: 1000, height: 700 }));

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
    const header = widget.shadowRoot!.querySelector('[part=header]')!;
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
