import { expect, test } from './support/fixtures.js';
import { documentOf } from './support/stage.js';

/** What pages may call; kept loose, as a page has it. */
interface Helpdock {
  init(options?: object): void;
  open(at?: unknown): Promise<boolean>;
  close(): void;
  destroy(): void;
  on(name: string, listener: () => void): void;
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
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
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
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await host.panel.getByLabel('Subject').fill('Half a thought');
  const asked = (): string[] => stage.calls.filter((call) => /\/(catalog|tickets)$/.test(call));
  await expect.poll(() => asked().at(-1)).toBe('GET /tickets');
  const calls = asked().length;
  await page.evaluate(() => document.querySelector('#there')!.append(document.querySelector('helpdock-provider')!));
  await expect(host.panel).toBeVisible();
  await expect(host.panel.getByLabel('Subject')).toHaveValue('Half a thought');
  // The list may look what is new, as whenever it comes into the page; nothing is asked twice, or anew.
  expect(['', 'GET /tickets']).toContain(asked().slice(calls).join());
  await page.evaluate(() => document.body.append(document.querySelector('helpdock-launcher')!));
  await page.keyboard.press('Escape');
  await host.expectLauncherOnTop();
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

test('destroy() while it is open closes it first: the page is told, and has the focus again', async ({
  host,
  page,
}) => {
  await host.visit('<button id=own>Own</button>');
  const closed = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('#own')!.focus();
    let count = 0;
    Helpdock.on('close', () => count++);
    await Helpdock.open();
    while (!document.activeElement?.localName.startsWith('helpdock-')) await new Promise(requestAnimationFrame);
    Helpdock.destroy();
    return count;
  });
  expect(closed).toBe(1);
  await expect(page.locator('#own')).toBeFocused();
});

test('a load that fails when nobody waits for it any more is not told to the reader', async ({ host, page }) => {
  await page.route('**/chunks/app*', (route) => route.abort());
  await host.visit();
  const notices = await page.evaluate(async () => {
    const notice = (): string =>
      document.querySelector('helpdock-launcher')!.shadowRoot!.querySelector('[role=status]')!.textContent;
    const opening = Helpdock.open();
    Helpdock.close();
    await opening;
    const afterClose = notice();
    await Helpdock.open();
    return [afterClose, notice()];
  });
  expect(notices).toEqual(['', 'Help did not load. Try again.']);
});

test('identify(somebody else): nothing of the one before is left', async ({ host, page }) => {
  const identify = (who: object): Promise<void> =>
    page.evaluate((given) => {
      // A fresh function each time, as pages have it.
      (window.Helpdock as { identify(who: object): void }).identify({ ...given, getToken: () => 'token' });
    }, who);
  await host.visit();
  await identify({ name: 'Ada' });
  await host.open();
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await host.panel.getByLabel('Subject').fill('Secret');
  // The same person, of whom more is known.
  await identify({ name: 'Ada', email: 'ada@example.com' });
  await expect(host.panel.getByLabel('Subject')).toHaveValue('Secret');
  await identify({ name: 'Ada', email: 'ada@other.example' });
  await expect(host.panel).toBeHidden();
  await host.open();
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await expect(host.panel.getByLabel('Subject')).toHaveValue('');
});

test('identify(null): what the person saw and wrote is gone', async ({ host, page }) => {
  await host.visit();
  await page.evaluate(() => (window.Helpdock as { identify(who: object): void }).identify({ name: 'Ada' }));
  await host.open();
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await host.panel.getByLabel('Subject').fill('Secret');
  await page.evaluate(() => (window.Helpdock as { identify(who: null): void }).identify(null));
  await expect(host.panel).toBeHidden();
  await host.open();
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
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
    expect.stringContaining('Trail: off'),
  ]);
  const wrong = await page.evaluate(() => {
    Helpdock.init({ api: '/nowhere', launcher: 'none' });
    return Helpdock.diagnose();
  });
  expect(wrong.join(' ')).toMatch(/Launcher: off.*\/nowhere\/catalog answers with status 404/);
});

test('identify(null) on a page where nobody opened it: the tickets of this browser are forgotten at once', async ({
  host,
  page,
}) => {
  await host.visit();
  const left = await page.evaluate(() => {
    for (const name of ['helpdock:keys:https://a.example/', 'helpdock:keys:https://b.example/', 'own'])
      localStorage.setItem(name, 'one');
    (window.Helpdock as { identify(who: null): void }).identify(null);
    // As a page sees it that goes on to the next in the same task.
    return Object.keys(localStorage);
  });
  expect(left).toEqual(['own']);
});
