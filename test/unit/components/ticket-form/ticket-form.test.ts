import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AttachmentsElement } from '../../../../src/components/attachments/attachments.js';
import type { BeforeSubmitEvent, TicketCreatedEvent } from '../../../../src/components/ticket-form/events.js';
import { makeCatalog } from '../../../support/catalog.js';
import { FakeTicketApi, makeDetail } from '../../../support/tickets.js';
import { atRest } from '../../../support/at-rest.js';
import { FormPage, textOf } from './form-page.js';

describe('helpdock-ticket-form', () => {
  it('asks what the request type asks, in its order', async () => {
    const page = await FormPage.open({ type: 'bug' });
    expect(page.shown).to.deep.equal(['subject', 'description', 'priority', 'impact', 'surface', 'attachments']);
    expect(page.field('subject').required).to.equal(true);
    expect(page.field('surface').optionalHint).to.equal(true);
    await expect(page.form).to.be.accessible();
  });

  it('has a control for each kind of field, those of rare kinds later', async () => {
    const page = await FormPage.open({ type: 'everything' });
    await page.until(() => page.has('steps') && page.has('downtime'));
    const tags = page.shown.map((id) => page.field(id).localName.replace('helpdock-', ''));
    expect(tags).to.deep.equal(
      'text-field text-field choice-field choice-field checkbox-field text-field text-field text-field time-window-field text-field text-field steps-field priority-picker impact-picker surface-picker attachments'.split(
        ' ',
      ),
    );
    await expect(page.form).to.be.accessible();
  });

  it('asks for the kind of request first where the page does not say it', async () => {
    const page = await FormPage.open({ type: undefined });
    expect(page.shown).to.deep.equal([]);
    expect(page.find('[part=submit]')).to.equal(null);
    await expect(page.form).to.be.accessible();
    const picker = page.find('helpdock-request-type-picker')!;
    picker.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')[2]!.click();
    await page.until(() => page.find('[part=submit]') !== null);
    expect(page.shown).to.deep.equal(['subject', 'description']);
  });

  it('asks for the kind of request where the page names one that the catalog lacks', async () => {
    const page = await FormPage.open({ type: undefined });
    page.form.requestType = 'gone';
    await page.settle();
    expect(page.find('helpdock-request-type-picker')).to.not.equal(null);
  });

  it('shows a field while its condition holds, keeps its answer while it does not, and then does not send it', async () => {
    const page = await FormPage.open({ type: 'everything' });
    expect(page.has('areaText')).to.equal(false);
    await page.fill('area', 'other');
    expect(page.has('areaText')).to.equal(true);
    await page.fill('areaText', 'Printing');
    await page.fill('area', 'billing');
    expect(page.has('areaText')).to.equal(false);
    await page.fill('subject', 'S');
    await page.fill('description', 'D');
    await page.fill('priority', 'low');
    await page.send();
    expect(page.api.asked.create[0]!.ticket.fields).to.deep.equal({
      subject: 'S',
      description: 'D',
      area: 'billing',
      priority: 'low',
    });
  });

  it('keeps what was typed when the kind of request changes', async () => {
    const page = await FormPage.open({ type: 'bug' });
    await page.fill('subject', 'It fails');
    await page.fill('priority', 'high');
    page.form.requestType = 'question';
    await page.settle();
    expect(page.shown).to.deep.equal(['subject', 'description']);
    expect(page.field('subject').fieldValue).to.equal('It fails');
    page.form.requestType = 'bug';
    await page.settle();
    expect(page.field('priority').fieldValue).to.equal('high');
  });

  it('starts with the values of the page, and never puts them over what was typed', async () => {
    const page = await FormPage.open({ values: { subject: 'From the page' } });
    expect(page.field('subject').fieldValue).to.equal('From the page');
    expect(page.form.dirty).to.equal(false);
    await page.fill('subject', 'Mine');
    page.form.prefill({ subject: 'From the page, again', description: 'Suggested' });
    await page.settle();
    expect(page.field('subject').fieldValue).to.equal('Mine');
    expect(page.field('description').fieldValue).to.equal('Suggested');
    expect(page.form.dirty).to.equal(true);
  });

  it('files a ticket and says its number until somebody goes on', async () => {
    const page = await FormPage.filled();
    const created = oneEvent(page.form, 'helpdock-ticket-created') as unknown as Promise<TicketCreatedEvent>;
    await page.send();
    expect((await created).ticket.number).to.equal('LUM-99');
    await page.until(() => page.confirmation !== null);
    expect(textOf(page.confirmation)).to.contain('LUM-99');
    expect(page.form.shadowRoot!.activeElement?.id).to.equal('confirmation');
    await expect(page.form).to.be.accessible();
    const [asked] = page.api.asked.create;
    expect(asked!.ticket.type).to.equal('question');
    expect(asked!.ticket.fields).to.deep.equal({ subject: 'Where is the export?' });
    page.press('Report something else');
    await page.settle();
    expect(page.field('subject').fieldValue).to.equal(undefined);
    expect(page.form.dirty).to.equal(false);
  });

  it('leaves the confirmation to a page that has its own', async () => {
    const page = await FormPage.filled();
    page.form.addEventListener('helpdock-ticket-created', (event) => event.preventDefault());
    await page.send();
    await page.until(() => page.api.asked.create.length === 1 && !page.isBusy);
    expect(page.confirmation).to.equal(null);
    expect(page.field('subject').fieldValue).to.equal(undefined);
  });

  it('lets the page amend a ticket, or keep it back', async () => {
    const page = await FormPage.filled();
    const amend = (event: BeforeSubmitEvent): void => void (event.ticket.fields.plan = 'Pro');
    page.form.addEventListener('helpdock-before-submit', (event) => event.preventDefault(), { once: true });
    await page.send();
    expect(page.api.asked.create).to.deep.equal([]);
    page.form.addEventListener('helpdock-before-submit', amend);
    await page.send();
    expect(page.api.asked.create[0]!.ticket.fields).to.include({ plan: 'Pro' });
  });

  it('A46 says where it was written without query and fragment, and only if it may', async () => {
    const page = await FormPage.filled();
    await page.send();
    const { origin } = page.api.asked.create[0]!.ticket;
    expect(origin!.url).to.equal(location.origin + location.pathname);
    expect(origin!.viewport).to.match(/^\d+×\d+$/);
    const quiet = await FormPage.filled();
    quiet.form.origin = 'off';
    await quiet.send();
    expect(quiet.api.asked.create[0]!.ticket).to.not.have.property('origin');
  });

  it('B28 sends once for ten clicks, and for Enter and click', async () => {
    const page = await FormPage.filled();
    for (let count = 0; count < 10; count++) page.button.click();
    await page.until(() => page.confirmation !== null);
    expect(page.api.asked.create).to.have.lengthOf(1);

    const second = await FormPage.filled();
    second.field('subject').focus();
    await Promise.all([sendKeys({ press: 'Enter' }), second.send()]);
    await second.until(() => second.confirmation !== null);
    expect(second.api.asked.create).to.have.lengthOf(1);
  });

  it('sends on Control and Enter, also from several lines of text', async () => {
    const page = await FormPage.filled();
    page.field('description').focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await page.until(() => page.confirmation !== null);
    expect(page.api.asked.create).to.have.lengthOf(1);
  });

  it('keeps what was typed after its ticket was sent', async () => {
    const api = new FakeTicketApi();
    let answer!: () => void;
    api.answerCreate = () => new Promise((resolve) => (answer = () => resolve(makeDetail())));
    const page = await FormPage.filled({ api });
    page.button.click();
    await page.until(() => api.asked.create.length === 1);
    await page.fill('description', 'One more thing');
    answer();
    await page.until(() => page.confirmation !== null);
    page.press('Report something else');
    await page.settle();
    expect(page.field('subject').fieldValue).to.equal(undefined);
    expect(page.field('description').fieldValue).to.equal('One more thing');
  });

  it('keeps what was typed when the catalog comes anew and when it is moved', async () => {
    const page = await FormPage.filled();
    const catalog = makeCatalog();
    catalog.requestTypes[2]!.fields[0]!.label = 'In short';
    page.api.answerCatalog = () => catalog;
    page.provider.getToken = () => 'another session';
    await page.until(() => page.field('subject').label === 'In short');
    expect(page.field('subject').fieldValue).to.equal('Where is the export?');
    const aside = document.createElement('div');
    page.provider.append(aside);
    aside.append(page.form);
    await page.settle();
    await page.send();
    expect(page.api.asked.create).to.have.lengthOf(1);
    expect(page.api.asked.create[0]!.ticket.fields).to.deep.equal({ subject: 'Where is the export?' });
  });

  it('takes a picture that is pasted anywhere as a file, and text as text', async () => {
    const page = await FormPage.open({ type: 'bug' });
    const uploads = page.field<AttachmentsElement>('attachments');
    const added: string[] = [];
    uploads.addFiles = (files) => added.push(...[...files].map(({ name }) => name));
    const paste = (withText: boolean): Event => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['x'], 'shot.png', { type: 'image/png' }));
      if (withText) clipboardData.setData('text/plain', 'x');
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
      page.field('subject').dispatchEvent(event);
      return event;
    };
    expect(paste(true).defaultPrevented).to.equal(false);
    expect(added).to.deep.equal([]);
    expect(paste(false).defaultPrevented).to.equal(true);
    expect(added).to.deep.equal(['shot.png']);
  });

  it('does not ask for files where the API takes none', async () => {
    const catalog = makeCatalog();
    catalog.capabilities = {};
    const page = await FormPage.open({ type: 'idea', catalog });
    expect(page.shown).to.deep.equal(['subject', 'description']);
  });

  it('is empty again after a reset', async () => {
    const page = await FormPage.filled({ values: { description: 'From the page' } });
    page.form.reset();
    await page.settle();
    expect(page.field('subject').fieldValue).to.equal(undefined);
    expect(page.form.dirty).to.equal(false);
  });

  it('renders nothing again while text is typed that decides nothing', async () => {
    const page = await FormPage.open();
    await atRest(page.form);
    let updates = 0;
    page.form.addController({ hostUpdated: () => (updates += 1) });
    await page.fill('subject', 'Typing');
    expect(updates).to.equal(0);
  });
});
