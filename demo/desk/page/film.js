import { viewAddress } from './api.js';
import { h } from './dom.js';
import { formatDuration, unturned } from './words.js';

/**
 * A film, of which only the head is fetched before somebody wants to see it.
 * @param {import('helpdock/contract').Attachment} file
 * @param {HTMLElement} facts where its length is written, once it is known
 */
export function film({ id, name }, facts) {
  const video = h('video', {
    class: 'film',
    src: viewAddress(id),
    controls: true,
    preload: 'metadata',
    playsinline: true,
    'aria-label': unturned(name),
  });
  let isMeasured = false;
  const measure = () => {
    if (isMeasured || Number.isNaN(video.duration)) return;
    if (video.duration === Infinity) {
      // Recorders write the head before they know the length: a browser finds it by going to the end.
      if (video.currentTime === 0) video.currentTime = Number.MAX_SAFE_INTEGER;
      return;
    }
    isMeasured = true;
    if (video.paused) video.currentTime = 0;
    facts.append(` · ${formatDuration(video.duration)}`);
  };
  video.addEventListener('loadedmetadata', measure);
  video.addEventListener('durationchange', measure);
  video.addEventListener('error', () => {
    video.replaceWith(h('p', { class: 'muted unplayable' }, 'This film cannot be played here. Save it to watch it.'));
  });
  return video;
}
