import { h } from './dom.js';

/**
 * @param {string} label
 * @param {readonly { id: string, label: string }[]} options
 */
export function choice(label, options, name = '') {
  const select = h('select', { name }, ...options.map(({ id, label: words }) => h('option', { value: id }, words)));
  return { select, label: h('label', {}, h('span', {}, label), select) };
}

/**
 * Chooses an option, also one that is not offered.
 * @param {HTMLSelectElement} select
 * @param {string} value
 * @param {string} [words]
 */
export function choose(select, value, words = value) {
  select.value = value;
  if (select.value === value) return;
  select.prepend(h('option', { value }, words));
  select.value = value;
}

/**
 * Runs what a form sends, once at a time, and says what went wrong beside its button.
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} failure
 * @param {() => Promise<void>} work
 */
export async function carryOut(button, failure, work) {
  if (button.disabled) return;
  button.disabled = true;
  failure.textContent = '';
  try {
    await work();
  } catch (error) {
    failure.textContent = `Not saved: ${error instanceof Error ? error.message : 'the server cannot be reached.'}`;
  }
  button.disabled = false;
}
