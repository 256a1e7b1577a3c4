import type { Locator } from '@playwright/test';
import { expectSameBoxes, measureAll, type Boxes } from './support/boxes.js';
import { expect, test, type Host } from './support/fixtures.js';

/** Styles that pages really have; none may move, size, hide or recolour what is ours. */
const sheets: Record<string, string> = {
  'A01 root font size of 62.5 %': 'html{font-size:62.5%}',
  'A04 everything unset': '*{all:unset!important}',
  'A06 children of the body hidden': 'body>*{display:none} body>:not(#app){display:none!important}',
  'A07 undefined elements hidden': ':not(:defined){display:none}',
  'A08 body transformed': 'body{transform:translate(100px,100px);filter:blur(0);height:3000px}',
  'A08 body contained':
    'body{perspective:9px;contain:paint;will-change:transform;container-type:size;content-visibility:auto}',
  'A10 body hidden for a while': 'body{visibility:hidden;opacity:0}',
  'A11 header across the corner':
    'header{position:fixed;inset:auto 0 0;height:200px;z-index:2147483647;background:red}',
  'A14 common custom properties': ':root{--primary:red;--font-size:99px;--radius:50%;--spacing:80px;--focus-ring:none}',
  'A15 everything shown and bare':
    '[hidden]{display:block!important} dialog{display:block!important} dialog::backdrop{background:red} button{display:none!important} input{appearance:none}',
  'A18 no animation': '*{animation:none!important;transition:none!important;animation-duration:0s!important}',
  'a root that is a grid': 'html{display:grid;gap:40px} html>*{outline:9px solid red;margin:50px}',
};

/** What a page has noted of its own looks. */
interface Seen {
  shifts: number[];
  /** The launcher in the first frame in which it had a size, and when that was. */
  first?: Box;
  at: number;
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;
const boxOf = async (host: Host): Promise<Box> => (await host.launcher.boundingBox())!;

/** What it looks like on a page without any styles; measured once. */
let plain: Boxes | undefined;
async function plainBoxes(host: Host): Promise<Boxes> {
  if (plain) return plain;
  await host.visit();
  return (plain = await measureAll(host));
}

for (const [name, css] of Object.entries(sheets)) {
  test(`${name}: launcher, panel and form are where and as big as anywhere`, async ({ host }) => {
    const anywhere = await plainBoxes(host);
    await host.visit('<header>Header</header><h1>Host</h1>', `<style>${css}</style>`);
    await host.expectLauncherOnTop();
    expectSameBoxes(await measureAll(host), anywhere);
  });
}

test('A80 quirks mode changes nothing', async ({ host }) => {
  const anywhere = await plainBoxes(host);
  const page = { html: '<html lang=en><title>Old</title>{{script}}<body><p>Old' };
  await host.visitPage(page);
  expectSameBoxes(await measureAll(host), anywhere);
  await host.visitPage(page);
  await host.expectOneTicket();
  await host.expectGoodGuest();
});

test('A06 the page can hide it: launcher "none", hide() and show()', async ({ host, page }) => {
  await host.visitPage({
    html: '<!doctype html><html lang=en><script type=module src="{{helpdock}}" data-api="{{api}}" data-launcher=none></script><body>',
  });
  await expect(host.launcher).toBeHidden();
  await page.evaluate(() => (window.Helpdock as { show(): void }).show());
  await host.expectLauncherOnTop();
  await page.evaluate(() => (window.Helpdock as { hide(): void }).hide());
  await expect(host.launcher).toBeHidden();
});

test('A07 a script that comes five seconds late: no flash, no shift, and the launcher is there at once', async ({
  host,
  page,
  stage,
}) => {
  await page.addInitScript(() => {
    const seen: Seen = { shifts: [], first: undefined, at: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    // Looks at every frame, so that nothing that is there for one alone goes unseen.
    const look = (): void => {
      const { x, y, width, height } = document.querySelector('helpdock-launcher')?.getBoundingClientRect() ?? {};
      if (!width) return void requestAnimationFrame(look);
      seen.first = { x: x!, y: y!, width, height: height! };
      seen.at = performance.now();
    };
    requestAnimationFrame(look);
  });
  await page.route(`${stage.cdn}/helpdock.js`, async (route) => {
    await page.waitForFunction(() => performance.now() > 5_000);
    await route.continue();
  });
  await host.visit('<h1>Host</h1><p>Text</p>', '<style>:not(:defined){display:none}</style>');
  await host.expectLauncherOnTop();
  const { shifts, first, at, arrived } = await page.evaluate(() => {
    const [script] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/helpdock.js'));
    return {
      ...(window as unknown as { seen: Seen }).seen,
      arrived: (script as PerformanceResourceTiming).responseEnd,
    };
  });
  expect(shifts).toEqual([]);
  expect(arrived).toBeGreaterThan(5_000);
  expect(at - arrived).toBeLessThanOrEqual(500);
  expect(first).toEqual(await boxOf(host));
});

test('A12 right to left: the side follows the language of the widget', async ({ host, page }) => {
  const side = async (): Promise<string> => ((await boxOf(host)).x < 300 ? 'left' : 'right');
  const pageOf = (attributes: string, data: string): { html: string } => ({
    html: `<!doctype html><html ${attributes}><script type=module src="{{helpdock}}" data-api="{{api}}" ${data}></script><body>`,
  });
  await host.visitPage(pageOf('lang=ar dir=rtl', ''));
  expect(await side()).toBe('left');
  await expect(host.launcher).toHaveText('مساعدة');
  await host.visitPage(pageOf('lang=ar dir=rtl', 'data-locale=en'));
  expect(await side()).toBe('right');
  await host.visitPage(pageOf('lang=en', 'data-locale=ar'));
  expect(await side()).toBe('left');
  await host.visitPage(pageOf('lang=en', 'data-position=inline-start'));
  expect(await side()).toBe('left');
  await page.getByRole('button', { name: 'Help' }).click();
  await expect.poll(async () => (await host.panel.boundingBox())?.x).toBeLessThan(100);
});

test('A19 scroll position and styles of the root stay', async ({ host, page }) => {
  await host.visit(
    '<div id=tall>Tall</div>',
    '<style>html,body{height:100%}body{overflow-x:hidden}#tall{height:5000px}</style>',
  );
  await page.evaluate(() => scrollTo(0, 2000));
  await host.open();
  await page.keyboard.press('Escape');
  await expect(host.panel).toBeHidden();
  expect(await page.evaluate(() => [scrollX, scrollY, document.documentElement.getAttribute('style')])).toEqual([
    0,
    2000,
    null,
  ]);
});

test('A93 offsets keep it off what the page has in the corner', async ({ host, page }) => {
  await host.visit(
    '<a href="#" id=last>Last</a>',
    '<style>:root{--helpdock-offset-block:80px;--helpdock-offset-inline:30px}#last{position:fixed;inset:auto 25px 25px auto}</style>',
  );
  const { x, y, width, height } = await boxOf(host);
  const size = page.viewportSize()!;
  expect([size.width - x - width, size.height - y - height]).toEqual([30, 80]);
  await page.focus('#last');
  const hit = await page.evaluate(() => {
    const box = document.querySelector('#last')!.getBoundingClientRect();
    return document.elementFromPoint(box.x + 1, box.y + 1)?.id;
  });
  expect(hit).toBe('last');
});
