import { expect, test } from './support/fixtures.js';
import { documentOf } from './support/stage.js';

/** What pages may call; kept loose, as a page has it. */
interface Helpdock {
  init(options?: object): void;
  open(at?: unknown): Promise<boolean>;
  close(): void;
  destroy(): void;
  diagnose(): Promise<string[]>;
}
declare const Helpdock: Helpdock;

test('before anybody opens it: one request, nothing asked, stored or listened to', async ({ host, page, stage }) => {
  const requests: string[] = [];
  page.on('request', (request) => request.resourceType() !== 'document' && requests.push(request.url()));
  await page.addInitScript(() => {
    const listened: string[] = [];
    Object.assign(window, { listened });
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (...values: Parameters<typeof add>) {
      const isOurs = new Error().stack?.includes('helpdock.js');
      if (isOurs && (this === window || this === document)) listened.push(values[0]);
      add.apply(this, values);
    };
  });
  const calls = stage.calls.length;
  await host.visitPage({ html: documentOf('<h1>Host</h1>').replace('<head>', '<head><link rel=icon href="data:,">') });
  await host.expectLauncherOnTop();
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([`${stage.cdn}/helpdock.js`]);
  expect(stage.calls.length).toBe(calls);
  const traces = await page.evaluate(async () => ({
    listened: (window as unknown as { listened: string[] }).listened,
    stored: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
  }));
  expect(traces).toEqual({ listened: [], stored: [0, 0, '', 0] });
  // The first sign of interest brings the code, and still asks the API for nothing.
  await host.launcher.hover();
  await expect.poll(() => requests.some((url) => url.includes('/chunks/app'))).toBe(true);
  expect(stage.calls.length).toBe(calls);
});

test('A50 ten navigations that replace the body: one launcher, the draft is kept', async ({ host, page }) => {
  await host.visit();
  await host.open();
  await host.panel.getByRole('button', { name: 'Suggest an improvement' }).click();
  await host.panel.getByLabel('Subject').fill('Half a thought');
  for (let round = 0; round < 10; round++) {
    await page.evaluate((text) => {
      const body = document.createElement('body');
      body.append(text);
      document.body.replaceWith(body);
    }, `Page ${round}`);
    await expect(host.panel.getByLabel('Subject')).toHaveValue('Half a thought');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('helpdock-launcher')).toHaveCount(1);
  await host.expectLauncherOnTop();
});

test('A50 a script that replaces everything: the launcher comes back each time', async ({ host, page }) => {
  await host.visit();
  for (let round = 0; round < 6; round++) {
    await page.evaluate(() => {
      document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
    });
    await host.expectLauncherOnTop();
  }
  // One who takes away nothing but the launcher means it: it does not come back for ever.
  await page.evaluate(async () => {
    for (let round = 0; round < 9; round++) {
      document.querySelector('helpdock-launcher')?.remove();
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(page.locator('helpdock-launcher')).toHaveCount(0);
});

test('A52 document.open() and write() after load', async ({ host, page }) => {
  await host.visit();
  await page.evaluate(() => {
    document.open();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what old pages do is the case
    document.write('<!doctype html><html lang=en><body><p>Rewritten</p></body></html>');
    document.close();
  });
  await expect(page.getByText('Rewritten')).toBeVisible();
  await host.expectLauncherOnTop();
  await host.open();
});

test('A53 moved about: state is kept, nothing doubled', async ({ host, page, stage }) => {
  await host.visit('<div id=there></div>');
  await host.open();
  await host.panel.getByRole('button', { name: 'Suggest an improvement' }).click();
  await host.panel.getByLabel('Subject').fill('Half a thought');
  await expect.poll(() => stage.calls.at(-1)).toBe('GET /tickets');
  const calls = stage.calls.length;
  await page.evaluate(() => document.querySelector('#there')!.append(document.querySelector('helpdock-provider')!));
  await expect(host.panel).toBeVisible();
  await expect(host.panel.getByLabel('Subject')).toHaveValue('Half a thought');
  // The list may look what is new, as whenever it comes into the page; nothing is asked twice, or anew.
  expect(['', 'GET /tickets']).toContain(stage.calls.slice(calls).join());
  await page.evaluate(() => document.body.append(document.querySelector('helpdock-launcher')!));
  await page.keyboard.press('Escape');
  await host.expectLauncherOnTop();
});

test('A54 away and back: the page comes out of the cache with the widget', async ({ host, page, stage }) => {
  await host.visit();
  await host.open();
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(stage.serve({ html: '<!doctype html><title>Elsewhere</title>' }));
  await page.goBack();
  const persisted = await page.evaluate(() => (window as { persisted?: boolean }).persisted);
  test.skip(persisted === undefined, 'This browser was started without its back/forward cache.');
  expect(persisted).toBe(true);
  await expect(host.panel).toBeVisible();
});

test('A57 destroy leaves nothing, a hundred times', async ({ host, page }) => {
  await host.visit();
  const nodes = await page.evaluate(() => {
    const count = (): number => document.querySelectorAll('*').length;
    Helpdock.destroy();
    const before = count();
    for (let round = 0; round < 100; round++) {
      Helpdock.init({ label: `Help ${round}` });
      Helpdock.destroy();
    }
    return [before, count()];
  });
  expect(nodes[1]).toBe(nodes[0]);
  await page.evaluate((api) => Helpdock.init({ api }), host.stage.api);
  await host.expectOneTicket();
  await page.evaluate(() => Helpdock.destroy());
  await expect(page.locator('helpdock-launcher, helpdock-provider, helpdock-widget')).toHaveCount(0);
  // What comes into the page later is nobody's business any more.
  await page.evaluate(() => document.body.append(document.createElement('helpdock-anything')));
  await expect(page.locator('helpdock-launcher')).toHaveCount(0);
});

test('identify(null): what the person saw and wrote is gone', async ({ host, page }) => {
  await host.visit();
  await page.evaluate(() => (window.Helpdock as { identify(who: object): void }).identify({ name: 'Ada' }));
  await host.open();
  await host.panel.getByRole('button', { name: 'Suggest an improvement' }).click();
  await host.panel.getByLabel('Subject').fill('Secret');
  await page.evaluate(() => (window.Helpdock as { identify(who: null): void }).identify(null));
  await expect(host.panel).toBeHidden();
  await host.open();
  await host.panel.getByRole('button', { name: 'Suggest an improvement' }).click();
  await expect(host.panel.getByLabel('Subject')).toHaveValue('');
});

test('elements that stand in the page are upgraded, also later', async ({ host, page }) => {
  await host.visit(
    '<helpdock-provider api="{{api}}"><helpdock-ticket-form request-type="idea"></helpdock-ticket-form></helpdock-provider><main></main>',
  );
  await expect(page.getByLabel('Subject')).toBeVisible();
  await page.evaluate((api) => {
    const provider = Object.assign(document.createElement('helpdock-provider'), { api });
    provider.append(document.createElement('helpdock-ticket-list'));
    document.querySelector('main')!.append(provider);
  }, host.stage.api);
  await expect.poll(() => page.evaluate(() => !!customElements.get('helpdock-ticket-list'))).toBe(true);
});

test('diagnose() says what is wrong, and what is right', async ({ host, page, stage }) => {
  await host.visit();
  const right = await page.evaluate(() => Helpdock.diagnose());
  expect(right).toEqual([
    expect.stringContaining('runs'),
    'Launcher: shown, and a press reaches it.',
    'Modules: loaded.',
    `Ticket API: ${stage.api}/catalog answers.`,
  ]);
  const wrong = await page.evaluate(() => {
    Helpdock.init({ api: '/nowhere', launcher: 'none' });
    return Helpdock.diagnose();
  });
  expect(wrong.join(' ')).toMatch(/Launcher: off.*\/nowhere\/catalog answers with status 404/);
});
