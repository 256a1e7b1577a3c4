import { MediaWriter } from '../../../../src/capture/recording/media-writer.js';
import { restlessPage } from './setup.js';

/** What a browser writes while it records a canvas, and nothing that was done to it afterwards. */
export async function recordRaw(type: string): Promise<Uint8Array<ArrayBuffer>> {
  const settle = restlessPage();
  const stream = document.querySelector('canvas')!.captureStream(15);
  const slices: Blob[] = [];
  let told = (): void => {};
  const enough = new Promise<void>((resolve) => (told = resolve));
  const writer = new MediaWriter(stream, type, 500_000, {
    onSlice: (slice) => slices.push(slice) === 4 && told(),
    onEnd: () => {},
  });
  await enough;
  await writer.stop();
  settle();
  return new Uint8Array(await new Blob(slices).arrayBuffer());
}
