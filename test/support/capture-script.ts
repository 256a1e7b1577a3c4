import path from 'node:path';
import { build, type Rolldown } from 'vite';

/** What a page has under `Capture` that runs the script. */
export interface Capture {
  capturePage(options?: { limit?: number }): Promise<Blob>;
  captureScreen(options?: { limit?: number }): Promise<Blob>;
  screenCaptureSupport(): string;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Screenshots alone, as one script: what happens on a page is seen more plainly without the panel around them. */
export async function captureScript(): Promise<string> {
  const output = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: path.join(root, 'src/capture/screenshot/index.ts'),
        formats: ['iife'],
        name: 'Capture',
        fileName: 'capture',
      },
    },
  })) as Rolldown.RolldownOutput[];
  // A script that runs before those of the page has a scope of its own.
  return `${output[0]!.output[0].code};globalThis.Capture = Capture;`;
}
