// A test that waits for a time is either slow or, on a busy machine, wrong. Tests wait for something
// to be so (test/support/until.ts), for an event, or hold the clock (test/support/page-clock.ts).

const instead = 'Tests do not sleep: wait with until() or for an event, or hold the clock (test/support/).';

/** Options of `no-restricted-imports`. */
export const sleepyImports = {
  paths: [
    { name: '@open-wc/testing', importNames: ['aTimeout', 'waitUntil'], message: instead },
    { name: 'node:timers/promises', message: instead },
    { name: 'timers/promises', message: instead },
  ],
};

/** Selectors for `no-restricted-syntax`. */
export const sleepySyntax = [
  { selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/]', message: instead },
  {
    selector:
      'CallExpression[callee.object.name=/^(window|globalThis|self)$/][callee.property.name=/^set(Timeout|Interval)$/]',
    message: instead,
  },
  { selector: 'CallExpression[callee.property.name=/^(waitForTimeout|pause)$/]', message: instead },
];
