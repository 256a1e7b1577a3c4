import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browserArgs, findBrowser } from './scripts/browser.mjs';
import { accessibilityTreePlugin } from './test/support/accessibility-tree-plugin.mjs';
import { mediaEmulationPlugin } from './test/support/media-emulation-plugin.mjs';
// Upload progress never fires while a service worker answers: those tests talk to a real endpoint.
import serveUploads from './test/support/wtr-upload-endpoint.mjs';

// Dates, numbers and messages must not depend on the machine that runs the tests.
process.env.TZ = 'Europe/Zurich';
process.env.LANGUAGE = 'en_US';

const worker = readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
function serveMockWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = worker;
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/unit/**/*.test.ts'],
  rootDir: '.',
  concurrency: 2,
  // Production builds of dependencies: what users get, and no notice about a development mode.
  nodeResolve: { exportConditions: ['helpdock-source', 'browser'] },
  middleware: [serveMockWorker, serveUploads],
  plugins: [
    a11ySnapshotPlugin(),
    mediaEmulationPlugin(),
    accessibilityTreePlugin(),
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await findBrowser(),
        // The tab of the test answers for the person who would choose it; microphone and camera are made up.
        args: [...browserArgs(), '--auto-accept-this-tab-capture', '--use-fake-device-for-media-stream'],
      },
      // A context of its own per test file: pages must share neither storage nor a mock worker.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 240_000,
  coverageConfig: { include: ['src/**/*.ts'] },
};
