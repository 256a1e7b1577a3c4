import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TicketApiError } from '../../../../src/client/ticket-api-error.js';
import type { TicketApi } from '../../../../src/client/ticket-api.js';
import type { ChoiceFieldElement } from '../../../../src/components/choice-field/choice-field.js';
import type { Catalog } from '../../../../src/contract/index.js';
import { atRest } from '../../../support/at-rest.js';
import { PageClock } from '../../../support/page-clock.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { FormPage, textOf } from './form-page.js';
import { guidingCatalog, MONDAY, SUNDAY_NIGHT } from './guidance-catalog.js';

interface Given {
  at?: number;
  catalog?: Catalog;
  api?: Partial<TicketApi>;
}

/** A form with all its help. */
async function guided(type: string, { at = MONDAY, catalog = guidingCatalog(), api: more }: Given = {}) {
  const api = Object.assign(new FakeTicketApi(), { now: () => at, ...more });
  const page = await FormPage.open({ type, catalog, api });
  await page.until(() => page.find('.above') !== null);
  await atRest(page.form);
  return page;
}

const textIn = (page: FormPage, selector: string): string => textOf(page.find(selector));
const footer = (page: FormPage): string => textIn(page, '.target');

describe('helpdock-ticket-form, urgent', () => {
  it('B6 offers the urgent way in one line that says who is there at this hour', async () => {
    const page = await guided('bug');
    const field = page.field('urgent.on');
    expect(field.shadowRoot!.textContent.replaceAll(/\s+/g, ' ')).to.contain('This cannot wait');
    expect(field.help).to.contain('Engineer on call').and.contain('is there now, until').and.contain('8:00 PM');
    expect(page.has('urgent.criterion')).to.equal(false);
    const night = await guided('bug', { at: SUNDAY_NIGHT });
    expect(night.field('urgent.on').help).to.contain('is not there now. Back').and.contain('8:00 AM');
    await expect(night.form).to.be.accessible();
  });

  it('B7 takes one of the cases, and sends marker, priority and case', async () => {
    const page = await guided('bug');
    await page.fill('subject', 'urgent - Doors are locked');
    await page.fill('description', 'All of them');
    await page.fill('priority', 'low');
    await page.fill('impact', { id: 'everyone' });
    await page.fill('urgent.on', true);
    expect(textIn(page, '.urgent')).to.contain('The engineer looks at it at once.');
    expect(page.find<HTMLAnchorElement>('.urgent a[href^="tel:"]')!.href).to.equal('tel:+41445550134');
    expect(page.find<HTMLAnchorElement>('.urgent a[href^="https:"]')!.rel).to.contain('noopener');
    expect(page.has('priority')).to.equal(false);
    expect(textIn(page, '.decided')).to.contain('Priority').and.contain('System down');
    await atRest(page.form);
    await expect(page.form).to.be.accessible();
    await page.send();
    expect(textOf(page.summary)).to.contain('What is the case?');
    expect(page.errorOf('urgent.criterion')).to.equal('Choose one option.');
    page.press('What is the case?');
    expect(page.form.shadowRoot!.activeElement).to.equal(page.field('urgent.criterion'));
    await page.fill('urgent.criterion', 'all-down');
    await page.send();
    const { ticket } = page.api.asked.create[0]!;
    expect(ticket).to.deep.include({ urgent: 'all-down' });
    expect(ticket.fields).to.deep.include({ subject: 'URGENT: Doors are locked', priority: 'down' });
  });

  it('B7 gives the priority back when it can wait after all, and loses nothing', async () => {
    const page = await guided('bug');
    await page.fill('priority', 'low');
    await page.fill('subject', 'Doors');
    await page.fill('urgent.on', true);
    await page.fill('urgent.criterion', 'no-money');
    await page.fill('urgent.on', false);
    expect(page.field('priority').fieldValue).to.equal('low');
    expect(page.field('subject').fieldValue).to.equal('Doors');
    await page.fill('description', 'x');
    await page.fill('impact', { id: 'one' });
    await page.send();
    const { ticket } = page.api.asked.create[0]!;
    expect(ticket.urgent).to.equal(undefined);
    expect(ticket.fields).to.deep.include({ subject: 'Doors', priority: 'low' });
  });

  it('B7 offers the same when the marker is typed, and leaves the focus where it is', async () => {
    const page = await guided('question');
    page.field('subject').focus();
    await sendKeys({ type: 'Help urgent' });
    await page.settle();
    await page.until(() => page.has('urgent.criterion'));
    expect(page.form.shadowRoot!.activeElement).to.equal(page.field('subject'));
    expect(textIn(page, '.above [role=status]')).to.contain('You wrote URGENT');
    await atRest(page.form);
    await expect(page.form).to.be.accessible();
    await page.fill('urgent.criterion', 'no-money');
    expect(page.field('urgent.on').fieldValue).to.equal(true);
    await page.send();
    expect(page.api.asked.create[0]!.ticket.urgent).to.equal('no-money');
    expect(page.api.asked.create[0]!.ticket.fields.subject).to.equal('URGENT: Help urgent');
  });

  it('B7 does not insist: a marker without a case goes like any other request', async () => {
    const page = await guided('question');
    await page.fill('subject', 'URGENT help');
    page.press('It can wait');
    await page.settle();
    expect(page.has('urgent.criterion')).to.equal(false);
    await page.until(() => page.form.shadowRoot!.activeElement === page.field('subject'));
    await page.send();
    expect(page.api.asked.create[0]!.ticket.urgent).to.equal(undefined);
  });

  it('A8 asks for the case at once where the type is an emergency, and says what happens at this hour', async () => {
    const page = await guided('incident', { at: SUNDAY_NIGHT });
    expect(page.shown[0]).to.equal('urgent.criterion');
    expect(page.has('urgent.on')).to.equal(false);
    expect(textIn(page, '.urgent')).to.contain('is not there now').and.contain('It is the first thing in the morning.');
    expect(page.field<ChoiceFieldElement>('urgent.criterion').required).to.equal(true);
    await expect(page.form).to.be.accessible();
  });

  it('A1 keeps what was typed when the kind turns into the urgent one', async () => {
    const page = await guided('bug');
    await page.fill('subject', 'Doors');
    await page.fill('description', 'All of them');
    page.form.requestType = 'incident';
    await page.settle();
    expect(page.field('subject').fieldValue).to.equal('Doors');
    expect(page.field('description').fieldValue).to.equal('All of them');
  });

  it('B18 puts what the server says of the case at the case', async () => {
    const page = await guided('incident');
    page.api.answerCreate = () =>
      Promise.reject(
        new TicketApiError('rejected', 'no', { issues: [{ pointer: '/urgent', detail: 'No such case.' }] }),
      );
    await page.fill('subject', 'Down');
    await page.fill('description', 'All of it');
    await page.fill('urgent.criterion', 'all-down');
    await page.send();
    expect(page.errorOf('urgent.criterion')).to.equal('No such case.');
  });

  it('B29 is another request once it is urgent', async () => {
    const page = await guided('question');
    await page.fill('subject', 'URGENT: Doors');
    page.api.answerCreate = () => Promise.reject(new TicketApiError('unavailable', 'no'));
    await page.send();
    await page.fill('urgent.criterion', 'all-down');
    await page.send();
    const [first, second] = page.api.asked.create;
    expect(second!.key).to.not.equal(first!.key);
  });
});

describe('helpdock-ticket-form, guidance', () => {
  it('A12 says by when the answer comes, as the priority has it', async () => {
    const page = await guided('bug');
    expect(footer(page)).to.equal('Sends to Lumen Support');
    await page.fill('priority', 'high');
    expect(footer(page)).to.contain('first answer usually by').and.contain('3:00 PM');
    await page.fill('priority', 'low');
    expect(footer(page)).to.equal('Sends to Lumen Support · Ask your account manager about response times.');
    await page.fill('urgent.on', true);
    expect(footer(page)).to.contain('11:30 AM');
  });

  it('A12 names whom to ask where nothing is promised', async () => {
    const catalog = guidingCatalog();
    catalog.service = { targetText: 'Ask your account manager.' };
    const page = await guided('bug', { catalog });
    expect(footer(page)).to.equal('Sends to Lumen Support · Ask your account manager.');
  });

  it('B4 expects no answer to what is for information, which is never urgent', async () => {
    const page = await guided('bug');
    await page.fill('priority', 'high');
    await page.fill('fyi', true);
    expect(footer(page)).to.equal('Sends to Lumen Support · for information, no answer to expect');
    expect(textIn(page, '[part=hint]')).to.contain('For information only');
    expect(page.has('urgent.on')).to.equal(false);
    await atRest(page.form);
    await expect(page.form).to.be.accessible();
  });

  it('A6 notes at the field what contradicts itself, and blocks nothing', async () => {
    const page = await guided('bug');
    await page.fill('impact', { id: 'one' });
    await page.fill('priority', 'critical');
    const note = page.find('[part=hint]')!;
    expect(textOf(note)).to.equal('Severe, yet for a single user.');
    expect(note.previousElementSibling).to.equal(page.field('priority'));
    expect(textIn(page, '.above [role=status]')).to.equal('Severe, yet for a single user.');
    await expect(page.form).to.be.accessible();
    await page.fill('impact', { id: 'everyone' });
    expect(page.find('[part=hint]')).to.equal(null);
  });

  it('B2 says what to do before writing, in a line that opens', async () => {
    const page = await guided('bug');
    const details = page.find<HTMLDetailsElement>('details')!;
    expect(details.open).to.equal(false);
    details.querySelector('summary')!.click();
    expect(textOf(details)).to.contain('Before you write').and.contain('Note each step.');
    await expect(page.form).to.be.accessible();
  });

  it('C02 does without a part of the catalog that nobody can read', async () => {
    const catalog = guidingCatalog();
    Object.assign(catalog, { service: { urgent: { criteria: 'all', types: 7 } }, hints: { when: 1 } });
    const page = await FormPage.filled({ catalog });
    await page.until(() => page.find('.above') !== null);
    await page.send();
    expect(page.api.asked.create).to.have.lengthOf(1);
  });
});

describe('helpdock-ticket-form, articles', () => {
  const found = [
    {
      id: 'close',
      title: 'Close a floor',
      summary: 'For a day',
      body: 'Open **Floors**.',
      markdown: true,
      url: 'https://help.lumen.example/floors',
    },
    { id: 'odd', title: 'Odd', body: '<b>x</b>', url: 'javascript:alert(1)' },
  ];

  /** A form in which somebody has written something that articles may answer. */
  async function suggested() {
    const page = await guided('question', { api: { articles: () => Promise.resolve(found) } });
    await PageClock.during(async (clock) => {
      await page.fill('subject', 'How do I close a floor');
      clock.pass(1000);
      await page.settle();
    });
    await page.until(() => page.find('.article') !== null);
    return page;
  }

  it('A2 suggests what may answer it, opens it in place, and leads back', async () => {
    const page = await suggested();
    expect(textIn(page, '.above [role=status]')).to.equal('2 articles may answer it');
    await atRest(page.form);
    await expect(page.form).to.be.accessible();
    page.find('.article')!.click();
    await page.until(() => page.form.shadowRoot!.activeElement?.className === 'title');
    await page.until(() => page.find('.articles .text strong') !== null);
    expect(textIn(page, '.articles')).to.contain('Open Floors.').and.contain('help.lumen.example');
    expect(page.find<HTMLAnchorElement>('.articles a')!.rel).to.contain('noopener');
    await atRest(page.form);
    await expect(page.form).to.be.accessible();
    page.press('Back to the request');
    await page.until(() => page.form.shadowRoot!.activeElement?.className === 'article');
  });

  it('A2 leaves with what was written kept, once an article answered it', async () => {
    const page = await suggested();
    const answered: string[] = [];
    page.form.addEventListener('helpdock-article-answered', ({ article }) => answered.push(article.id));
    page.find('.article')!.click();
    await page.until(() => page.find('[part=answered]') !== null);
    page.press('This answered it');
    await page.settle();
    expect(answered).to.deep.equal(['close']);
    expect(page.field('subject').fieldValue).to.equal('How do I close a floor');
    expect(textIn(page, '.above [role=status]')).to.equal('What you wrote is kept here.');
  });

  it('A40 shows no markup of a plain article, and follows no address that runs something', async () => {
    const page = await suggested();
    page.find('.article[data-id=odd]')!.click();
    await page.until(() => page.find('.articles .text') !== null);
    expect(textIn(page, '.articles .text')).to.equal('<b>x</b>');
    expect(page.find('.articles a')).to.equal(null);
  });
});
