import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.mjs';

// Tests run in worker processes, which import the package by its own name, straight from source.
const condition = '--conditions=helpdock-source';
const nodeOptions = process.env.NODE_OPTIONS ?? '';
if (!nodeOptions.includes(condition)) process.env.NODE_OPTIONS = `${nodeOptions} ${condition}`;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  globalSetup: './scripts/ensure-bundle.ts',
  reporter: 'list',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Patience for busy machines, but no second try: a test that fails now and then has found something.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-US',
    timezoneId: 'Europe/Zurich',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: browserArgs() },
  },
});
