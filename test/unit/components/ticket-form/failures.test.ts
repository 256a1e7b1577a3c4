import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AttachmentsElement } from '../../../../src/components/attachments/attachments.js';
import { TicketApiError, type TicketApiErrorCode } from '../../../../src/client/ticket-api-error.js';
import type { ProblemError } from '../../../../src/contract/index.js';
import { en } from '../../../../src/locales/index.js';
import { makeCatalog } from '../../../support/catalog.js';
import { failure, FakeTicketApi, makeDetail } from '../../../support/tickets.js';
import { PageClock } from '../../../support/page-clock.js';
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

describe('helpdock-ticket-form, when something is wrong with the answers', () => {
  it('D11 says what is wrong at each field and in a summary that has the focus', async () => {
    const page = await FormPage.open({ type: 'bug', known: false });
    await page.send();
    expect(page.api.asked.create).to.deep.equal([]);
    expect(page.form.shadowRoot!.activeElement).to.equal(page.summary);
    expect(textOf(page.summary)).to.contain('5 answers are missing').and.contain('Subject – Fill this in.');
    expect(page.errorOf('subject')).to.equal('Fill this in.');
    expect(page.errorOf('priority')).to.equal('Choose one option.');
    expect(page.errorOf('requester.email')).to.equal('Fill this in.');
    await expect(page.form).to.be.accessible();
  });

  it('D11 leads from the summary to the field, and forgets what is mended', async () => {
    const page = await FormPage.open({ type: 'bug' });
    await page.send();
    page.press('Who is affected?');
    expect(page.form.shadowRoot!.activeElement).to.equal(page.field('impact'));
    await page.fill('subject', 'It fails');
    expect(page.errorOf('subject')).to.equal('');
    expect(textOf(page.summary)).to.not.contain('Subject');
    await page.fill('description', 'Always');
    await page.fill('priority', 'low');
    await page.fill('impact', { id: 'one' });
    expect(page.summary).to.equal(null);
    await page.send();
    expect(page.api.asked.create).to.have.lengthOf(1);
  });

  it('asks for the words that an impact needs', async () => {
    const page = await FormPage.open({ type: 'bug' });
    for (const [id, value] of Object.entries({ subject: 'S', description: 'D', priority: 'low' }))
      await page.fill(id, value);
    await page.fill('impact', { id: 'other' });
    await page.send();
    expect(textOf(page.summary)).to.contain('One answer is missing');
    await page.fill('impact', { id: 'other', detail: 'People in Zug' });
    await page.send();
    expect(page.api.asked.create[0]!.ticket.fields.impact).to.deep.equal({ id: 'other', detail: 'People in Zug' });
  });

  it('does not send half a number as no answer', async () => {
    const page = await FormPage.open({ type: 'everything' });
    const input = page.field('load').shadowRoot!.querySelector('input')!;
    input.focus();
    await sendKeys({ type: '1e' });
    await page.send();
    expect(page.errorOf('load')).to.contain('Enter a number');
  });

  it('B18 puts what the server finds at its field, and the rest into the summary, as text', async () => {
    const page = await refused(
      rejected([
        { pointer: '/fields/subject', detail: '<b>Too vague</b>' },
        { pointer: '/fields/unheard', detail: 'Nobody asked.' },
        { detail: 'Not today.' },
      ]),
    );
    expect(page.errorOf('subject')).to.equal('<b>Too vague</b>');
    expect(textOf(page.summary)).to.contain('Nobody asked.').and.contain('Not today.').and.contain('3 answers');
    expect(page.form.shadowRoot!.activeElement).to.equal(page.summary);
    expect(page.field('subject').fieldValue).to.equal('Where is the export?');
    expect(page.notice).to.equal('');
    await expect(page.form).to.be.accessible();
  });

  it('B18 says it in the language of the form where the code is known', async () => {
    const page = await refused(rejected([{ pointer: '/fields/subject', code: 'required', detail: 'Pflichtfeld' }]));
    expect(page.errorOf('subject')).to.equal('Fill this in.');
  });

  it('B18 sends again what was not changed: the server may think otherwise by then', async () => {
    const page = await refused(rejected([{ pointer: '/fields/subject', detail: 'Not now.' }]));
    page.api.answerCreate = () => makeDetail();
    await page.send();
    expect(page.confirmation).to.not.equal(null);
  });
});

describe('helpdock-ticket-form, when a ticket could not be sent', () => {
  const codes: [string, TicketApiErrorCode][] = [
    ['A76', 'offline'],
    ['B08', 'timeout'],
    ['B14', 'forbidden'],
    ['B14', 'not-found'],
    ['B11', 'unauthorized'],
    ['B15', 'conflict'],
    ['B17', 'too-large'],
    ['B17', 'unsupported-type'],
    ['B20', 'rate-limited'],
    ['B23', 'unavailable'],
    ['B01', 'contract'],
    ['B02', 'rejected'],
  ];
  for (const [id, code] of codes) {
    it(`${id} says so in words of its own after "${code}", keeps the text and tries again with the same key`, async () => {
      const page = await refused(failure(code));
      const isOpen = code === 'timeout' || code === 'contract';
      expect(page.notice)
        .to.contain(isOpen ? 'Not confirmed' : 'Not sent yet')
        .and.contain(en.errors.reason[code]);
      expect(page.said).to.contain(en.errors.reason[code]);
      expect(page.field('subject').fieldValue).to.equal('Where is the export?');
      expect(textOf(page.button)).to.equal('Try again');
      await expect(page.form).to.be.accessible();
      page.api.answerCreate = () => makeDetail();
      await page.send();
      const [first, second] = page.api.asked.create;
      expect(second!.key).to.equal(first!.key);
      expect(second!.ticket).to.deep.equal(first!.ticket);
      expect(page.confirmation).to.not.equal(null);
    });
  }

  it('has a word for every code', () => {
    const words = codes.map(([, code]) => en.errors.reason[code]);
    expect(new Set(words).size).to.equal(codes.length);
  });

  it('does not trip over an error of the page’s own', async () => {
    const page = await refused(new TypeError('x is not a function'));
    expect(page.notice).to.contain('Something unexpected went wrong').and.not.contain('function');
  });

  it('B29 has a new key after an edit, and after success', async () => {
    const page = await refused(failure('unavailable'));
    page.api.answerCreate = () => makeDetail();
    await page.fill('subject', 'Where is the other export?');
    await page.send();
    page.press('Report something else');
    await page.settle();
    await page.fill('subject', 'Where is the other export?');
    await page.send();
    expect(new Set(page.api.asked.create.map(({ key }) => key)).size).to.equal(3);
  });

  it('A76 offers mail, page and a copy of what was written when the service cannot be reached', async () => {
    const page = await refused(failure('offline'));
    const links = [...page.form.shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
    expect(links[0]).to.contain('mailto:support@lumen.example?subject=Where%20is%20the%20export%3F&body=Subject%0A');
    expect(links[1]).to.equal('https://lumen.example/support');
    await page.fill('description', 'In the reports');
    expect(page.find<HTMLAnchorElement>('a')!.href).to.contain('In%20the%20reports');
    const written: string[] = [];
    const { clipboard } = navigator;
    const writeText = (text: string): Promise<void> => Promise.resolve(void written.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    page.press('Copy what you wrote');
    await page.until(() => page.said === 'Copied');
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    expect(written).to.deep.equal(['Subject\nWhere is the export?\n\nWhat happened?\nIn the reports']);
  });

  it('C04 makes no link of an address that is none', async () => {
    const api = new FakeTicketApi();
    api.answerCreate = () => Promise.reject(failure('offline'));
    const catalog = makeCatalog();
    catalog.contact = { email: 'a@b.example?bcc=c@d.example', url: 'javascript:alert(1)' };
    const page = await FormPage.filled({ api, catalog });
    await page.send();
    expect(page.notice).to.contain('Copy what you wrote');
    expect(page.find('a')).to.equal(null);
  });

  it('B20 speaks of minutes where it would be many seconds', async () => {
    const page = await refused(new TicketApiError('rate-limited', 'slow down', { retryAt: Date.now() + 3_599_000 }));
    expect(textOf(page.button)).to.equal('Try again in 60 min');
  });

  it('B20 counts down to when the service takes another try, and sends nothing before', async () => {
    await PageClock.during(async (clock) => {
      const retryAt = Date.now() + 3_000;
      const page = await refused(new TicketApiError('rate-limited', 'slow down', { retryAt }));
      for (const seconds of [3, 2, 1]) {
        expect(textOf(page.button)).to.equal(`Try again in ${seconds} s`);
        page.button.click();
        await page.send();
        expect(page.api.asked.create).to.have.lengthOf(1);
        clock.pass(1_000);
        await page.settle();
      }
      expect(textOf(page.button)).to.equal('Try again');
      page.api.answerCreate = () => makeDetail();
      await page.send();
      expect(page.confirmation).to.not.equal(null);
    });
  });

  it('B08 says that it takes long, can be stopped then, and keeps the key', async () => {
    const api = new FakeTicketApi();
    api.answerCreate = (_, { signal }) =>
      new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
    const page = await FormPage.filled({ api });
    await PageClock.during(async (clock) => {
      page.button.click();
      await page.until(() => page.said === 'Sending');
      expect(page.isBusy).to.equal(true);
      expect(page.find('[part=stop]')).to.equal(null);
      clock.pass(60_000);
      await page.until(() => page.find('[part=stop]') !== null);
    });
    expect(page.said).to.contain('longer than usual');
    await expect(page.form).to.be.accessible();
    page.find('[part=stop]')!.click();
    await page.settle();
    expect(page.notice).to.contain('Not confirmed').and.contain('never files it twice');
    api.answerCreate = () => makeDetail();
    await page.send();
    expect(api.asked.create[1]!.key).to.equal(api.asked.create[0]!.key);
  });

  it('B52 waits for files that are on their way, then sends once', async () => {
    const page = await FormPage.open({ type: 'idea' });
    await page.fill('subject', 'S');
    await page.fill('description', 'D');
    const uploads = page.field<AttachmentsElement>('attachments');
    let arrive: (() => void) | undefined;
    page.api.upload = () =>
      new Promise((resolve) => {
        arrive = () => resolve({ id: 'file-1', name: 'a.png', size: 1, type: 'image/png' } as never);
      });
    uploads.addFiles([new File(['x'], 'a.png', { type: 'image/png' })]);
    await page.until(() => arrive !== undefined);
    const sent = page.form.submit();
    await page.until(() => page.said === 'Waiting for your files');
    expect(page.api.asked.create).to.deep.equal([]);
    arrive?.();
    await sent;
    expect(page.api.asked.create).to.have.lengthOf(1);
    expect(page.api.asked.create[0]!.ticket.fields.attachments).to.deep.equal(['file-1']);
  });

  it('does not send without a file that failed', async () => {
    const page = await FormPage.open({ type: 'idea' });
    await page.fill('subject', 'S');
    await page.fill('description', 'D');
    const uploads = page.field<AttachmentsElement>('attachments');
    uploads.addFiles([new File(['x'], 'a.png', { type: 'image/png' })]);
    await page.until(() => uploads.failed);
    await page.send();
    expect(page.api.asked.create).to.deep.equal([]);
    expect(textOf(page.summary)).to.contain('Screenshots and files');
  });
});

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
