import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { documentOf, openStage, type HostPage, type Stage } from './stage.js';
import { GuestWatch } from './guest-watch.js';

/** What a person writes in the tests; characters of every width come back as they went. */
export const WRITTEN = { subject: 'Zürich → 東京 🧭', text: '1 < 2 & "three"\n\tfour' };

/** A page of a host with the widget on it. */
export class Host {
  readonly page: Page;
  readonly stage: Stage;
  readonly #watch: GuestWatch;

  constructor(page: Page, stage: Stage) {
    this.page = page;
    this.stage = stage;
    this.#watch = new GuestWatch(page);
  }

  /** Goes to a page around this body. */
  async visit(body = '<h1>Host</h1>', head = ''): Promise<void> {
    await this.visitPage({ html: documentOf(body, head) });
  }

  async visitPage(page: HostPage): Promise<void> {
    await this.#watch.prepare(this.stage, page);
    await this.page.goto(this.stage.serve(page));
    await this.page.waitForFunction(() => 'Helpdock' in window);
  }

  get launcher(): Locator {
    return this.page.locator('helpdock-launcher').getByRole('button');
  }

  get panel(): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.getByRole('button', { name: 'Close' }) });
  }

  /** G1, G3 and G4: the launcher can be pressed, and the page is as it was. */
  async expectGoodGuest(): Promise<void> {
    await this.expectLauncherOnTop();
    await this.#watch.expectUnharmed();
  }

  /** G1: what lies at the centre of the launcher is the launcher. */
  async expectLauncherOnTop(): Promise<void> {
    await expect
      .poll(() =>
        this.page.evaluate(() => {
          const box = document.querySelector('helpdock-launcher')?.getBoundingClientRect();
          if (!box) return undefined;
          const { x, y, width, height } = box;
          return width > 0 && document.elementFromPoint(x + width / 2, y + height / 2)?.localName;
        }),
      )
      .toBe('helpdock-launcher');
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.panel).toBeVisible();
    await expect(this.panel.getByRole('button', { name: /^Suggest an improvement/ })).toBeVisible();
  }

  /** G2: from the launcher to exactly one ticket, with a file, as it was typed. */
  async expectOneTicket(): Promise<void> {
    const before = this.stage.backend.tickets.length;
    await this.open();
    const { panel } = this;
    await panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
    await panel.getByLabel('Subject').fill(WRITTEN.subject);
    await panel.getByLabel('What happened?').fill(WRITTEN.text);
    await panel
      .locator('input[type=file]')
      .setInputFiles({ name: 'trace.log', mimeType: 'text/plain', buffer: Buffer.from('line') });
    await panel.getByLabel('Your e-mail').fill('ada@example.com');
    await panel.getByRole('button', { name: 'Send ticket' }).click();
    await expect(panel.getByText(/T-\d+/).first()).toBeVisible();
    const filed = this.stage.backend.tickets.slice(before);
    expect(filed).toHaveLength(1);
    const [ticket] = filed;
    expect(ticket?.fields).toEqual({
      subject: WRITTEN.subject,
      description: WRITTEN.text,
      attachments: ticket?.attachments?.map(({ id }) => id),
    });
    expect(ticket?.attachments?.map(({ name }) => name)).toEqual(['trace.log']);
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toBeHidden();
  }
}

/** Tests with a stage of their worker and a page of their own. */
export const test = base.extend<{ host: Host }, { stage: Stage }>({
  stage: [
    // eslint-disable-next-line no-empty-pattern -- the runner reads from the pattern that nothing is needed
    async ({}, use) => {
      const stage = await openStage();
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
  host: async ({ page, stage }, use) => use(new Host(page, stage)),
});

export { expect };
