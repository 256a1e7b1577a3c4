import { expect, test } from './support/fixtures.js';

/** What scripts of pages do to the language and the browser they share with everybody. */
const pollutions: Record<string, string> = {
  'A22 arrays and texts with a toJSON of their own': `
    Array.prototype.toJSON = function () { return '[' + this.map(String).join(',') + ']'; };
    String.prototype.toJSON = function () { return this.toString(); };`,
  'A23 an Array.from of another meaning': `
    Array.from = (thing) => { const all = []; for (let i = 0; i < (thing.length || 0); i++) all.push(thing[i]); return all; };`,
  'A24 enumerable functions on Object and Array': `
    Object.prototype.each = function () {}; Array.prototype.remove = function () {};`,
  'A26 frozen built-ins': `
    for (const one of [Object, Array, Function, Promise, Map, Set, WeakMap, String, Number, Symbol, RegExp, Error, Element,
      HTMLElement, Node, Document, EventTarget, ShadowRoot, Event]) { Object.freeze(one.prototype); Object.freeze(one); }`,
  'A31 module loaders of other kinds': `
    window.define = () => { throw new Error('not for you'); }; define.amd = {}; window.module = { exports: {} }; window.exports = module.exports;`,
  'A72 storage that throws': `
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
    Object.defineProperty(document, 'cookie', { get() { throw new DOMException('no', 'SecurityError'); } });`,
  'A73 storage that is full': `
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  'A29 an image that hides createElement': `
    document.documentElement.append(Object.assign(document.createElement('img'), { name: 'createElement' }));`,
};

for (const [name, code] of Object.entries(pollutions)) {
  test(`${name}: one ticket, as it was typed`, async ({ host }) => {
    await host.visit('<h1>Host</h1>', `<script>${code}</script>`);
    await host.expectOneTicket();
    await host.expectGoodGuest();
  });
}

test('A31 calls that waited are made once, in order', async ({ host, page }) => {
  await host.visit(
    '<h1>Host</h1>',
    `<script>
      window.heard = [];
      window.Helpdock = window.Helpdock || [];
      Helpdock.push(['on', 'ready', () => heard.push('ready')], ['on', 'open', () => heard.push('open')]);
      Helpdock.push(['prefill', { requestType: 'idea', fields: { subject: 'From the page' } }]);
      Helpdock.push(['open']);
    </script>`,
  );
  await expect(host.panel.getByLabel('Subject')).toHaveValue('From the page');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['ready', 'open']);
});

test('A31 a global that the page has taken: one error, the launcher works', async ({ host, page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await host.visit('<h1>Host</h1>', '<script>window.Helpdock = "mine";</script>');
  await host.expectOneTicket();
  expect(await page.evaluate(() => window.Helpdock)).toBe('mine');
  expect(errors.filter((text) => text.includes('HD110'))).toHaveLength(1);
});

test('A47 the script twice: one widget, later values win', async ({ host, page }) => {
  await host.visitPage({
    html: `<!doctype html><html lang=en><head>
      <script type=module src="{{helpdock}}" data-api="{{api}}/wrong" data-label=First></script>
      <script type=module src="{{helpdock}}?again" data-api="{{api}}" data-position=inline-start></script>
      </head><body>`,
  });
  await expect(host.launcher).toHaveText('First');
  await expect(page.locator('helpdock-launcher')).toHaveCount(1);
  await host.expectOneTicket();
});

test('A48 two versions: the first stays, one word about the other', async ({ host, page, stage }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route(`${stage.cdn}/old/helpdock.js`, async (route) => {
    const answer = await route.fetch({ url: `${stage.cdn}/helpdock.js` });
    const body = (await answer.text()).replaceAll('0.1.0', '0.0.9').replaceAll('./chunks/', '../chunks/');
    await route.fulfill({ response: answer, body });
  });
  await host.visit('<h1>Host</h1>', '<script type=module src="{{cdn}}/old/helpdock.js"></script>');
  await expect(page.locator('helpdock-launcher')).toHaveCount(1);
  expect(await page.evaluate(() => (window.Helpdock as { version: string }).version)).toBe('0.0.9');
  expect(errors).toEqual([expect.stringMatching(/HD109.*0\.0\.9.*0\.1\.0/)]);
});

test('A82 a base address elsewhere moves nothing', async ({ host }) => {
  await host.visit('<h1>Host</h1>', '<base href="https://elsewhere.example/x/" target="_blank">');
  await host.expectOneTicket();
  await host.expectGoodGuest();
});

test('A83 a page in another charset', async ({ host }) => {
  for (const charset of ['windows-1251', 'Shift_JIS']) {
    await host.visitPage({
      html: '<!doctype html><html lang=ar><script src="{{cdn}}/helpdock.classic.js" data-api="{{api}}"></script><body>',
      headers: { 'content-type': `text/html; charset=${charset}` },
    });
    await expect(host.launcher).toHaveText('مساعدة');
  }
});

test('the classic script does the same in one file', async ({ host, page, stage }) => {
  const requests: string[] = [];
  page.on('request', (request) => request.url().startsWith(stage.cdn) && requests.push(request.url()));
  await host.visitPage({
    html: '<!doctype html><html lang=en><head><title>Old</title><script src="{{cdn}}/helpdock.classic.js" data-api="{{api}}"></script></head><body><a href="#">First</a></body>',
  });
  await host.expectOneTicket();
  expect(requests).toEqual([`${stage.cdn}/helpdock.classic.js`]);
  // A script in the head runs before the body is there; the launcher still comes after it in the tab order.
  await page.locator('body').click();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'First' })).toBeFocused();
});
