import { expect, type Locator } from '@playwright/test';
import type { Host } from './fixtures.js';

/** Where something is, how big, and in letters of which size. */
interface Metrics {
  x: number;
  y: number;
  width: number;
  height: number;
  fontSize: number;
}

/** The metrics of what G5 looks at, by name. */
export type Boxes = Record<string, Metrics>;

const metricsOf = (locator: Locator, isWords: boolean): Promise<Metrics> =>
  locator.evaluate((element, ofWords) => {
    // The words of a button have a box, but no element.
    const words = document.createRange();
    words.selectNodeContents(element);
    const { x, y, width, height } = (ofWords ? words : element).getBoundingClientRect();
    return { x, y, width, height, fontSize: parseFloat(getComputedStyle(element).fontSize) };
  }, isWords);

async function measure(parts: Record<string, Locator>): Promise<Boxes> {
  const entries = Object.entries(parts).map(
    async ([name, part]) => [name, await metricsOf(part, name.startsWith('words'))] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Measures until two looks in a row see the same: everything is there, and nothing moves any more. */
async function measureAtRest(parts: Record<string, Locator>): Promise<Boxes> {
  for (const part of Object.values(parts)) await expect(part).toBeVisible();
  let before: Boxes = {};
  await expect
    .poll(async () => {
      const last = before;
      before = await measure(parts);
      return JSON.stringify(last) === JSON.stringify(before);
    })
    .toBe(true);
  return before;
}

/** The launcher, the opened panel and a form in it: fifteen boxes, those that styles of a page reach first. */
export async function measureAll(host: Host): Promise<Boxes> {
  const { panel, launcher } = host;
  const closed = await measureAtRest({
    launcher,
    'words of the launcher': launcher,
  });
  await host.open();
  const row = panel.getByRole('button', { name: /^Suggest an improvement/ });
  const home = await measureAtRest({
    panel,
    header: panel.locator('[part=header]'),
    title: panel.locator('[part=title]'),
    close: panel.getByRole('button', { name: 'Close' }),
    body: panel.locator('[part=body]'),
    'request type': row,
    'icon of the request type': row.locator('svg').first(),
  });
  await row.click();
  const subject = panel.locator('helpdock-text-field').first();
  const form = await measureAtRest({
    label: subject.locator('[part=label]'),
    input: subject.locator('[part=input]'),
    'text area': panel.locator('textarea'),
    attachments: panel.locator('helpdock-attachments'),
    'e-mail': panel.getByLabel('Your e-mail'),
    submit: panel.getByRole('button', { name: 'Send ticket' }),
  });
  return { ...closed, ...home, ...form };
}

/** G5: everything is within a pixel of where and as big as it is on another page. */
export function expectSameBoxes(boxes: Boxes, anywhere: Boxes): void {
  expect(Object.keys(boxes).length).toBeGreaterThanOrEqual(12);
  expect(Object.keys(boxes)).toEqual(Object.keys(anywhere));
  const moved = Object.entries(anywhere).filter(([name, metrics]) =>
    Object.entries(metrics).some(([key, value]) => Math.abs(boxes[name]![key as keyof Metrics] - value) >= 1),
  );
  expect(moved.map(([name]) => ({ [name]: boxes[name] }))).toEqual([]);
}
