import { ContextProvider } from '@lit/context';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import type { WidgetElement } from '../../../../src/components/widget/widget.js';
import { TicketCreatedEvent } from '../../../../src/components/ticket-form/events.js';
import { localeContext } from '../../../../src/context/index.js';
import { en } from '../../../../src/locales/index.js';
import { makeCatalog } from '../../../support/catalog.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { failure, FakeTicketApi, makeDetail } from '../../../support/tickets.js';
import { atRest } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';

interface Setup {
  widget: WidgetElement;
  api: FakeTicketApi;
  opener: HTMLButtonElement;
}

async function setup(api = new FakeTicketApi()): Promise<Setup> {
  const page = await fixture(
    html`<div>
      <p><button id="opener">Help</button><a href="#neighbour">Neighbour</a></p>
      <helpdock-provider .ticketApi=${api} lang="en">
        <helpdock-widget></helpdock-widget>
      </helpdock-provider>
    </div>`,
  );
  const widget = page.querySelector('helpdock-widget')!;
  const opener = page.querySelector('button')!;
  return { widget, api, opener };
}

const part = <T extends HTMLElement>(widget: WidgetElement, name: string): T =>
  widget.shadowRoot!.querySelector<T>(`[part~="${name}"]`)!;
const title = (widget: WidgetElement): string => part(widget, 'title').textContent.trim();
const button = (widget: WidgetElement, text: string): HTMLButtonElement =>
  [...widget.shadowRoot!.querySelectorAll('button')].find(
    (candidate) => candidate.ariaLabel === text || candidate.textContent.trim() === text,
  )!;
const visibleView = (widget: WidgetElement): HTMLElement => widget.shadowRoot!.querySelector('.view:not([hidden])')!;

async function open(widget: WidgetElement, at?: Parameters<WidgetElement['open']>[0]): Promise<void> {
  widget.open(at);
  await until(() => widget.shadowRoot!.activeElement !== null && visibleView(widget) !== null, 'opened');
  await widget.updateComplete;
}

async function send(widget: WidgetElement, ticket = makeDetail({ id: 'created', number: 'LUM-99' })): Promise<void> {
  // The confirmation comes behind the form.
  await import('../../../../src/components/widget/views/late.js');
  await atRest(widget);
  const form = widget.shadowRoot!.querySelector('helpdock-ticket-form')!;
  form.dispatchEvent(new TicketCreatedEvent(ticket));
  await widget.updateComplete;
}

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
      await until(() => widget.shadowRoot!.querySelector('helpdock-ticket-status')?.shadowRoot?.querySelector('h3'));
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

  describe('the views', () => {
    it('lead from home to the form of a request type, and back', async () => {
      const { widget } = await setup();
      await open(widget);
      expect(title(widget)).to.equal('Lumen Support');
      const picker = widget.shadowRoot!.querySelector('helpdock-request-type-picker')!;
      await picker.updateComplete;
      picker.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.option')[2]!.click();
      await widget.updateComplete;
      expect(title(widget)).to.equal('Ask a question');
      expect(widget.shadowRoot!.querySelector('helpdock-ticket-form')!.requestType).to.equal('question');
      expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'title'));
      button(widget, 'Back').click();
      await widget.updateComplete;
      expect(title(widget)).to.equal('Lumen Support');
    });

    it('lead from the list to a ticket and back to its row', async () => {
      const { widget } = await setup();
      await open(widget, 'tickets');
      const list = (): ShadowRoot | null | undefined =>
        widget.shadowRoot!.querySelector('.view:not([hidden]) helpdock-ticket-list')?.shadowRoot;
      await until(() => list()?.querySelector('ol'));
      list()!.querySelectorAll<HTMLButtonElement>('ol button')[1]!.click();
      await widget.updateComplete;
      expect(title(widget)).to.equal('Ticket LUM-2');
      button(widget, 'Back').click();
      await until(() => list()?.activeElement);
      expect(list()!.activeElement!.textContent).to.contain('Subject 1');
    });

    it('shows the confirmation of the panel after sending, until the reader goes on', async () => {
      const { widget } = await setup();
      await open(widget, { new: 'question' });
      await send(widget);
      await nextFrame();
      expect(title(widget)).to.equal('Your ticket is sent');
      expect(part(widget, 'number').textContent).to.contain('LUM-99');
      expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'title'));
      button(widget, 'Follow this ticket').click();
      await widget.updateComplete;
      expect(title(widget)).to.equal('Ticket LUM-99');
    });

    it('B55 lists what was just sent although the server does not yet', async () => {
      const { widget } = await setup();
      await open(widget, { new: 'question' });
      await send(widget, makeDetail({ id: 'created', subject: 'Only just sent' }));
      await open(widget, 'tickets');
      const list = widget.shadowRoot!.querySelector('.view:not([hidden]) helpdock-ticket-list')!;
      await until(() => list.shadowRoot?.querySelectorAll('ol button').length === 4);
      expect(list.shadowRoot!.querySelector('ol button')!.textContent).to.contain('Only just sent');
    });

    it('D28 keeps the word that the number was copied', async () => {
      const { widget } = await setup();
      await open(widget, { new: 'question' });
      await send(widget);
      await nextFrame();
      part(widget, 'number').click();
      const status = widget.shadowRoot!.querySelector('#copied')!;
      await until(() => status.textContent.trim() !== '');
      expect(status.getAttribute('role')).to.equal('status');
    });

    it('never shows tickets where the ticket system has none to show', async () => {
      const api = new FakeTicketApi();
      const catalog = await api.catalog();
      api.answerCatalog = () => ({ ...catalog, capabilities: {} });
      const { widget } = await setup(api);
      await open(widget, 'tickets');
      await until(() => title(widget) === 'Lumen Support');
      expect(widget.shadowRoot!.querySelector('helpdock-ticket-list')).to.be.null;
      await open(widget, { new: 'question' });
      await send(widget);
      expect(button(widget, 'Follow this ticket')).to.be.undefined;
    });

    it('B57 says that the catalog is missing, and asks again', async () => {
      const api = new FakeTicketApi();
      const answer = api.answerCatalog;
      api.answerCatalog = () => {
        throw failure('unavailable');
      };
      const { error } = console;
      const reports: unknown[] = [];
      console.error = (text: unknown) => void reports.push(text);
      const { widget } = await setup(api);
      await open(widget);
      await until(() => part(widget, 'failure') && reports.length > 0);
      console.error = error;
      expect(reports).to.have.lengthOf(1);
      expect(part(widget, 'failure').textContent).to.contain('The help form could not be loaded');
      await atRest(widget);
      await expect(widget).to.be.accessible();
      api.answerCatalog = answer;
      button(widget, 'Try again').click();
      await until(() => title(widget) === 'Lumen Support');
    });

    it('suggests answers to the form', async () => {
      const { widget } = await setup();
      widget.prefill({ subject: 'From the page' });
      await open(widget, { new: 'question' });
      await until(() => widget.shadowRoot!.querySelector('helpdock-ticket-form'));
      expect(widget.shadowRoot!.querySelector('helpdock-ticket-form')!.values).to.deep.equal({
        subject: 'From the page',
      });
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
