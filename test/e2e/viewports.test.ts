import { expect, test } from './support/fixtures.js';

test('A87 D23 320×256 and 360 px: no scrolling sideways, everything reachable', async ({ host, page }) => {
  for (const [width, height] of [
    [320, 256],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await host.visit();
    await host.expectOneTicket();
    await host.visit();
    await host.open();
    await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
    const overflow = await page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const box = (await host.panel.boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= width, box.height <= height]).toEqual([true, true, true]);
  }
});

test('A88 a keyboard on the screen: the field that is written in stays in sight, in letters of 16 px', async ({
  host,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await host.visit();
  await host.open();
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  const field = host.panel.getByLabel('What happened?');
  await field.focus();
  await page.setViewportSize({ width: 390, height: 494 });
  await expect(field).toBeInViewport();
  expect(await field.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(16);
  await expect(page.locator('meta[name=viewport]')).toHaveAttribute('content', 'width=device-width');
});

test('A90 the launcher is not printed', async ({ host, page }) => {
  await host.visit();
  await page.emulateMedia({ media: 'print' });
  await expect(host.launcher).toBeHidden();
});

test('A91 reduced motion: nothing moves', async ({ host, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await host.visit();
  await host.open();
  await host.panel.getByRole('button', { name: /^Suggest an improvement/ }).click();
  const moving = await page.evaluate(
    () =>
      document.getAnimations().filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1).length,
  );
  expect(moving).toBe(0);
});

test('A92 forced colours: launcher has an edge, focus an outline', async ({ host, page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await host.visit();
    await page.keyboard.press('Tab');
    const style = await host.launcher.evaluate((element) => {
      const { outlineStyle, outlineWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element);
      return { outlineStyle, outlineWidth, borderTopStyle, hasEdge: borderTopColor !== backgroundColor };
    });
    expect(style).toEqual({ outlineStyle: 'solid', outlineWidth: '3px', borderTopStyle: 'solid', hasEdge: true });
  }
});

test('A94 the launcher is big enough for a finger, in every language', async ({ host }) => {
  for (const language of ['en', 'de', 'ar', 'ja', 'zh', 'xx']) {
    await host.visitPage({
      html: `<!doctype html><html lang=${language}><script type=module src="{{helpdock}}" data-api="{{api}}"></script><body>`,
    });
    const { width, height } = (await host.launcher.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test('the ink on any accent reads, in light and dark', async ({ host, page }) => {
  await host.visit();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const accent of ['#ffd400', '#d10f3c', '#0a7d4f', '#111', 'white', 'hotpink', '#2d6eff', '']) {
      const contrast = await page.evaluate((color) => {
        (window.Helpdock as { init(options: object): void }).init({ accent: color || null, theme: 'system' });
        const button = document.querySelector('helpdock-launcher')!.shadowRoot!.querySelector('button')!;
        const { color: ink, backgroundColor } = getComputedStyle(button);
        const luminance = (text: string): number => {
          const context = new OffscreenCanvas(1, 1).getContext('2d')!;
          context.fillStyle = text;
          context.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) =>
            value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const [low = 0, high = 0] = [luminance(ink), luminance(backgroundColor)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      }, accent);
      expect(contrast, `${accent} ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});
