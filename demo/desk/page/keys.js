// The desk by keyboard. Letters count only where nothing is written and nothing has the focus that could want them.

/** @param {EventTarget | null} target */
const takesKeys = (target) =>
  target instanceof Element && target.closest('input, textarea, select, button, summary, [contenteditable]') !== null;

/**
 * @param {HTMLElement} list
 * @param {number} step
 * @param {string | undefined} selected
 */
function move(list, step, selected) {
  const rows = [...list.querySelectorAll('a')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const from = at >= 0 ? at : rows.findIndex((row) => row.dataset.id === selected);
  const next = rows[from < 0 ? (step > 0 ? 0 : rows.length - 1) : from + step];
  next?.focus();
  // In the narrow view the list is away while a ticket is open: there the next ticket opens at once.
  if (next && document.activeElement !== next) location.hash = next.hash;
}

/**
 * @param {{ list: HTMLElement, pane: HTMLElement, search: HTMLElement, selected: () => string | undefined,
 *   write: (mode: 'reply' | 'note') => void }} desk
 */
export function listenToKeys({ list, pane, search, selected, write }) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target, key } = event;
    if (key === 'Escape' && selected() && !(target instanceof HTMLSelectElement)) {
      event.preventDefault();
      if (takesKeys(target)) pane.focus();
      else location.hash = '#/';
      return;
    }
    if (takesKeys(target)) return;
    const isInList = target instanceof Node && list.contains(target);
    const steps = { j: 1, k: -1, ...(isInList && { ArrowDown: 1, ArrowUp: -1 }) };
    if (Object.hasOwn(steps, key)) move(list, steps[key], selected());
    else if (key === '/') search.focus();
    else if (key === 'r' && selected()) write('reply');
    else if (key === 'n' && selected()) write('note');
    else return;
    event.preventDefault();
  });
}
