import { expect, test as base, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { startDemo, type Demo } from '../../../demo/server/start.js';

// Far ahead: a page goes by the latest time that it hears of, and a stream of events tells it the real one.
/** Tuesday, 11:00 in Berlin and 3:00 in Denver. */
export const BUSINESS_HOURS_IN_BERLIN = '2037-11-24T10:00:00Z';
/** Tuesday, 20:00 in Berlin and noon in Denver. */
export const BUSINESS_HOURS_IN_DENVER = '2037-11-24T19:00:00Z';
/** Saturday, 18:00 in Berlin and 10:00 in Denver. */
export const SATURDAY = '2037-11-28T17:00:00Z';

/** A ticket as the desk sees it, as far as the tests look. */
export interface DeskTicket {
  id: string;
  number: string;
  subject: string;
  type: string;
  status: string;
  priority?: string;
  urgent?: boolean;
  informational?: boolean;
  impact?: { id: string; detail?: string };
  surface?: string;
  fields: Record<string, unknown>;
  attachments?: { name: string }[];
  timeline: { kind: string; body?: string; author: { kind: string; name?: string } }[];
}

/** An agent, who works through the desk's API as the desk's page does. */
export class Agent {
  readonly name = 'Dana Whitehorse';
  readonly #request: APIRequestContext;
  readonly #desk: string;

  constructor(request: APIRequestContext, desk: string) {
    this.#request = request;
    this.#desk = desk;
  }

  /** Waits until the ticket is on the desk. */
  async find(subject: string): Promise<DeskTicket> {
    let id = '';
    await expect
      .poll(async () => {
        const { tickets } = await this.#get<{ tickets: DeskTicket[] }>(`tickets?q=${encodeURIComponent(subject)}`);
        id = tickets[0]?.id ?? '';
        return id;
      })
      .not.toBe('');
    return this.get(id);
  }

  get(id: string): Promise<DeskTicket> {
    return this.#get(`tickets/${id}`);
  }

  /** Changes a ticket. @returns it, as it is then */
  async change(id: string, change: Record<string, unknown>): Promise<DeskTicket> {
    return this.#post(`tickets/${id}/changes`, { ...change, agent: this.name });
  }

  /** Answers. */
  async reply(id: string, body: string, more: Record<string, unknown> = {}): Promise<DeskTicket> {
    return this.change(id, { kind: 'message', body, ...more });
  }

  /** Writes something that no customer may ever see. */
  async note(id: string, body: string): Promise<DeskTicket> {
    return this.#post(`tickets/${id}/notes`, { body, agent: this.name });
  }

  async #get<T>(path: string): Promise<T> {
    const answer = await this.#request.get(`${this.#desk}api/${path}`);
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  }

  async #post(path: string, data: object): Promise<DeskTicket> {
    const { origin } = new URL(this.#desk);
    const answer = await this.#request.post(`${this.#desk}api/${path}`, { data, headers: { origin } });
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as DeskTicket;
  }
}

/** A host page with its widget, and who is using it. */
export class Portal {
  readonly page: Page;
  readonly urls: Demo['urls'];
  readonly name: 'atrium' | 'larchmont';

  constructor(page: Page, urls: Demo['urls'], name: 'atrium' | 'larchmont') {
    this.page = page;
    this.urls = urls;
    this.name = name;
  }

  get panel(): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.getByRole('button', { name: 'Close', exact: true }) });
  }

  get launcher(): Locator {
    return this.page.locator('helpdock-launcher').getByRole('button');
  }

  /** Goes to the host page; `at` is what the clock of its ticket API says, by default what it is. */
  async visit(at?: string): Promise<void> {
    if (at) await this.#setServerClock(at);
    await this.page.goto(this.urls[this.name]);
    await this.page.waitForFunction(() => 'Helpdock' in window);
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.panel).toBeVisible();
  }

  /** Opens the form of a request type, by its label. */
  async begin(type: string): Promise<void> {
    await this.panel.getByRole('button', { name: new RegExp(`^${type}`) }).click();
    await expect(this.panel.getByLabel('Subject')).toBeVisible();
  }

  /** Sends what is in the form. @returns the number of the ticket */
  async send(): Promise<string> {
    await this.panel.getByRole('button', { name: 'Send ticket' }).click();
    const number = this.panel.getByText(/^[A-Z]{3}-\d+$/).first();
    await expect(number).toBeVisible();
    return number.innerText();
  }

  /** From the confirmation to the ticket. */
  async follow(): Promise<void> {
    await this.panel.getByRole('button', { name: /Follow/ }).click();
    await expect(this.panel.locator('helpdock-ticket-thread')).toBeVisible();
  }

  /** All of the reader's tickets. */
  async openList(): Promise<Locator> {
    await this.page.evaluate(() =>
      (window as unknown as { Helpdock: { open(at: string): void } }).Helpdock.open('tickets'),
    );
    const list = this.panel.locator('helpdock-ticket-list').locator('visible=true');
    await expect(list.getByRole('listitem').first()).toBeVisible();
    return list;
  }

  /** The ticket API's answers say that it is this moment; the page goes by them and not by its own clock. */
  async #setServerClock(at: string): Promise<void> {
    const date = new Date(at).toUTCString();
    await this.page.route(`${this.urls.api}/**`, async (route) => {
      if (/\/(events|uploads)/.test(route.request().url())) return route.fallback();
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), date } });
    });
  }
}

interface PortalFixtures {
  agent: Agent;
  atrium: Portal;
  larchmont: Portal;
  /** Another person at the same resort shop, in a browser of their own. */
  colleague: Portal;
}

/** Both portals in one running system, as a stranger starts it. */
export const test = base.extend<PortalFixtures, { demo: Demo }>({
  demo: [
    // eslint-disable-next-line no-empty-pattern -- the runner reads from the pattern that nothing is needed
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  agent: async ({ demo, request }, use) => use(new Agent(request, demo.urls.desk)),
  atrium: async ({ demo, page }, use) => use(new Portal(page, demo.urls, 'atrium')),
  larchmont: async ({ demo, page }, use) => use(new Portal(page, demo.urls, 'larchmont')),
  colleague: async ({ demo, browser }, use) => {
    const context = await browser.newContext();
    await use(new Portal(await context.newPage(), demo.urls, 'larchmont'));
    await context.close();
  },
});

export { expect } from '@playwright/test';

/** A subject that no other test has. */
export const unique = (words: string): string => `${words} ${crypto.randomUUID().slice(0, 8)}`;
