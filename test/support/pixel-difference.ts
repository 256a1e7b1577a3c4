import type { Page } from 'playwright-core';

/** Where one of the three colours is further apart, somebody could see it. */
const VISIBLE = 32;

/** How many of a hundred pixels two pictures differ in; both come as base64 of PNG. `page` only lends its canvas. */
export const pixelDifference = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async ([pictures, visible]) => {
      const [first, second] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      if (first!.length !== second!.length) return 100;
      let different = 0;
      for (let at = 0; at < first!.length; at += 4) {
        if ([0, 1, 2].some((color) => Math.abs(first![at + color]! - second![at + color]!) > visible)) different++;
      }
      return (different / first!.length) * 400;
    },
    [[one, other], VISIBLE] as const,
  );
