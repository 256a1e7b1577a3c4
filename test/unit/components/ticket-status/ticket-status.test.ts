import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-status/define.js';
import type { TicketStatusElement } from '../../../../src/components/ticket-status/ticket-status.js';
import type { TicketDetail } from '../../../../src/contract/index.js';
import { makeSurroundings } from '../../../support/surroundings.js';
import { failure, FakeTicketApi, makeDetail } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

interface Setup {
  element: TicketStatusElement;
  api: FakeTicketApi;
}

async function setup(answer: FakeTicketApi['answerGet'] | Partial<TicketDetail> = {}): Promise<Setup> {
  const api = new FakeTicketApi();
  api.answerGet = typeof answer === 'function' ? answer : (id) => makeDetail({ id, ...answer });
  const element = document.createElement('helpdock-ticket-status');
  element.ticketId = 't1';
  const around = makeSurroundings(api);
  around.append(element);
  await fixture(html`${around}`);
  return { element, api };
}

const find = (element: TicketStatusElement, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const plain = (text: string): string =>
  text
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const text = (element: TicketStatusElement, selector: string): string => plain(find(element, selector).textContent);
const loaded = (element: TicketStatusElement): Promise<void> => until(() => find(element, 'h3'), 'the ticket is there');

const everything: Partial<TicketDetail> = {
  type: 'everything',
  subject: 'Export fails',
  status: 'waiting',
  assignee: 'Maria Keller',
  impact: { id: 'other', detail: 'Members of the north building' },
  fields: {
    subject: 'Export fails',
    description: 'First line.\nSecond line.',
    area: 'billing',
    systems: ['shop', 'api'],
    agreed: true,
    load: 12_000,
    day: '2026-03-10',
    failedAt: '2026-03-10T12:00:00Z',
    downtime: { from: '2026-03-10T12:00:00Z', to: '2026-03-10T13:00:00Z' },
    link: 'https://example.com/page',
    steps: ['Open', 'Export'],
    priority: 'high',
    secret: 'unknown to the catalog',
  },
  attachments: [{ id: 'a', name: 'trace.log', size: 482_233, type: 'text/plain' }],
};

describe('helpdock-ticket-status', () => {
  it('shows what is known about a ticket', async () => {
    const { element } = await setup(everything);
    await loaded(element);
    expect(text(element, 'h3')).to.equal('Export fails');
    expect(text(element, '.state')).to.equal('Waiting for you High');
    expect(text(element, '.facts')).to.match(
      /^Number LUM-1 Type Everything at once Sent .* Assigned to Maria Keller Impact Others: Members of the north building$/,
    );
    await expect(element).to.be.accessible();
  });

  it('shows what was sent by the labels of the catalog, and leaves out what it does not know', async () => {
    const { element } = await setup(everything);
    await loaded(element);
    const answers = [...element.shadowRoot!.querySelectorAll('.answers > div')].map((answer) =>
      plain(answer.textContent),
    );
    expect(answers).to.deep.equal([
      'What happened? First line. Second line.',
      'Area Billing',
      'Affected systems ShopAPI',
      'Support may look into the account Yes',
      'Expected load 12,000',
      'Preferred day Mar 10, 2026',
      'Time of the failure Mar 10, 2026, 1:00 PM',
      'Planned downtime Mar 10, 2026, 1:00 PM – Mar 10, 2026, 2:00 PM',
      'Address of the page https://example.com/page',
      'Steps to reproduce OpenExport',
    ]);
    expect(find(element, '.answers ol').childElementCount).to.equal(2);
    const file = find(element, 'helpdock-ticket-file').shadowRoot!;
    expect(plain(file.textContent)).to.equal('trace.log LOG, 482.2 kB');
  });

  it('C05 links only to addresses that are safe, and never hands itself over', async () => {
    const { element } = await setup({ type: 'everything', fields: { link: 'https://example.com/page' } });
    await loaded(element);
    const link = find(element, 'a') as HTMLAnchorElement;
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.target).to.equal('_blank');
    const { element: bad } = await setup({ type: 'everything', fields: { link: 'javascript:alert(1)' } });
    await loaded(bad);
    expect(find(bad, 'a')).to.be.null;
    expect(text(bad, '.answers')).to.contain('javascript:alert(1)');
  });

  it('C01 C09 shows text of the server as text', async () => {
    const evil = '<img src=x onerror="window.hacked = true">';
    const { element } = await setup({
      subject: evil,
      status: evil,
      assignee: evil,
      number: evil,
      fields: { description: evil },
      attachments: [{ id: 'a', name: evil, size: 1, type: evil }],
    });
    await loaded(element);
    expect(find(element, 'img')).to.be.null;
    expect(text(element, 'h3')).to.equal(evil);
    expect('hacked' in window).to.be.false;
  });

  it('B04 survives answers of any shape', async () => {
    const { element } = await setup({
      type: 'everything',
      fields: {
        description: 5,
        area: null,
        systems: 'shop',
        agreed: 'yes',
        load: 'many',
        downtime: 'x',
        steps: [1],
        day: {},
      },
      impact: undefined,
    });
    await loaded(element);
    expect(find(element, '.answers div')).to.be.null;
  });

  it('B07 shows the beginning of a long text, and more of it where it is asked to', async () => {
    const { element } = await setup({ fields: { description: 'x'.repeat(10_000_000) } });
    await loaded(element);
    const length = (): number => find(element, '.answers .text').textContent.length;
    expect(length()).to.be.lessThan(1_000);
    find(element, '.answers button').click();
    await element.updateComplete;
    expect(length()).to.be.within(20_000, 22_000);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('shows a ticket that it is given, without head where that stands elsewhere, and asks for nothing', async () => {
    const { element, api } = await setup();
    await loaded(element);
    element.headless = true;
    element.ticket = makeDetail({ number: 'LUM-7' });
    await element.updateComplete;
    expect(find(element, 'h3')).to.be.null;
    expect(text(element, '.facts')).to.contain('LUM-7');
    await element.refresh();
    expect(api.asked.get).to.have.lengthOf(1);
    await expect(element).to.be.accessible();
  });

  it('says that a ticket is gone', async () => {
    const { element } = await setup(() => {
      throw failure('not-found');
    });
    await until(() => find(element, '[role="alert"]'));
    expect(text(element, '[role="alert"]')).to.contain('This ticket is no longer available');
    await expect(element).to.be.accessible();
  });

  it('says what failed, and tries again', async () => {
    const { element, api } = await setup(() => {
      throw failure('unavailable');
    });
    await until(() => find(element, '[role="alert"]'));
    expect(text(element, '[role="alert"]')).to.contain('This ticket could not be loaded.');
    await expect(element).to.be.accessible();
    api.answerGet = () => makeDetail();
    find(element, '[role="alert"] button').click();
    await loaded(element);
  });

  it('shows and announces a status that was changed at the desk', async () => {
    const { element, api } = await setup();
    await loaded(element);
    api.answerGet = () => makeDetail({ status: 'resolved' });
    await element.refresh();
    await element.updateComplete;
    expect(text(element, '.state')).to.contain('Resolved');
    expect(text(element, '[role="status"]')).to.equal('The status is now Resolved');
  });

  it('keeps what it shows where a refresh fails, and takes it away where the ticket is gone', async () => {
    const { element, api } = await setup();
    await loaded(element);
    api.answerGet = () => {
      throw failure('offline');
    };
    await element.refresh();
    await element.updateComplete;
    expect(text(element, 'h3')).to.equal('Export fails');
    expect(text(element, '.stale')).to.contain('This may not be up to date.');
    api.answerGet = () => {
      throw failure('not-found');
    };
    await element.refresh();
    await element.updateComplete;
    expect(find(element, 'h3')).to.be.null;
  });

  it('shows another ticket when it is given another id, and never the answer for the one before', async () => {
    const answers = new Map<string, (ticket: TicketDetail) => void>();
    const { element } = await setup((id) => new Promise((resolve) => answers.set(id, resolve)));
    await until(() => answers.has('t1'));
    element.ticketId = 't2';
    await until(() => answers.has('t2'));
    answers.get('t2')!(makeDetail({ id: 't2', subject: 'Second' }));
    answers.get('t1')!(makeDetail({ id: 't1', subject: 'First' }));
    await loaded(element);
    expect(text(element, 'h3')).to.equal('Second');
  });
});
