import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TicketApiError } from '../../../../src/client/ticket-api-error.js';
import type { ProblemError } from '../../../../src/contract/index.js';
import { FakeTicketApi, makeDetail } from '../../../support/tickets.js';
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

  for (const [code, words] of Object.entries({
    'type-mismatch': 'A file is something else than its name says, and of a type that is not accepted. Remove it.',
    'unknown-upload': 'A file is no longer there. Add it again.',
  }))
    it(`B18 says in the language of the form what is wrong with files (${code})`, async () => {
      const issues = ['/fields/subject', '/attachments'].map((pointer) => ({ pointer, code, detail: 'Fehler' }));
      const page = await refused(rejected(issues));
      expect(page.errorOf('subject')).to.equal(words);
      expect(textOf(page.summary)).to.contain(words).and.not.contain('Fehler');
    });

  it('B18 sends again what was not changed: the server may think otherwise by then', async () => {
    const page = await refused(rejected([{ pointer: '/fields/subject', detail: 'Not now.' }]));
    page.api.answerCreate = () => makeDetail();
    await page.send();
    expect(page.confirmation).to.not.equal(null);
  });
});
