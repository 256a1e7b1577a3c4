import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-thread/actions/define.js';
import type { TicketActionsElement } from '../../../../src/components/ticket-thread/actions/ticket-actions.js';
import type { TicketChangeEvent } from '../../../../src/components/ticket-thread/actions/ticket-change-event.js';
import type { Catalog, TicketDetail } from '../../../../src/contract/index.js';
import { provide } from '../../../support/provided.js';
import { ableCatalog, FakeThreadApi } from '../../../support/thread.js';
import { failure } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

async function setup(
  changes: Partial<TicketDetail> = {},
  catalog: Catalog = ableCatalog(),
): Promise<{ element: TicketActionsElement; api: FakeThreadApi }> {
  const api = new FakeThreadApi(changes);
  const around = document.createElement('div');
  provide(around, { api, catalog });
  const element = document.createElement('helpdock-ticket-actions');
  element.ticket = api.detail;
  // As the thread does it.
  element.addEventListener('helpdock-ticket-change', ({ ticket }: TicketChangeEvent) => {
    element.ticket = ticket;
  });
  around.append(element);
  await fixture(html`${around}`);
  return { element, api };
}

const find = <T extends HTMLElement>(element: TicketActionsElement, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const labels = (element: TicketActionsElement): string[] =>
  [...element.shadowRoot!.querySelectorAll('.buttons button')].map(({ textContent }) => textContent.trim());

async function ask(element: TicketActionsElement, action: string): Promise<HTMLFormElement> {
  find(element, `#${action}`).click();
  await until(() => find(element, 'form'));
  return find<HTMLFormElement>(element, 'form');
}

const done = (element: TicketActionsElement): string => find(element, '[role="status"]').textContent.trim();

describe('helpdock-ticket-actions', () => {
  const offers: [string, Partial<TicketDetail>, Catalog, string[]][] = [
    ['an open ticket', { status: 'open' }, ableCatalog(), ['Close ticket']],
    ['a resolved one', { status: 'resolved' }, ableCatalog(), ['Reopen ticket', 'Rate the help', 'Close ticket']],
    ['a closed one', { status: 'closed' }, ableCatalog(), ['Reopen ticket', 'Rate the help']],
    ['somebody else’s', { status: 'resolved', own: false }, ableCatalog(), []],
    ['a system without closing', { status: 'open' }, ableCatalog({ closing: false }), []],
    ['a system without reopening', { status: 'closed' }, ableCatalog({ reopening: false, rating: false }), []],
  ];
  for (const [name, changes, catalog, expected] of offers) {
    it(`offers for ${name}: ${expected.join(', ') || 'nothing'}`, async () => {
      const { element } = await setup(changes, catalog);
      expect(labels(element)).to.deep.equal(expected);
      await expect(element).to.be.accessible();
    });
  }

  it('says where a closed ticket cannot be opened again what to do instead', async () => {
    const { element } = await setup({ status: 'closed' }, ableCatalog({ reopening: false }));
    expect(find(element, '.state').textContent).to.contain('send a new request');
  });

  it('closes, with or without a reason', async () => {
    const { element, api } = await setup({ status: 'open' });
    const form = await ask(element, 'close');
    await until(() => element.shadowRoot!.activeElement?.localName === 'textarea');
    await expect(element).to.be.accessible();
    form.requestSubmit();
    await until(() => done(element) === 'The ticket is closed.');
    expect(api.updates).to.deep.equal([{ status: 'closed' }]);
    expect(labels(element)).to.contain('Reopen ticket');
    await expect(element).to.be.accessible();
  });

  it('opens again only with a reason', async () => {
    const { element, api } = await setup({ status: 'closed' });
    const form = await ask(element, 'reopen');
    form.requestSubmit();
    await until(() => find(element, '#missing').textContent === 'Say what is still open.');
    expect(element.shadowRoot!.activeElement?.localName).to.equal('textarea');
    await expect(element).to.be.accessible();
    find<HTMLTextAreaElement>(element, 'textarea').value = ' It still fails. ';
    form.requestSubmit();
    await until(() => done(element) === 'The ticket is open again.');
    expect(api.updates).to.deep.equal([{ status: 'open', reason: 'It still fails.' }]);
  });

  it('rates from 1 to 5 in words, with a comment, and shows what was given', async () => {
    const { element, api } = await setup({ status: 'resolved' });
    const form = await ask(element, 'rate');
    form.requestSubmit();
    await until(() => find(element, '#missing').textContent === 'Choose one.');
    const scores = [...element.shadowRoot!.querySelectorAll('label.choice')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(scores).to.deep.equal(['Very bad', 'Bad', 'Okay', 'Good', 'Very good']);
    find(element, 'input[value="4"]').click();
    find<HTMLTextAreaElement>(element, 'textarea').value = 'Quick.';
    await expect(element).to.be.accessible();
    form.requestSubmit();
    await until(() => done(element) === 'Thank you for the rating.');
    expect(api.updates).to.deep.equal([{ rating: { score: 4, comment: 'Quick.' } }]);
    expect(element.shadowRoot!.textContent).to.contain('You rated it: Good (4/5)');
    await expect(element).to.be.accessible();
  });

  it('keeps what was written where it is not saved, and says why', async () => {
    const { element, api } = await setup({ status: 'closed' });
    api.answerUpdate = () => {
      throw failure('offline');
    };
    const form = await ask(element, 'reopen');
    find<HTMLTextAreaElement>(element, 'textarea').value = 'It still fails.';
    form.requestSubmit();
    await until(() => element.shadowRoot!.textContent.includes('Not saved.'));
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('It still fails.');
    await expect(element).to.be.accessible();
  });

  it('B28 saves once', async () => {
    const { element, api } = await setup({ status: 'open' });
    const form = await ask(element, 'close');
    for (let times = 0; times < 10; times++) form.requestSubmit();
    await until(() => done(element) === 'The ticket is closed.');
    expect(api.updates).to.have.lengthOf(1);
  });

  it('gives the focus back where somebody changes their mind', async () => {
    const { element } = await setup({ status: 'open' });
    const form = await ask(element, 'close');
    form.querySelector<HTMLButtonElement>('.plain')!.click();
    await until(() => element.shadowRoot!.activeElement?.id === 'close');
  });

  it('drops a question that an agent has answered meanwhile', async () => {
    const { element, api } = await setup({ status: 'open' });
    await ask(element, 'close');
    element.ticket = { ...api.detail, status: 'closed' };
    await element.updateComplete;
    expect(find(element, 'form')).to.be.null;
  });

  for (const [action, status, changed] of [
    ['reopen', 'resolved', 'open'],
    ['rate', 'resolved', 'open'],
    ['close', 'open', 'closed'],
  ] as const) {
    it(`keeps what was written to ${action} where an agent changed the status meanwhile, and says so`, async () => {
      const { element, api } = await setup({ status });
      const form = await ask(element, action);
      find<HTMLTextAreaElement>(element, 'textarea').value = 'Half a sen';
      element.ticket = { ...api.detail, status: changed };
      await element.updateComplete;
      expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Half a sen');
      expect(form.textContent).to.contain('The ticket changed meanwhile');
      await expect(element).to.be.accessible();
      form.requestSubmit();
      expect(api.updates).to.be.empty;
      form.querySelector<HTMLButtonElement>('.plain')!.click();
      await until(() => !find(element, 'form'));
    });
  }

  it('moves the focus to what can be done next, or to what was done', async () => {
    const { element } = await setup({ status: 'open' });
    (await ask(element, 'close')).querySelector<HTMLElement>('[type=submit]')!.focus();
    find<HTMLFormElement>(element, 'form').requestSubmit();
    await until(() => element.shadowRoot!.activeElement?.id === 'reopen');
    const { element: last } = await setup({ status: 'open' }, ableCatalog({ reopening: false, rating: false }));
    (await ask(last, 'close')).querySelector<HTMLElement>('[type=submit]')!.focus();
    find<HTMLFormElement>(last, 'form').requestSubmit();
    await until(() => last.shadowRoot!.activeElement?.textContent === 'The ticket is closed.');
    await expect(last).to.be.accessible();
  });
});
