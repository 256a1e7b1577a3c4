import type { Submission } from '../../src/gateway/index.js';
import { expect, test, type Host } from './support/fixtures.js';
import { documentOf, type Stage } from './support/stage.js';

declare const Helpdock: {
  init(options?: object): void;
  identify(identity: object | null): void;
  destroy(): void;
  diagnose(): Promise<string[]>;
};

/** The tag of a page that asks for a trail, and scripts of the page around it. */
const page = (before = '', after = ''): string =>
  documentOf('<h1>Host</h1>').replace(
    '{{script}}',
    `<script>${before}</script><script type="module" src="{{helpdock}}" data-api="{{api}}" data-trail="on"></script><script type="module">${after}</script>`,
  );

/** Goes there, and waits until the trail runs. */
async function visit(host: Host, html: string): Promise<void> {
  await host.page.goto(host.stage.serve({ html }));
  await host.page.waitForFunction(async () => (await Helpdock.diagnose()).some((line) => line.startsWith('Trail: on')));
}

/** Keeps what the ticket system gets. */
function submissions(stage: Stage): Submission[] {
  const list: Submission[] = [];
  const create = stage.backend.create.bind(stage.backend);
  stage.backend.create = (requester, submission) => {
    list.push(submission);
    return create(requester, submission);
  };
  return list;
}

test('C41 what went wrong in the page goes along with a ticket, and no secret with it', async ({ host, stage }) => {
  const filed = submissions(stage);
  await visit(host, page(`(window.Helpdock ??= []).push(['setContext', { build: '2026.3', plan: 'team' }]);`));
  await host.page.evaluate(async (api) => {
    console.error('Export failed for ada@example.com', { token: 'quack' });
    await fetch('/export?token=quack');
    await fetch(`${api}/nothing`).catch(() => {});
  }, stage.api);
  await host.expectOneTicket();
  const [{ origin, trail } = {} as Submission] = filed;
  expect(origin?.facts).toEqual({ build: '2026.3', plan: 'team' });
  expect(trail?.map(({ kind, text, path, status }) => [kind, text ?? path, status])).toEqual([
    ['console', 'Export failed for [redacted] {"token":[redacted]}', undefined],
    ['request', '/export', 404],
  ]);
  expect(JSON.stringify([origin, trail])).not.toContain('quack');
});

test('A58 a page that asks for a trail loads that and nothing of the widget, and asks the API for nothing', async ({
  host,
  stage,
}) => {
  const loaded: string[] = [];
  const calls = stage.calls.length;
  host.page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const html = page().replace('<head>', '<head><link rel="icon" href="data:,">');
  await host.page.goto(stage.serve({ html }), { waitUntil: 'networkidle' });
  const files = loaded.filter((file) => file.endsWith('.js')).map((file) => file.replace(/-[\w-]{8}\.js$/, ''));
  expect(files.sort()).toEqual(['/chunks/page-trail', '/chunks/redaction', '/helpdock.js']);
  expect(stage.calls.slice(calls)).toEqual([]);
});

test('G3 G6 a page that asks for a trail is as it was after destroy()', async ({ host }) => {
  const keep = `
    const functions = () => [console.error, console.warn, fetch, XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send];
    const before = functions();
    window.changed = () => functions().filter((one, index) => one !== before[index]).length;
  `;
  await visit(host, page(keep));
  const changed = (): Promise<number> => host.page.evaluate('changed()');
  expect(await changed()).toBe(5);
  await host.page.evaluate(() => Helpdock.destroy());
  expect(await changed()).toBe(0);
});

test('A57 a trail that runs holds nothing of what was logged', async ({ host }) => {
  await visit(host, page());
  await host.page.evaluate(() => {
    const logged = [document.createElement('section'), new Error('gone'), { some: 'object' }];
    Object.assign(window, { references: logged.map((one) => new WeakRef(one)) });
    // The browser's own console keeps what it has been given; only what the trail keeps is of interest here.
    console.error = () => {};
    Helpdock.init({ trail: 'off' });
    Helpdock.init({ trail: 'on' });
    console.error('Look', ...logged);
  });
  await expect
    .poll(async () => {
      await host.page.requestGC();
      return host.page.evaluate(
        () => (window as unknown as { references: WeakRef<object>[] }).references.filter((one) => one.deref()).length,
      );
    })
    .toBe(0);
  const findings = await host.page.evaluate(() => Helpdock.diagnose());
  expect(findings).toContain('Trail: on; entries so far: 1.');
});

test('a page with a strict policy has its trail too', async ({ host, stage }) => {
  const violations: string[] = [];
  host.page.on(
    'console',
    (message) => message.text().includes('Content Security Policy') && violations.push(message.text()),
  );
  const policy = `default-src 'none'; script-src ${stage.cdn} 'sha256-none'; connect-src ${stage.api}; style-src 'none'; require-trusted-types-for 'script'; trusted-types helpdock`;
  const html = documentOf('<h1>Host</h1>', '<link rel="icon" href="data:,">').replace(
    '{{script}}',
    '<script type="module" src="{{helpdock}}" data-api="{{api}}" data-trail="on"></script>',
  );
  await host.page.goto(stage.serve({ html, headers: { 'content-security-policy': policy } }));
  await host.page.waitForFunction(async () => (await Helpdock.diagnose()).some((line) => line.startsWith('Trail: on')));
  expect(violations.filter((text) => !text.includes('data:'))).toEqual([]);
});
