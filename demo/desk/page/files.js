// Files of a ticket: pictures as thumbnails, films to be watched in place, everything else to be saved.
import { attachmentAddress, viewAddress } from './api.js';
import { h } from './dom.js';
import { film } from './film.js';
import { showPicture } from './viewer.js';
import { formatSize, unturned } from './words.js';

/** @typedef {import('helpdock/contract').Attachment} Attachment */

/** Types that are worth asking the server for a look at; it looks at the bytes, and has the last word. */
const PICTURE = /^image\/(png|jpeg|gif|webp|avif|bmp)$/;
const FILM = /^video\/(mp4|webm|quicktime)$/;

/** @param {Attachment} file */
function thumbnail({ id, name: given }) {
  const name = unturned(given);
  const image = h('img', { src: viewAddress(id), alt: `Look at ${name}`, loading: 'lazy', decoding: 'async' });
  const button = h(
    'button',
    { type: 'button', class: 'thumbnail', 'data-picture': id, 'data-name': name, click: () => showPicture(button) },
    image,
  );
  // What is no picture after all is a file like any other.
  image.addEventListener('error', () => button.remove());
  return button;
}

/** @param {Attachment} file */
function row(file) {
  const { id, name, size, type } = file;
  const facts = h('span', { class: 'muted' }, `${formatSize(size)} · ${type}`);
  return h(
    'li',
    {},
    PICTURE.test(type) && thumbnail(file),
    FILM.test(type) && film(file, facts),
    h('a', { href: attachmentAddress(id), download: '' }, h('bdi', {}, unturned(name))),
    facts,
  );
}

/** @param {readonly Attachment[] | undefined} attachments */
export const fileList = (attachments = []) =>
  attachments.length ? h('ul', { class: 'files' }, ...attachments.map(row)) : undefined;
