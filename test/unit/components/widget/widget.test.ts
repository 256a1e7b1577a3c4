import { ContextProvider } from '@lit/context';
import { expect, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import { localeContext } from '../../../../src/context/index.js';
import { en } from '../../../../src/locales/index.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { atRest } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';
import { setup, part, title, visibleView, open, send } from './widget-page.js';

describe('helpdock-widget', () => {
  afterEach(async () => {
    await emulateMedia({});
    await setViewport({ width: 1000, height: 700 });
  });

  before(async () => setViewport({ width: 1000, height: 700 }));

  describe('the panel', () => {
    it('D30 is neither shown nor reachable, and asks for nothing, while it is closed', async () => {
      const { widget, api } = await setup();
      await atRest(widget);
      expect(part(widget, 'panel').checkVisibility()).to.be.false;
      expect(visibleView(widget)).to.be.null;
      expect(api.asked.list).to.be.empty;
      expect(widget.isOpen).to.be.false;
    });

    it('D02 is a dialog that is named by its title, takes the focus and is not modal', async () => {
      const { widget } = await setup();
      await open(widget);
      const panel = part<HTMLDialogElement>(widget, 'panel');
      expect(panel.localName).to.equal('dialog');
      expect(panel.getAttribute('aria-labelledby')).to.equal(part(widget, 'title').id);
      expect(panel.matches(':popover-open')).to.be.true;
      expect(panel.matches(':modal')).to.be.false;
      expect(panel.hasAttribute('aria-modal')).to.be.false;
      expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'title'));
    });

    it('D39 has no accessibility faults on home, in the list, on a ticket, and after sending', async () => {
      const { widget } = await setup();
      await open(widget);
      await until(() => widget.shadowRoot!.querySelector('helpdock-ticket-list')?.shadowRoot?.querySelector('ol'));
      await atRest(widget);
      await expect(widget).to.be.accessible();
      await open(widget, 'tickets');
      await atRest(widget);
      await expect(widget).to.be.accessible();
      await open(widget, { ticket: 't1' });
      await until(() => widget.shadowRoot!.querySelector('helpdock-ticket-thread')?.shadowRoot?.querySelector('h3'));
      await atRest(widget);
      await expect(widget).to.be.accessible();
      await open(widget, { new: 'question' });
      await send(widget);
      await atRest(widget);
      await expect(widget).to.be.accessible();
    });

    it('D39 has no accessibility faults while the catalog is missing', async () => {
      const api = new FakeTicketApi();
      api.answerCatalog = () => new Promise(() => {});
      const { widget } = await setup(api);
      await open(widget);
      await atRest(widget);
      await expect(widget).to.be.accessible();
    });

    it('announces opening and closing', async () => {
      const { widget } = await setup();
      const opened = oneEvent(widget, 'helpdock-open');
      widget.open();
      await opened;
      expect(widget.isOpen).to.be.true;
      const closed = oneEvent(widget, 'helpdock-close');
      widget.toggle();
      await closed;
      expect(widget.isOpen).to.be.false;
    });

    it('closes even where it was closed again before it had appeared', async () => {
      const { widget } = await setup();
      widget.open();
      widget.close();
      await atRest(widget);
      expect(part(widget, 'panel').checkVisibility()).to.be.false;
    });

    it('A53 stays open, with its view, when the page moves it', async () => {
      const { widget } = await setup();
      await open(widget, 'tickets');
      const elsewhere = document.createElement('div');
      widget.parentElement!.parentElement!.append(elsewhere);
      elsewhere.append(widget.parentElement!);
      await until(() => part(widget, 'panel').matches(':popover-open'));
      expect(title(widget)).to.equal('My tickets');
    });
  });

  it('A12 runs in the direction of its own locale', async () => {
    const { widget } = await setup();
    const around = document.createElement('div');
    new ContextProvider(around, { context: localeContext, initialValue: { locale: 'ar', dir: 'rtl', messages: en } });
    widget.before(around);
    around.append(widget);
    await open(widget);
    await atRest(widget);
    const { left, right } = part(widget, 'panel').getBoundingClientRect();
    expect(part(widget, 'panel').dir).to.equal('rtl');
    expect([left, right]).to.deep.equal([20, 420]);
  });

  it('A91 moves nothing where the reader wants no motion', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const { widget } = await setup();
    await open(widget);
    const durations = widget
      .shadowRoot!.getAnimations()
      .map((animation) => Number(animation.effect?.getTiming().duration));
    expect(durations.filter((duration) => duration > 1)).to.be.empty;
  });
});
