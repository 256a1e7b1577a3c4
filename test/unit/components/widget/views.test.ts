import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { failure, FakeTicketApi, makeDetail } from '../../../support/tickets.js';
import { atRest } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';
import { textOf } from '../ticket-form/form-page.js';
import { guidingCatalog, MONDAY, SUNDAY_NIGHT } from '../ticket-form/guidance-catalog.js';
import { setup, part, title, button, open, send } from './widget-page.js';

describe('helpdock-widget', () => {
  afterEach(async () => {
    await emulateMedia({});
    await setViewport({ width: 1000, height: 700 });
  });

  before(async () => setViewport({ width: 1000, height: 700 }));

  describe('the views', () => {
    it('lead from home to the form of a request type, and back', async () => {
      const { widget } = await setup();
      await open(widget);
      await until(
        () => title(widget) === 'Lumen Support' && widget.shadowRoot!.querySelector('helpdock-request-type-picker'),
      );
      await atRest(widget);
      const picker = widget.shadowRoot!.querySelector('helpdock-request-type-picker')!;
      await picker.updateComplete;
      picker.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.option')[2]!.click();
      await widget.updateComplete;
      expect(title(widget)).to.equal('Ask a question');
      expect(widget.shadowRoot!.querySelector('helpdock-ticket-form')!.requestType).to.equal('question');
      expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'title'));
      button(widget, 'Back').click();
      await until(() => title(widget) === 'Lumen Support', 'home is shown again');
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

    it('B7 says on the confirmation that it went the urgent way, and what happens at this hour', async () => {
      const api = new FakeTicketApi();
      api.answerCatalog = guidingCatalog;
      const { widget } = await setup(api);
      await open(widget, { new: 'bug' });
      const urgent = { subject: 'URGENT: Doors are locked', urgent: true };
      await send(widget, makeDetail({ ...urgent, id: 'u1', createdAt: new Date(SUNDAY_NIGHT).toISOString() }));
      await until(() => part(widget, 'urgent'));
      const said = textOf(part(widget, 'urgent')).replaceAll(/[\u2066-\u2069]/g, '');
      expect(said).to.contain('It went the urgent way URGENT: Doors are locked');
      expect(said).to.contain('Engineer on call is not there now. Back Monday');
      expect(said).to.contain('It is the first thing in the morning.').and.not.contain('at once');
      const ways = [...part(widget, 'urgent').querySelectorAll('a')].map(({ href }) => href);
      expect(ways).to.deep.equal(['tel:+41445550134', 'https://page.lumen.example/now']);
      await atRest(widget);
      await expect(widget).to.be.accessible();
      await send(widget, makeDetail({ ...urgent, id: 'u2', createdAt: new Date(MONDAY).toISOString() }));
      await until(() => part(widget, 'urgent')?.textContent.includes('The engineer looks at it at once.'));
      await send(widget, makeDetail({ id: 'u3' }));
      await until(() => !part(widget, 'urgent'), 'what can wait says nothing of it');
    });

    it('B4 folds the notices of home, so that the kinds stay in sight on a phone', async () => {
      await setViewport({ width: 360, height: 640 });
      const api = new FakeTicketApi();
      const catalog = await api.catalog();
      api.answerCatalog = () => ({ ...catalog, capabilities: { ...catalog.capabilities, notices: true } });
      const notice = {
        kind: 'incident' as const,
        body: 'The provider works on it. Nothing to do for you.',
        startsAt: '2026-11-23T08:40:00Z',
        updatedAt: '2026-11-23T09:00:00Z',
        joinable: true,
      };
      const items = ['Doors open slowly', 'Exports rest', 'Mails are late'].map((title) => ({
        ...notice,
        id: title,
        title,
      }));
      Object.assign(api, { notices: () => Promise.resolve(items), joinNotice: () => Promise.resolve(items[0]) });
      const { widget } = await setup(api);
      await open(widget);
      const rows = (): HTMLElement[] => [
        ...(widget.shadowRoot!.querySelector('helpdock-notices')?.shadowRoot?.querySelectorAll('details') ?? []),
      ];
      await until(() => rows().length === 3);
      await atRest(widget);
      const picker = widget.shadowRoot!.querySelector('helpdock-request-type-picker')!;
      expect(picker.getBoundingClientRect().top).to.be.below(400);
      rows()[0]!.querySelector('summary')!.click();
      await until(() => rows()[0]!.querySelector('button')?.checkVisibility());
      expect(textOf(rows()[0])).to.contain('The provider works on it.').and.contain('I see this too');
      await expect(widget).to.be.accessible();
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
});
