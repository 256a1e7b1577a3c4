// Pictures of the open ticket, large, one after the other.
import { attachmentAddress, viewAddress } from './api.js';
import { drawing, h } from './dom.js';
import { zoom } from './zoom.js';

const DRAWINGS = {
  previous: 'M10.5 2.5 5 8l5.500 5.500-1.400 1.400L2.200 8l6.900-6.900z',
  next: 'M5.500 2.500 11 8l-5.500 5.500 1.400 1.400L13.800 8 6.900 1.100z',
  out: 'M3 7.200h10v1.600H3z',
  in: 'M7.200 3h1.600v4.200H13v1.600H8.800V13H7.200V8.800H3V7.200h4.200z',
  close:
    'M3.400 4.500 4.500 3.400 8 6.900l3.500-3.500 1.100 1.100L9.100 8l3.500 3.500-1.100 1.100L8 9.100l-3.500 3.500-1.100-1.100L6.900 8z',
};

/**
 * @param {string} label
 * @param {string} key
 * @param {() => void} click
 * @param {...import('./dom.js').Child} content
 */
const tool = (label, key, click, ...content) =>
  h('button', { type: 'button', 'aria-label': label, title: label, 'aria-keyshortcuts': key, click }, ...content);

/** @type {ReturnType<typeof build> | undefined} */
let viewer;

function build() {
  const image = h('img', { alt: '', draggable: 'false' });
  const frame = h(
    'div',
    { class: 'frame', tabindex: '0', role: 'region', 'aria-label': 'Picture: arrow keys move it' },
    image,
  );
  const name = h('bdi', { class: 'name' });
  const place = h('span', { class: 'muted' });
  const percent = h('output', { class: 'percent', 'aria-label': 'Size' });
  const failure = h('p', { class: 'failure', role: 'alert' });
  const save = h('a', { class: 'save', download: '' }, 'Save');
  /** Buttons of the pictures, in the order of the page. @type {HTMLElement[]} */
  let pictures = [];
  let at = 0;

  const size = zoom(frame, image, (scale, isFitted) => {
    percent.value = `${Math.round(scale * 100)} %`;
    fitted.setAttribute('aria-pressed', String(isFitted));
  });
  const fitted = tool('Fit into the window', '0', size.fit, 'Fit');
  const previous = tool('Previous picture', 'PageUp', () => go(-1), drawing(DRAWINGS.previous));
  const next = tool('Next picture', 'PageDown', () => go(1), drawing(DRAWINGS.next));
  const dialog = h(
    'dialog',
    { class: 'viewer', 'aria-label': 'Picture' },
    h(
      'header',
      {},
      h('p', { class: 'title' }, name, place),
      save,
      tool('Close', 'Escape', () => dialog.close(), drawing(DRAWINGS.close)),
    ),
    frame,
    failure,
    h(
      'div',
      { class: 'tools', role: 'group', 'aria-label': 'Size and order' },
      previous,
      next,
      h('span', { class: 'gap' }),
      tool('Smaller', '-', size.out, drawing(DRAWINGS.out)),
      percent,
      tool('Larger', '+', size.in, drawing(DRAWINGS.in)),
      tool('100 % of its size', '1', () => size.to(1), '100 %'),
      fitted,
    ),
  );

  function show() {
    const { picture = '', name: words = '' } = pictures[at]?.dataset ?? {};
    failure.textContent = '';
    image.removeAttribute('width');
    image.src = viewAddress(picture);
    image.alt = words;
    name.textContent = words;
    place.textContent = pictures.length > 1 ? ` ${at + 1} of ${pictures.length}` : '';
    save.href = attachmentAddress(picture);
    previous.disabled = at === 0;
    next.disabled = at === pictures.length - 1;
  }

  /** @param {number} step */
  function go(step) {
    if (!pictures[at + step]) return;
    at += step;
    show();
    // A button that has come to its end must not take the keyboard with it.
    if (document.activeElement === document.body || document.activeElement === dialog) frame.focus();
  }

  const KEYS = {
    '+': size.in,
    '=': size.in,
    '-': size.out,
    1: () => size.to(1),
    0: size.fit,
    PageUp: () => go(-1),
    PageDown: () => go(1),
  };
  dialog.addEventListener('keydown', (event) => {
    // What is pressed in here is meant for the picture, not for the queue behind it.
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[/** @type {keyof typeof KEYS} */ (event.key)]();
  });
  image.addEventListener('error', () => (failure.textContent = 'This picture cannot be shown. Save it to look at it.'));
  dialog.addEventListener('close', () => pictures[at]?.focus());
  document.body.append(dialog);

  return {
    /** @param {HTMLElement} picture */
    open(picture) {
      pictures = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-picture]'))];
      at = Math.max(0, pictures.indexOf(picture));
      show();
      dialog.showModal();
      frame.focus();
    },
  };
}

/**
 * Shows the picture of a thumbnail; the others of the page are one step away.
 * @param {HTMLElement} thumbnail
 */
export function showPicture(thumbnail) {
  viewer ??= build();
  viewer.open(thumbnail);
}
