import { expect, oneEvent } from '@open-wc/testing';
import type { AttachmentsElement } from '../../../../src/components/attachments/attachments.js';
import { TicketApiError, type TicketApiErrorCode } from '../../../../src/client/ticket-api-error.js';
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

  it('A76 says that the device is offline, and when it has a connection again, and sends nothing by itself', async () => {
    const setOnLine = (value: boolean): void => {
      Object.defineProperty(navigator, 'onLine', { value, configurable: true });
    };
    try {
      setOnLine(false);
      const page = await refused(failure('offline'));
      expect(page.notice).to.contain('Not sent yet').and.contain('You are offline. Your text is kept.');
      expect(page.notice).to.not.contain(en.errors.reason.offline);
      expect(page.said).to.contain('You are offline.');
      await expect(page.form).to.be.accessible();
      page.api.answerCreate = () => makeDetail();
      setOnLine(true);
      window.dispatchEvent(new Event('online'));
      await page.settle();
      expect(page.notice).to.contain('The connection is back. Your text is kept.');
      expect(page.said).to.contain('The connection is back.');
      expect(page.field('subject').fieldValue).to.equal('Where is the export?');
      expect(page.api.asked.create).to.have.lengthOf(1);
      await page.send();
      const [first, second] = page.api.asked.create;
      expect(second!.key).to.equal(first!.key);
      expect(page.confirmation).to.not.equal(null);
      setOnLine(false);
      const other = await refused(failure('unavailable'));
      expect(other.notice, 'somebody answered').to.contain(en.errors.reason.unavailable);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

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
