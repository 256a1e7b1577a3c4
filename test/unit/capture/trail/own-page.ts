import type { Trail, TrailOptions } from '../../../../src/capture/index.js';

/** A page of its own, in which things may go wrong without failing the test. */
export interface OwnPage {
  /** The page's names. */
  readonly window: Window & typeof globalThis;
  start(options?: TrailOptions): Trail;
  /** Runs a script, as a tag of the page would. */
  run(script: string): void;
  close(): void;
}

/** Opens one, with the trail loaded and not started. */
export async function openOwnPage(): Promise<OwnPage> {
  const frame = document.createElement('iframe');
  frame.src = '/test/support/empty.html';
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
  const own = frame.contentWindow as OwnPage['window'] & { startTrail: OwnPage['start']; told?: () => void };
  const run = (text: string, type = ''): void => {
    const script = own.document.createElement('script');
    Object.assign(script, { text, type });
    own.document.head.append(script);
  };
  await new Promise<void>((resolve) => {
    own.told = resolve;
    const load = `import { startTrail } from '/src/capture/index.ts'; Object.assign(window, { startTrail }); window.told();`;
    run(load, 'module');
  });
  delete own.told;
  return { window: own, start: own.startTrail, run, close: () => frame.remove() };
}
