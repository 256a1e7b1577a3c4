import { Linter } from 'eslint';
import { expect } from 'chai';
import { sleepyImports, sleepySyntax } from '../../../scripts/lint/patient-tests.mjs';

const isRefused = (code: string): boolean =>
  new Linter().verify(code, {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: { 'no-restricted-imports': ['error', sleepyImports], 'no-restricted-syntax': ['error', ...sleepySyntax] },
  }).length > 0;

describe('the lint rule that keeps tests from sleeping', () => {
  for (const code of [
    `import { aTimeout } from '@open-wc/testing';`,
    `import { expect, waitUntil } from '@open-wc/testing';`,
    `import { setTimeout as sleep } from 'node:timers/promises';`,
    `await new Promise((resolve) => setTimeout(resolve, 200));`,
    `window.setTimeout(act);`,
    `setInterval(look, 10);`,
    `await page.waitForTimeout(500);`,
  ]) {
    it(`refuses ${code}`, () => expect(isRefused(code)).to.equal(true));
  }

  for (const code of [
    `import { expect, oneEvent } from '@open-wc/testing';`,
    `await until(() => panel.hidden);`,
    `clock.setTimeout(act, 5);`,
    `await new Promise(requestAnimationFrame);`,
  ]) {
    it(`lets be ${code}`, () => expect(isRefused(code)).to.equal(false));
  }
});
