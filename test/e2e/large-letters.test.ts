import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { Host, expect, test } from './support/fixtures.js';
import type { Stage } from './support/stage.js';

/** Runs in a browser whose reader has set the default size of letters; no page and no test can set that. */
async function withDefaultSize(
  stage: Stage,
  size: number,
  act: (host: Host, page: Page) => Promise<void>,
): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), 'helpdock-profile-'));
  await mkdir(path.join(profile, 'Default'));
  const preferences = { webkit: { webprefs: { default_font_size: size } } };
  await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(),
    args: browserArgs(),
    viewport: { width: 1280, height: 720 },
  });
  try {
    const page = await browser.newPage();
    await act(new Host(page, stage), page);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Texts that are cut off or lie over each other, and boxes that stand out of the panel. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const shown = all(document.querySelector('helpdock-provider')!).filter((element) => element.checkVisibility());
    const panel = shown.find((element) => element.matches('dialog'))!.getBoundingClientRect();
    const texts: { text: string; lines: DOMRect[] }[] = [];
    for (const element of shown) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const text = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
      if (text.length === 0 || clipPath !== 'none' || element.matches('style,option')) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      const name = `${element.localName}: ${element.textContent.trim().slice(0, 40)}`;
      if (box.width <= 1 || box.height <= 1) continue;
      if (box.left < panel.left - 1 || box.right > panel.right + 1) faults.push(`stands out: ${name}`);
      const cutsX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const cutsY = overflowY !== 'visible' && overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 1;
      if (cutsX || cutsY) faults.push(`cut off: ${name}`);
      // What sticks to the edge lies over what is scrolled below it.
      if (element.children.length === 0 && !element.closest('[part=footer]'))
        texts.push({ text: name, lines: [...range.getClientRects()] });
    }
    const overlap = (one: DOMRect, other: DOMRect): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1))
        if (one.lines.some((line) => other.lines.some((otherLine) => overlap(line, otherLine))))
          faults.push(`overlap: ${one.text} / ${other.text}`);
    return faults;
  });

/** Letters of each text that matters, in pixels, and what is wrong on the way. */
async function lettersOn(host: Host, page: Page): Promise<Record<string, number>> {
  const sizeOf = (selector: string): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const launcher = await sizeOf('helpdock-launcher button');
  await host.open();
  expect(await faultsOf(page)).toEqual([]);
  const row = await sizeOf('helpdock-widget .name, helpdock-request-type-picker button');
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  await expect(host.panel.locator('helpdock-attachments')).toBeVisible();
  await expect(host.panel.getByRole('button', { name: 'Send ticket' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  return {
    launcher,
    row,
    label: await sizeOf('helpdock-text-field [part=label]'),
    input: await sizeOf('helpdock-text-field [part=input]'),
    submit: await sizeOf('helpdock-ticket-form [part=submit]'),
  };
}

const pages = { 'a plain page': '', 'a page of 62.5 %': '<style>html{font-size:62.5%}</style>' };

for (const [name, head] of Object.entries(pages)) {
  test(`A03 whose browser writes twice as large reads twice as large, on ${name}`, async ({ stage }) => {
    const sizes: Record<string, number>[] = [];
    for (const size of [16, 32]) {
      await withDefaultSize(stage, size, async (host, page) => {
        await host.visit('<h1>Host</h1><p id=own>Text</p>', head);
        sizes.push(await lettersOn(host, page));
      });
    }
    const [plain, large] = sizes as [Record<string, number>, Record<string, number>];
    for (const [part, size] of Object.entries(plain)) expect(large[part]! / size, part).toBeGreaterThanOrEqual(1.9);
  });
}
