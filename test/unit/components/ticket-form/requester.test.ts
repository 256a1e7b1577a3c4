import { expect, oneEvent } from '@open-wc/testing';
import { TicketApiError } from '../../../../src/client/ticket-api-error.js';
import type { ProblemError } from '../../../../src/contract/index.js';
import { makeCatalog } from '../../../support/catalog.js';
import { failure, FakeTicketApi } from '../../../support/tickets.js';
import { FormPage, textOf } from './form-page.js';

/** A form whose ticket the service does not take. */
async function refused(error: Error): Promise<FormPage> {
  const api = new FakeTicketApi();
  api.answerCreate = () => Promise.reject(error);
  const page = await FormPage.filled({ api });
  const failed = oneEvent(page.form, 'helpdock-submit-failed');
  await page.send();
  await failed;
  return page;
}

const rejected = (issues: ProblemError[]): TicketApiError => new TicketApiError('rejected', 'no', { issues });

describe('helpdock-ticket-form, who asks', () => {
  it('A79 D33 asks anonymous people for name and e-mail, with tokens for the browser', async () => {
    const page = await FormPage.filled({ known: false });
    const inputs = ['requester.name', 'requester.email'].map((id) =>
      page.field(id).shadowRoot!.querySelector('input')!,
    );
    expect(inputs.map(({ autocomplete, type }) => `${autocomplete} ${type}`)).to.deep.equal([
      'name text',
      'email email',
    ]);
    await page.fill('requester.email', 'ana@example');
    await page.fill('requester.name', 'Ana');
    await page.send();
    expect(page.api.asked.create[0]!.ticket.requester).to.deep.equal({ name: 'Ana', email: 'ana@example' });
  });

  it('D25 does not ask again for the next ticket of the session, and lets it be changed', async () => {
    const page = await FormPage.filled({ known: false });
    await page.fill('requester.email', 'ana@example.org');
    await page.send();
    page.press('Report something else');
    await page.settle();
    expect(page.has('requester.email')).to.equal(false);
    expect(textOf(page.find('[part=requester]'))).to.contain('Sends as ana@example.org');
    await page.fill('subject', 'Another');
    await page.send();
    expect(page.api.asked.create[1]!.ticket.requester).to.deep.include({ email: 'ana@example.org' });
    page.press('Report something else');
    await page.settle();
    page.press('Change');
    await page.settle();
    expect(page.field('requester.email').fieldValue).to.equal('ana@example.org');
  });

  it('D25 does not ask whom the page knows', async () => {
    const known = await FormPage.filled();
    expect(known.has('requester.email')).to.equal(false);
    await known.send();
    expect(known.api.asked.create[0]!.ticket).to.not.have.property('requester');
    const named = await FormPage.filled({ known: false, identity: { name: 'Ben', email: 'ben@example.org' } });
    expect(named.has('requester.email')).to.equal(false);
    await named.send();
    expect(named.api.asked.create[0]!.ticket.requester).to.deep.equal({ name: 'Ben', email: 'ben@example.org' });
  });

  it('asks after all when the service wants to know', async () => {
    const page = await refused(rejected([{ pointer: '/requester/email', code: 'required', detail: 'Who are you?' }]));
    expect(page.errorOf('requester.email')).to.equal('Fill this in.');
    expect(page.form.shadowRoot!.activeElement).to.equal(page.summary);
  });
});

describe('helpdock-ticket-form, without a catalog', () => {
  it('B57 says that the form cannot be shown, and shows it when the service is back', async () => {
    const api = new FakeTicketApi();
    const page = await FormPage.open({ api });
    api.answerCatalog = () => Promise.reject(failure('unavailable'));
    const other = new FakeTicketApi();
    other.answerCatalog = api.answerCatalog;
    page.provider.ticketApi = other;
    await page.until(() => page.find('.failure') !== null);
    expect(textOf(page.find('.failure'))).to.contain('The form can’t be shown');
    await expect(page.form).to.be.accessible();
    other.answerCatalog = () => makeCatalog();
    page.press('Try again');
    await page.until(() => page.has('subject'));
  });
});
