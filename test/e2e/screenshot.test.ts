import type { Frame, Page } from '@playwright/test';
import { captureScript, type Capture } from '../support/capture-script.js';
import { pixelDifference } from '../support/pixel-difference.js';
import { expect, test } from './support/fixtures.js';
import type { HostPage, Stage } from './support/stage.js';

declare const Capture: Capture;

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'none'; font-src 'none'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const page = (body: string, headers: Record<string, string> = {}): HostPage => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}</body></html>`,
  headers,
});

/** What the browser complains about. */
const violations = (seen: Page): Promise<string[]> => seen.evaluate('seen');

let script: string;
test.beforeAll(async () => (script = await captureScript()));

test.beforeEach(async ({ page: tab }) => {
  await tab.addInitScript(script);
  await tab.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
  });
});

const open = (tab: Page, stage: Stage, host: HostPage): Promise<unknown> => tab.goto(stage.serve(host));

/** The picture as base64. */
const takePage = (tab: Page): Promise<string> =>
  tab.evaluate(async () => {
    const bytes = new Uint8Array(await (await Capture.capturePage()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });

const codeOf = (frame: Page | Frame, what: 'capturePage' | 'captureScreen'): Promise<string> =>
  frame.evaluate(async (name) => {
    try {
      await Capture[name]();
      return 'a picture';
    } catch (error) {
      return (error as { code: string }).code;
    }
  }, what);

test('A34, A36: a page whose policy allows images of its own making gets its picture, and no complaint', async ({
  page: tab,
  stage,
}) => {
  await open(tab, stage, page('<h1>Host</h1>', { 'content-security-policy': `${STRICT}; img-src data:` }));
  const [picture, real] = [await takePage(tab), (await tab.screenshot()).toString('base64')];
  expect(await violations(tab)).toEqual([]);
  expect(await pixelDifference(tab, picture, real)).toBeLessThan(0.1);
});

test('A34: a page whose policy allows no such image says so', async ({ page: tab, stage }) => {
  await open(tab, stage, page('<h1>Host</h1>', { 'content-security-policy': `${STRICT}; img-src 'none'` }));
  expect(await codeOf(tab, 'capturePage')).toBe('blocked');
  expect(await violations(tab)).toEqual(['img-src']);
});

test('A42: where a policy forbids real pixels that is known beforehand, and the page can still be drawn', async ({
  page: tab,
  stage,
}) => {
  await open(tab, stage, page('<h1>Host</h1>', { 'permissions-policy': 'display-capture=()' }));
  expect(await tab.evaluate(() => Capture.screenCaptureSupport())).toBe('forbidden');
  expect(await codeOf(tab, 'captureScreen')).toBe('forbidden');
  expect(await codeOf(tab, 'capturePage')).toBe('a picture');
});

test('A42: a frame of another site that has not been allowed to may not ask', async ({ page: tab, stage }) => {
  const inner = stage.serve(page('<h1>Inside</h1>')).replace('localhost', '127.0.0.1');
  await open(tab, stage, page(`<iframe title="Inside" src="${inner}"></iframe>`));
  const frame = tab.frames().find((each) => each.url() === inner)!;
  expect(await codeOf(frame, 'captureScreen')).toBe('forbidden');
});

test('the picture looks like the page: in the middle of a long one, with all that floats', async ({
  page: tab,
  stage,
}) => {
  const rows = Array.from({ length: 300 }, (_, index) => `<li><b>${index}</b> <a href="#">Order</a> <i>open</i></li>`);
  await open(
    tab,
    stage,
    page(`
      <style>
        body { margin: 0; font: 16px/1.5 sans-serif; background: linear-gradient(#eef, #fee) }
        header { position: sticky; top: 0; padding: 12px; background: #123; color: #fff }
        footer { position: fixed; inset: auto 0 0; padding: 8px; background: #fffc; backdrop-filter: blur(4px) }
        li::marker { color: #c0c } li::before { content: "→ " } li:nth-child(odd) { background: #fff8 }
        .grid { display: grid; grid-template-columns: 1fr auto 2fr; gap: 8px } .grid > * { border: 1px dashed }
        .turned { transform: rotate(-3deg); display: inline-block; padding: 4px; background: #9f9 }
        .box { height: 90px; overflow: auto; width: 300px }
      </style>
      <header>Orders</header><div class="grid"><p>One</p><p>Two</p><p class="turned">Three</p></div>
      <ul>${rows.slice(0, 150).join('')}</ul>
      <svg width="90" height="40"><circle cx="20" cy="20" r="15" fill="teal"/><text x="40" y="25">Chart</text></svg>
      <table><tr><th>Name<th>Sum</tr><tr><td>Ada<td>12</tr></table>
      <div class="box"><ol>${rows.join('')}</ol></div>
      <ul>${rows.slice(150).join('')}</ul><footer>Total: 12</footer>`),
  );
  await tab.evaluate(() => {
    document.querySelector('.box')!.scrollTop = 400;
    document.querySelector('svg')!.scrollIntoView({ block: 'center' });
  });
  const [picture, real] = [await takePage(tab), (await tab.screenshot()).toString('base64')];
  expect(await pixelDifference(tab, picture, real)).toBeLessThan(0.5);
});

test('A34: images of other sites cost no complaint, and are in the picture where their site allows it', async ({
  page: tab,
  stage,
}) => {
  const svg =
    "<svg xmlns='http://www.w3.org/2000/svg' width='50' height='50'><rect width='50' height='50' fill='#0a4'/></svg>";
  const image = (headers: Record<string, string>): string =>
    stage
      .serve({ html: svg, headers: { 'content-type': 'image/svg+xml', ...headers } })
      .replace('localhost', '127.0.0.1');
  const [readable, closed] = [image({ 'access-control-allow-origin': '*' }), image({})];
  await open(
    tab,
    stage,
    page(
      `<style>div { width: 50px; height: 50px }</style><img src="${readable}" alt="Open" width="400"><img src="${closed}" alt="Closed">
      <div style="background: url('${closed}')"></div>`,
      { 'content-security-policy': "connect-src 'self'; img-src * data:" },
    ),
  );
  const picture = await takePage(tab);
  expect(await violations(tab)).toEqual([]);
  await tab.evaluate(() => document.querySelectorAll('[alt=Closed], div').forEach((part) => part.remove()));
  expect(await pixelDifference(tab, picture, (await tab.screenshot()).toString('base64'))).toBeLessThan(1);
});
