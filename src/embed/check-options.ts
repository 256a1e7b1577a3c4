/** Judges options when the widget is loaded: the script that a page loads first has no room for it. */
import type { HelpdockOptions } from './options.js';

interface Rule {
  isRight: (value: unknown) => boolean;
  expected: string;
}

const oneOf = (...allowed: string[]): Rule => ({
  isRight: (value) => allowed.includes(value as string),
  expected: allowed.join(' or '),
});
const text: Rule = { isRight: (value) => typeof value === 'string', expected: 'text' };
const object: Rule = { isRight: (value) => typeof value === 'object', expected: 'an object, given to Helpdock.init()' };

/** Addresses and languages are judged by whoever uses them, who can also say why. */
const rules: Record<keyof HelpdockOptions, Rule> = {
  api: text,
  ticketApi: object,
  locale: text,
  theme: oneOf('host', 'system', 'light', 'dark'),
  position: oneOf('inline-end', 'inline-start'),
  label: text,
  launcher: oneOf('auto', 'none'),
  badge: oneOf('opened', 'always'),
  accent: { isRight: (value) => CSS.supports('color', String(value)), expected: 'a CSS colour' },
  credentials: oneOf('omit', 'include'),
  getToken: { isRight: (value) => typeof value === 'function', expected: 'a function, given to Helpdock.init()' },
  identity: object,
  requestType: text,
  prefill: object,
  contact: object,
  context: object,
  trail: {
    isRight: (value) => object.isRight(value) || value === 'on' || value === 'off',
    expected: 'on or off, or an object, given to Helpdock.init()',
  },
};

/** The options with values that they can have, and a sentence on each of the others. */
export function checkOptions(given: Readonly<HelpdockOptions>): { options: HelpdockOptions; faults: string[] } {
  const options: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [key, { isRight, expected }] of Object.entries(rules)) {
    const value: unknown = given[key as keyof HelpdockOptions];
    if (value === undefined || value === null) continue;
    if (isRight(value)) options[key] = value;
    else faults.push(`${key} is ${JSON.stringify(value)}, but must be ${expected}.`);
  }
  return { options, faults };
}
