import { expect } from '@open-wc/testing';
import type { AttachmentsElement } from '../../../../src/components/attachments/attachments.js';
import type { BeforeSubmitEvent } from '../../../../src/components/ticket-form/events.js';
import type { NewTicket } from '../../../../src/contract/index.js';
import { TicketApiError } from '../../../../src/client/ticket-api-error.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';
import { textOf } from './form-page.js';
import { failed, openPage, Review, sentTo, slow, thrown } from './review-page.js';

describe('what will be sent', () => {
  it('says in one line how much it is, and shows all of it when it is opened', async () => {
    const page = await openPage();
    await page.until(() => page.find('.evidence') !== null);
    const review = await Review.open(page);
    expect(review.sum).to.match(/^1 answer, \d+ details of page and browser, 2 events in the page$/);
    expect(review.lines('Your answers')).to.deep.equal([['Subject', 'Where is the export?']]);
    const facts = new Map(review.lines('This page and your browser') as [string, string][]);
    expect(facts.get('Page')).to.equal(location.origin + location.pathname);
    expect(facts.get('build')).to.equal('2026.48');
    expect(facts.get('How the browser names itself')).to.equal(navigator.userAgent);
    const events = review.lines('What happened in the page').map(([, value]) => value);
    expect(events).to.deep.equal([
      'GET /api/analytics · 500 · 120 ms',
      '<img src=x onerror=alert(1)> is not a function /app.js:3:7 · 4 times',
    ]);
    await expect(page.form).to.be.accessible();
  });

  it('sends what it shows, and nothing of what was taken out', async () => {
    const page = await openPage();
    const review = await Review.open(page);
    await review.press('Remove: How the browser names itself');
    await review.press('Remove: build');
    const name = `${review.lines('What happened in the page')[0]![0]!}, GET /api/analytics`;
    await review.press(`Remove: ${name}`);
    expect(page.find('.evidence + [role=status]')!.textContent).to.equal(`Not sent: ${name}`);
    await page.send();
    const { origin, trail } = sentTo(page.api);
    expect(origin).to.not.have.property('userAgent');
    expect(origin!.facts).to.deep.equal({ beta: true });
    expect(trail).to.deep.equal([thrown]);
  });

  it('leaves no trace of page and browser where somebody takes all of it out', async () => {
    const page = await openPage();
    const review = await Review.open(page);
    await review.press('Remove all: This page and your browser');
    await review.press('Remove all: What happened in the page');
    expect(review.lines('This page and your browser')).to.deep.equal([]);
    expect(textOf(review.section('What happened in the page')!.querySelector('.removed'))).to.match(/^2 taken out/);
    await expect(page.form).to.be.accessible();
    await page.send();
    expect(sentTo(page.api)).to.deep.equal({ type: 'question', fields: { subject: 'Where is the export?' } });
  });

  it('puts back what was taken out', async () => {
    const page = await openPage();
    const review = await Review.open(page);
    await review.press('Remove all: What happened in the page');
    await review.press('Put back: What happened in the page');
    expect(review.lines('What happened in the page')).to.have.length(2);
    await page.send();
    expect(sentTo(page.api).trail).to.deep.equal([thrown, failed]);
  });

  it('sends what somebody has seen, whatever happens in the page afterwards', async () => {
    const trail = [thrown];
    const page = await openPage({}, trail);
    const review = await Review.open(page);
    trail.push(failed);
    await page.fill('subject', 'Another');
    expect(review.lines('What happened in the page')).to.have.length(1);
    await page.send();
    expect(sentTo(page.api).trail).to.deep.equal([thrown]);
  });

  it('sends what is so at the press on Send where nobody has looked', async () => {
    const trail = [thrown];
    const page = await openPage({}, trail);
    await page.until(() => page.find('.evidence') !== null);
    trail.push(failed);
    await page.send();
    expect(sentTo(page.api).trail).to.deep.equal([thrown, failed]);
  });

  it('B29 a try after something was taken out has the same key, and not what was taken out', async () => {
    const api = new FakeTicketApi();
    api.answerCreate = () => {
      throw new TicketApiError('unavailable', 'down');
    };
    const page = await openPage({ api });
    const review = await Review.open(page);
    await page.send();
    await review.press('Remove all: What happened in the page');
    await page.send();
    const [first, second] = api.asked.create;
    expect(first!.ticket.trail).to.have.length(2);
    expect(second!.ticket).to.not.have.property('trail');
    expect(second!.key).to.equal(first!.key);
    await review.press('Put back: What happened in the page');
    await page.send();
    expect(api.asked.create[2]!.ticket.trail).to.have.length(2);
    expect(api.asked.create[2]!.key).to.equal(first!.key);
  });

  it('leads to an answer to change it, and takes out those that need not be given', async () => {
    const page = await openPage({ type: 'bug' });
    await page.fill('description', 'Line one\nLine two');
    await page.fill('priority', 'high');
    await page.fill('surface', 'web');
    const review = await Review.open(page);
    const answers = new Map(review.lines('Your answers') as [string, string][]);
    expect(answers.get('Priority')).to.equal('High');
    await review.press('Change: Subject');
    expect(page.form.shadowRoot!.activeElement).to.equal(page.field('subject'));
    const names = [...review.element.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel);
    expect(names).to.not.include('Remove: Subject');
    await review.press('Remove: Where does it happen?');
    expect(page.field('surface').fieldValue).to.equal(undefined);
    expect(review.lines('Your answers').map(([name]) => name)).to.not.include('Where does it happen?');
    await review.press('Put back: Your answers');
    expect(page.field('surface').fieldValue).to.equal('web');
    expect(new Map(review.lines('Your answers') as [string, string][]).get('Where does it happen?')).to.equal(
      'In the browser',
    );
  });

  it('shows files as they are sent, and takes them out', async () => {
    const page = await openPage({ type: 'bug', api: slow() });
    const canvas = new OffscreenCanvas(40, 20);
    canvas.getContext('2d')!.fillRect(0, 0, 40, 20);
    const picture = new File([await canvas.convertToBlob()], 'shot.png', { type: 'image/png' });
    const log = new File(['first line\n<b>second</b>'], 'app.log', { type: 'text/plain' });
    const uploads = page.field<AttachmentsElement>('attachments');
    uploads.addFiles([picture, log]);
    await until(() => uploads.files.length === 2, 'both are taken');
    const review = await Review.open(page);
    expect(review.lines('Files').map(([name]) => name)).to.deep.equal(['shot.png', 'app.log']);
    const [first, second] = review.section('Files')!.querySelectorAll('details');
    first!.querySelector('summary')!.click();
    second!.querySelector('summary')!.click();
    await until(() => first!.querySelector('canvas') !== null && second!.querySelector('pre') !== null, 'previews');
    expect(first!.querySelector('canvas')!.ariaLabel).to.equal('Picture: shot.png');
    expect(second!.querySelector('pre')!.textContent).to.equal('first line\n<b>second</b>');
    await expect(page.form).to.be.accessible();
    await review.press('Remove: shot.png');
    expect(uploads.files.map(({ name }) => name)).to.deep.equal(['app.log']);
    // The list below keeps what is open, and so does the focus.
    expect(review.element.contains(page.form.shadowRoot!.activeElement)).to.equal(true);
    expect(second!.isConnected && second!.open).to.equal(true);
    await review.press('Put back: Files');
    await until(() => uploads.files.length === 2, 'it is back');
  });

  it('counts the files that go along while they come and go, and no others', async () => {
    const page = await openPage({ type: 'bug', api: slow() });
    const uploads = page.field<AttachmentsElement>('attachments');
    await page.until(() => page.find('.evidence') !== null);
    const sum = (): string => textOf(page.find('.evidence > summary .quiet'));
    expect(sum()).to.not.contain('file');
    uploads.addFiles([new File(['x'], 'a.log', { type: 'text/plain' })]);
    await until(() => sum().includes('1 file'), 'it is counted');
    uploads.removeFile(uploads.files[0]!);
    await until(() => !sum().includes('file'), 'it is not any more');
  });

  it('says who asks where the page knows it', async () => {
    const page = await openPage({ identity: { name: 'Mira Sol', email: 'mira@example.com' } });
    const review = await Review.open(page);
    expect(review.lines('Your answers')).to.deep.include(['From', 'Mira Sol, mira@example.com']);
    expect(review.sum).to.match(/^1 answer,/);
  });

  it('asks the page with what the person lets go, and no more', async () => {
    const page = await openPage();
    const review = await Review.open(page);
    await review.press('Remove all: What happened in the page');
    let asked: NewTicket | undefined;
    page.form.addEventListener('helpdock-before-submit', ({ ticket }: BeforeSubmitEvent) => (asked = ticket));
    await page.send();
    expect(asked).to.not.have.property('trail');
  });

  it('keeps where it was written to itself where the page wants that, and yet says what the page says', async () => {
    const page = await openPage();
    page.form.origin = 'off';
    const review = await Review.open(page);
    expect(review.lines('This page and your browser')).to.deep.equal([
      ['build', '2026.48'],
      ['beta', 'true'],
    ]);
    await page.send();
    expect(sentTo(page.api).origin).to.deep.equal({ facts: { build: '2026.48', beta: true } });
  });

  it('begins anew with the next ticket', async () => {
    const page = await openPage();
    const review = await Review.open(page);
    await review.press('Remove all: What happened in the page');
    await page.send();
    page.press('Report something else');
    await page.settle();
    await page.fill('subject', 'And another');
    expect(review.element.open).to.equal(false);
    await page.send();
    expect(sentTo(page.api, 1).trail).to.deep.equal([thrown, failed]);
  });

  for (const scheme of COLOR_SCHEMES) {
    it(`can be read: ${scheme}`, async () => {
      const page = await openPage({ type: 'bug' });
      await inColorScheme(scheme, async () => {
        const review = await Review.open(page);
        await review.press('Remove: build');
        await expect(page.form).to.be.accessible();
      });
    });
  }
});
