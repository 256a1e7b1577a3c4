import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { startDemo, type Demo } from '../../../demo/server/start.js';

/** What pages may call. */
interface Helpdock {
  open(at?: unknown): Promise<boolean>;
}
declare const Helpdock: Helpdock;

/** The customer's side: a page of a host, and the panel on it. */
export class Customer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.getByRole('button', { name: 'Close', exact: true }) });
  }

  async visit(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.waitForFunction(() => 'Helpdock' in window);
  }

  /** Opens the panel: at home, or elsewhere. */
  async open(at?: unknown): Promise<void> {
    await this.page.evaluate((view) => Helpdock.open(view), at);
    await expect(this.panel).toBeVisible();
  }

  /** Opens one of the tickets by its subject. */
  async openTicket(subject: string): Promise<void> {
    await this.open('tickets');
    await this.panel.getByRole('button', { name: subject }).first().click();
    await expect(this.panel.locator('helpdock-ticket-thread')).toBeVisible();
  }

  /** Where a text stands in the panel; what is said to screen readers besides does not count. */
  said(text: string): Locator {
    return this.panel.getByText(text).and(this.page.locator(':not([role=status])')).first();
  }

  async reply(text: string): Promise<void> {
    await this.panel.locator('helpdock-reply-composer textarea').fill(text);
    await this.panel.getByRole('button', { name: 'Send', exact: true }).click();
  }
}

/** The agents' side. */
export class Desk {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** The row of a ticket in the queue. */
  row(subject: string): Locator {
    return this.page.locator('#tickets').getByRole('link', { name: subject });
  }

  get ticket(): Locator {
    return this.page.getByRole('main');
  }

  async visit(agent?: string): Promise<void> {
    await this.page.goto(this.url);
    await expect(this.page.locator('#tickets a').first()).toBeVisible();
    if (agent) await this.page.getByLabel('You are').selectOption(agent);
    await expect(this.page.getByText('Live', { exact: true })).toBeVisible();
  }

  async openTicket(subject: string): Promise<void> {
    await this.page.getByLabel('Search tickets').fill(subject);
    await this.row(subject).click();
    await expect(this.ticket.getByRole('heading', { name: subject })).toBeVisible();
  }

  get text(): Locator {
    return this.ticket.getByRole('form', { name: 'Write' }).getByRole('textbox').first();
  }

  async reply(text: string): Promise<void> {
    await this.ticket.getByRole('button', { name: 'Reply', exact: true }).click();
    await this.text.fill(text);
    await this.ticket.getByRole('button', { name: 'Send reply' }).click();
  }

  /** Changes what stands in the form at the side. */
  async change(values: Record<string, string>, reason = ''): Promise<void> {
    const form = this.ticket.getByRole('form', { name: 'Change the ticket' });
    for (const [label, value] of Object.entries(values))
      await form.getByRole('combobox', { name: label }).selectOption(value);
    if (reason) await form.getByLabel('Reason').fill(reason);
    await form.getByRole('button').click();
  }
}

/** The whole system, one per worker; a customer and an agent in windows of their own. */
export const test = base.extend<{ customer: Customer; desk: Desk; deskContext: BrowserContext }, { demo: Demo }>({
  demo: [
    // eslint-disable-next-line no-empty-pattern -- the runner reads from the pattern that nothing is needed
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  customer: async ({ page }, use) => use(new Customer(page)),
  deskContext: async ({ browser, contextOptions }, use) => {
    const context = await browser.newContext(contextOptions);
    await use(context);
    await context.close();
  },
  desk: async ({ deskContext, demo }, use) => use(new Desk(await deskContext.newPage(), demo.urls.desk)),
});

export { expect };
