import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import type { WidgetElement } from '../../../../src/components/widget/widget.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { makeCatalog } from '../../../support/catalog.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { atRest } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';
import { setup, part, title, button, open } from './widget-page.js';

describe('helpdock-widget', () => {
  afterEach(async () => {
    await emulateMedia({});
    await setViewport({ width: 1000, height: 700 });
  });

  before(async () => setViewport({ width: 1000, height: 700 }));

  describe('closing', () => {
    it('A67 gives the focus back to what had it', async () => {
      for (const close of [
        (widget: WidgetElement) => widget.close(),
        () => sendKeys({ press: 'Escape' }),
        (widget: WidgetElement) => button(widget, 'Close').click(),
      ]) {
        const { widget, opener } = await setup();
        opener.focus();
        await open(widget);
        await close(widget);
        await until(() => !widget.isOpen);
        expect(document.activeElement).to.equal(opener);
      }
    });

    it('A67 gives it to a neighbour where the opener is gone', async () => {
      const { widget, opener } = await setup();
      opener.focus();
      const neighbour = opener.nextElementSibling;
      await open(widget);
      opener.remove();
      widget.close();
      expect(document.activeElement).to.equal(neighbour);
    });

    it('leaves the focus where the reader has gone on with the page', async () => {
      const { widget, opener } = await setup();
      opener.focus();
      const neighbour = opener.nextElementSibling as HTMLElement;
      await open(widget);
      neighbour.focus();
      widget.close();
      expect(document.activeElement).to.equal(neighbour);
    });

    it('leaves Escape to whoever inside has used it', async () => {
      const { widget } = await setup();
      await open(widget);
      widget.focusTarget.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
      await sendKeys({ press: 'Escape' });
      expect(widget.isOpen).to.be.true;
      await sendKeys({ press: 'Escape' });
      expect(widget.isOpen).to.be.false;
    });

    it('E27 closes without a question, and shows what was typed when it is opened again', async () => {
      const { widget } = await setup();
      await open(widget, { new: 'question' });
      const field = (): HTMLInputElement | null | undefined =>
        widget
          .shadowRoot!.querySelector('helpdock-ticket-form')
          ?.shadowRoot?.querySelector('helpdock-text-field')
          ?.shadowRoot?.querySelector('input,textarea');
      await until(field, 'the form is there');
      field()!.focus();
      await sendKeys({ type: 'Half a thought' });
      await sendKeys({ press: 'Escape' });
      expect(widget.isOpen).to.be.false;
      await open(widget);
      expect(field()!.checkVisibility()).to.be.true;
      expect(field()!.value).to.equal('Half a thought');
    });

    it('has the main action of a short form at the bottom', async () => {
      const api = new FakeTicketApi();
      const fields = [{ id: 'subject', kind: 'text', label: 'Subject', required: true } as const];
      api.answerCatalog = () => ({ ...makeCatalog(), requestTypes: [{ id: 'short', label: 'Short', fields }] });
      const { widget } = await setup(api);
      await open(widget, { new: 'short' });
      const footer = (): HTMLElement | null | undefined =>
        widget.shadowRoot!.querySelector('helpdock-ticket-form')?.shadowRoot?.querySelector('.footer');
      await until(footer, 'the form is there');
      await atRest(widget);
      const bottom = (element: Element): number => Math.round(element.getBoundingClientRect().bottom);
      expect(bottom(footer()!)).to.equal(bottom(part(widget, 'panel')));
      expect(part(widget, 'body').scrollHeight).to.equal(part(widget, 'body').clientHeight);
    });

    it('G7 keeps the form with what is in it', async () => {
      const { widget } = await setup();
      await open(widget, { new: 'question' });
      const form = widget.shadowRoot!.querySelector('helpdock-ticket-form');
      widget.close();
      await open(widget);
      expect(widget.shadowRoot!.querySelector('helpdock-ticket-form')).to.equal(form);
      expect(title(widget)).to.equal('Ask a question');
      button(widget, 'Back').click();
      await widget.updateComplete;
      expect(widget.shadowRoot!.querySelector('helpdock-ticket-form')).to.equal(form);
      expect(form!.checkVisibility()).to.be.false;
    });
  });
});
