import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type axe from 'axe-core';
import { Mira, type SentFile } from '../support/mira.js';
import { expect, test, type Desk } from './support/portal.js';

/** What a page may hold while a picture or a film is made in it. */
interface Made {
  picture: string;
  film: string;
}

/** A picture of 1600 × 1000 pixels, and a film of a second or so as recorders in browsers make them. */
async function makeFiles(page: Page): Promise<{ picture: Buffer; film: Buffer }> {
  const made: Made = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1000);
    canvas.getContext('2d')?.fillRect(0, 0, 800, 500);
    const base64 = async (blob: Blob) =>
      btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
    const shown = document.createElement('canvas');
    const context = shown.getContext('2d');
    const recorder = new MediaRecorder(shown.captureStream(), { mimeType: 'video/webm;codecs=vp8' });
    const chunks: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
    recorder.start();
    for (let frame = 0; frame < 40; frame++) {
      context?.fillRect(frame * 5, 0, 5, 150);
      await new Promise(requestAnimationFrame);
    }
    await new Promise((resolve) => {
      recorder.addEventListener('stop', resolve);
      recorder.stop();
    });
    return { picture: await base64(await canvas.convertToBlob()), film: await base64(new Blob(chunks)) };
  });
  return { picture: Buffer.from(made.picture, 'base64'), film: Buffer.from(made.film, 'base64') };
}

const png = (name: string, bytes: Uint8Array): SentFile => ({ name, type: 'image/png', bytes });

/** Opens a ticket that is not in the queue yet. */
async function visitTicket(desk: Desk, id: string): Promise<void> {
  await desk.page.goto(`${desk.url}#/${id}`);
  await expect(desk.ticket.getByRole('heading', { level: 2 })).toBeVisible();
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations within a part of the page, in words. */
async function violations(part: Locator): Promise<string[]> {
  await part.page().evaluate(await axeSource);
  return part.evaluate(async (element) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await engine.run(element);
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`).join(' ')}`,
    );
  });
}

const HOSTILE = '<img src=x onerror="document.title=1">';
const at = (seconds: number): string => new Date(Date.now() - seconds * 1000).toJSON();

test('C16 D32 an agent looks into the pictures of a ticket, and comes back to where they were', async ({
  demo,
  customer,
  desk,
}) => {
  await customer.page.goto(demo.urls.atrium);
  const { picture } = await makeFiles(customer.page);
  const mira = await Mira.of(demo);
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"/>`);
  const { id } = await mira.file('Pictures', [
    png('first.png', picture),
    png('second.png', picture),
    { name: 'drawing.svg', type: 'image/svg+xml', bytes: svg },
    png('broken.png', picture.subarray(0, 40)),
  ]);
  await visitTicket(desk, id);
  const { page } = desk;
  await expect(desk.ticket.getByRole('link', { name: 'drawing.svg' })).toHaveAttribute('download', '');
  // Neither what is no picture nor what is none any more can be looked at; both can be saved.
  await expect(desk.ticket.getByRole('button', { name: /^Look at/ })).toHaveCount(2);
  await expect(desk.ticket.getByRole('link', { name: 'broken.png' })).toBeVisible();

  const first = desk.ticket.getByRole('button', { name: 'Look at first.png' });
  await first.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'Picture' });
  const image = viewer.getByRole('img', { name: 'first.png' });
  const size = viewer.getByRole('status', { name: 'Size' });
  await expect(viewer.getByRole('button', { name: 'Fit into the window' })).toHaveAttribute('aria-pressed', 'true');
  const frame = viewer.getByRole('region');
  const box = (await frame.boundingBox())!;
  const fitted = (await image.boundingBox())!;
  expect(fitted.width).toBeLessThanOrEqual(box.width);
  expect(fitted.height).toBeLessThanOrEqual(box.height);

  await page.keyboard.press('1');
  await expect(size).toHaveText('100 %');
  expect((await image.boundingBox())?.width).toBe(1600);
  await page.keyboard.press('+');
  await expect(size).toHaveText('125 %');
  const left = () => frame.evaluate((element) => element.scrollLeft);
  const before = await left();
  await page.keyboard.press('ArrowRight');
  await expect.poll(left).toBeGreaterThan(before);

  // What is under the pointer stays under it while the wheel makes it larger, and the mouse drags it.
  const point = { x: box.x + 300, y: box.y + 200 };
  const under = async () => {
    const { x, width } = (await image.boundingBox())!;
    return (point.x - x) / width;
  };
  await page.mouse.move(point.x, point.y);
  const spot = await under();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -50);
  await page.keyboard.up('Control');
  await expect(size).toHaveText('156 %');
  expect(Math.abs((await under()) - spot)).toBeLessThan(0.005);
  const held = await left();
  await page.mouse.down();
  await page.mouse.move(point.x - 60, point.y);
  await page.mouse.up();
  expect(await left()).toBe(held + 60);

  await page.keyboard.press('0');
  await expect.poll(async () => (await image.boundingBox())?.width).toBe(fitted.width);
  await page.keyboard.press('PageDown');
  await expect(viewer.getByRole('img', { name: 'second.png' })).toBeVisible();
  await expect(viewer.getByText('2 of 2')).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Next picture' })).toBeDisabled();
  await expect(viewer.getByRole('link', { name: 'Save' })).toHaveAttribute('download', '');
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(desk.ticket.getByRole('button', { name: 'Look at second.png' })).toBeFocused();
  expect(await page.title()).toContain('ATR-');
});

test('a recording is watched and wound in its ticket, and says how long it is', async ({ demo, customer, desk }) => {
  await customer.page.goto(demo.urls.atrium);
  const { film } = await makeFiles(customer.page);
  const mira = await Mira.of(demo);
  const { id } = await mira.file('A film', [
    { name: 'recording.webm', type: 'video/webm', bytes: film },
    { name: 'broken.webm', type: 'video/webm', bytes: film.subarray(0, 60) },
  ]);
  await visitTicket(desk, id);
  await expect(desk.ticket.getByText(/kB · video\/webm · 0:0\d/)).toBeVisible();
  await expect(desk.ticket.getByText('This film cannot be played here.')).toBeVisible();
  const video = desk.ticket.locator('video');
  await expect(video).toHaveCount(1);
  const wound = await video.evaluate(async (element: HTMLVideoElement) => {
    const seeked = new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }));
    element.currentTime = element.duration / 2;
    await seeked;
    return [element.currentTime / element.duration, element.videoWidth];
  });
  expect(wound[0]).toBeCloseTo(0.5, 1);
  expect(wound[1]).toBeGreaterThan(0);
});

test('C09 C18 where it was written and what happened before is all text, whatever it says', async ({ demo, desk }) => {
  const mira = await Mira.of(demo);
  const origin = {
    url: 'https://atrium.example/rooms/12',
    browser: 'Chromium 156',
    system: 'Linux',
    viewport: '1280×720',
    pixelRatio: 2,
    language: 'en-US',
    timeZone: 'Europe/Zurich',
    connection: '4g',
    facts: { build: HOSTILE, 'new calendar': true },
  };
  const trail = [
    { kind: 'console', at: at(90), text: HOSTILE, count: 3 },
    { kind: 'request', at: at(12), method: 'POST', path: '/api/reports/export', status: 500, duration: 312 },
    { kind: 'request', at: at(8), method: 'GET', path: '/api/rooms', status: 200, duration: 40 },
    { kind: 'error', at: at(5), text: 'TypeError: rows is undefined\n    at exportCard (app.js:12:4)' },
  ];
  const turned = png('cod.\u202Egpj.png', Buffer.from('nothing'));
  const { id } = await mira.file('A trail', [turned], { origin, trail });
  await visitTicket(desk, id);
  await expect(desk.ticket.getByRole('link', { name: 'cod.\ufffdgpj.png' })).toBeVisible();
  const line = 'Chromium 156 on Linux · 1280×720 @2 · en-US · Europe/Zurich · 4g · /rooms/12';
  await desk.ticket.getByText(line).click();
  await expect(desk.ticket.getByRole('link', { name: origin.url })).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(desk.ticket.getByText(HOSTILE)).toHaveCount(2);

  const rows = desk.ticket.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(5);
  // What happened last comes first.
  await rows.nth(1).getByText('TypeError: rows is undefined').click();
  await expect(rows.nth(1).getByText('at exportCard (app.js:12:4)')).toBeVisible();
  await expect(rows.nth(2)).not.toContainText('failed');
  await expect(rows.nth(3)).toContainText(/^−1\d sRequestPOST \/api\/reports\/exportfailed: 500 · 312 ms$/);
  await expect(rows.nth(4)).toContainText('3 times');
  await desk.ticket
    .getByRole('group', { name: 'Kind' })
    .getByRole('button', { name: /^Request/ })
    .click();
  await expect(rows).toHaveCount(3);
  expect(await desk.page.title()).toContain('ATR-');
});

test('where nothing was sent along, nothing is shown, and nothing is missed', async ({ demo, desk }) => {
  const mira = await Mira.of(demo);
  const { id } = await mira.file('Nothing along');
  await visitTicket(desk, id);
  await expect(desk.ticket.getByRole('heading', { level: 3 })).toHaveText(['What was asked', 'Conversation']);
});

test('D22 D39 evidence can be read in every light, at every width, and fits', async ({ demo, customer, desk }) => {
  await customer.page.goto(demo.urls.atrium);
  const { picture, film } = await makeFiles(customer.page);
  const mira = await Mira.of(demo);
  const trail = [
    { kind: 'request', at: at(12), method: 'POST', path: `/api/${'long/'.repeat(40)}`, status: 0, duration: 312 },
    { kind: 'console', at: at(5), text: 'שלום'.repeat(100) },
    { kind: 'rejection', at: at(4), text: 'AbortError: gone\n    at load (app.js:3:1)' },
  ];
  const origin = { browser: 'Firefox 152', url: `https://atrium.example/${'long'.repeat(20)}` };
  const files = [png('a.png', picture), { name: 'a.webm', type: 'video/webm', bytes: film }];
  const { id } = await mira.file('For everybody', files, { origin, trail });
  await visitTicket(desk, id);
  const { page } = desk;
  await desk.ticket.getByText('Firefox 152').first().click();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.setViewportSize({ width, height: 740 });
        const state = `${colorScheme} ${width} ${forcedColors}`;
        expect(await violations(desk.ticket), state).toEqual([]);
        expect(await desk.ticket.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), state).toBe(0);
        const folded = desk.ticket.getByRole('table').getByText('AbortError: gone');
        expect((await folded.boundingBox())?.height, state).toBeGreaterThanOrEqual(24);
        const kind = desk.ticket.getByRole('table').getByText('Rejection');
        expect((await kind.boundingBox())?.height, `in one line, ${state}`).toBeLessThan(30);
        await desk.ticket.getByRole('button', { name: 'Look at a.png' }).click();
        const viewer = page.getByRole('dialog', { name: 'Picture' });
        expect(await violations(viewer), `viewer ${state}`).toEqual([]);
        expect(await viewer.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), state).toBe(0);
        await page.keyboard.press('Escape');
      }
    }
  }
});
