import { expect, test } from './support/fixtures.js';
import { documentOf, type Stage } from './support/stage.js';

const strict = ({ cdn, api }: Stage): string =>
  `default-src 'none'; script-src ${cdn}; connect-src ${api}; style-src 'none'; img-src 'none'; font-src 'none'; base-uri 'none'; form-action 'none'`;

test('A34 a policy that allows nothing but script and API: no violation', async ({ host, stage }) => {
  await host.visitPage({ html: documentOf('<h1>Host</h1>'), headers: { 'content-security-policy': strict(stage) } });
  await host.expectOneTicket();
  await host.expectGoodGuest();
});

test('A36 Trusted Types enforced: no violation', async ({ host, stage }) => {
  await host.visitPage({
    html: documentOf('<h1>Host</h1>'),
    headers: {
      'content-security-policy': `${strict(stage)}; require-trusted-types-for 'script'; trusted-types helpdock`,
    },
  });
  await host.expectOneTicket();
  await host.expectGoodGuest();
});

test('A37 a page that refuses the policy: one error with its code, and the page says so', async ({ host, page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await host.visitPage({
    html: documentOf('<h1>Host</h1>'),
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  });
  await host.launcher.click();
  await expect(page.getByText('Help did not load. Try again.')).toBeVisible();
  await host.launcher.click();
  await host.expectLauncherOnTop();
  expect(errors.filter((text) => text.includes('[Helpdock HD107]'))).toHaveLength(1);
});

test('A39 pinned by integrity, entry and chunks', async ({ host, page, stage }) => {
  const integrity = (await (await page.request.get(`${stage.cdn}/integrity.json`)).json()) as Record<string, string>;
  const map = Object.fromEntries(Object.entries(integrity).map(([file, hash]) => [`${stage.cdn}/${file}`, hash]));
  await host.visitPage({
    html: `<!doctype html><html lang=en><head><script type=importmap>${JSON.stringify({ integrity: map })}</script>
      <script type=module src="{{helpdock}}" integrity="${integrity['helpdock.js'] ?? ''}" crossorigin data-api="{{api}}"></script>
      </head><body>`,
  });
  await host.expectOneTicket();
});

test('A41 an isolated page', async ({ host }) => {
  await host.visitPage({
    html: documentOf('<h1>Host</h1>'),
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
  });
  await host.expectOneTicket();
});

test('a chunk that does not load: the page says so, the next press tries again', async ({ host, page, stage }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route(`${stage.cdn}/chunks/**`, (route) => route.abort());
  await host.visit();
  await host.launcher.click();
  await expect(page.getByText('Help did not load. Try again.')).toBeVisible();
  await page.unroute(`${stage.cdn}/chunks/**`);
  await host.open();
  await expect(page.getByText('Help did not load. Try again.')).toBeHidden();
  expect(errors.filter((text) => text.includes('[Helpdock HD108]'))).toHaveLength(1);
});

test('C10 addresses and colours that cannot be right are refused with one code', async ({ host, page, stage }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await host.visitPage({
    html: `<!doctype html><html lang=en><script type=module src="{{helpdock}}" data-api="javascript:alert(1)"
      data-accent="red;}*{display:none" data-theme="url(//evil.example)"></script><body>`,
  });
  await host.launcher.click();
  await expect(host.panel).toBeVisible();
  await expect.poll(() => errors.filter((text) => text.includes('HD101')).length).toBe(1);
  expect(errors.filter((text) => text.includes('HD110'))).toEqual([expect.stringMatching(/theme.*accent/s)]);
  expect(requests.filter((url) => !url.startsWith(stage.host) && !url.startsWith(stage.cdn))).toEqual([]);
});
