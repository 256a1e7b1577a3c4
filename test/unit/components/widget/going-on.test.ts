import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import type { WidgetElement } from '../../../../src/components/widget/widget.js';
import { failure, FakeTicketApi, makeDetail } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

async function setup(api: FakeTicketApi): Promise<WidgetElement> {
  const provider = await fixture(
    html`<helpdock-provider .ticketApi=${api} lang="en"><helpdock-widget></helpdock-widget></helpdock-provider>`,
  );
  return provider.querySelector('helpdock-widget')!;
}

const find = <T extends HTMLElement>(widget: WidgetElement, selector: string): T | null =>
  widget.shadowRoot!.querySelector<T>(selector);
const title = (widget: WidgetElement): string => find(widget, '#title')!.textContent.trim();

describe('where the panel leads', () => {
  it('names the number of a ticket that was opened by its id, once it is known', async () => {
    const api = new FakeTicketApi();
    api.answerGet = () => makeDetail({ id: 'one', number: 'LUM-7' });
    const widget = await setup(api);
    widget.open({ ticket: 'one' });
    await until(() => title(widget) === 'Ticket LUM-7', 'the number stands in the title');
  });

  it('asks what it is about when it is opened at a new request, and keeps asking once that is chosen', async () => {
    const widget = await setup(new FakeTicketApi());
    widget.open({ new: 'bug' });
    const form = (): HTMLElement | null => find(widget, 'helpdock-ticket-form');
    const picker = (): Element | null | undefined => form()?.shadowRoot?.querySelector('helpdock-request-type-picker');
    await until(() => form()?.shadowRoot?.querySelector('[data-field]'), 'the form of the bug');
    expect(picker()).to.be.null;
    widget.open('new');
    await until(picker, 'the question');
    picker()!.shadowRoot!.querySelector<HTMLInputElement>('input')!.click();
    await until(() => form()?.shadowRoot?.querySelector('[data-field]'), 'the form below the question');
    expect(picker()).to.exist;
  });

  it('tells other ways to reach support where the catalog is missing', async () => {
    const api = new FakeTicketApi();
    api.answerCatalog = () => Promise.reject(failure('offline'));
    const widget = await setup(api);
    widget.contact = { email: 'help@example.com' };
    widget.open();
    await until(() => find(widget, '.contact a'), 'the address');
    expect(find(widget, '.contact')!.textContent).to.contain('help@example.com');
    await expect(widget).to.be.accessible();
  });
});
