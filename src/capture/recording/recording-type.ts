import { fitsFileTypes } from '../../support/file-type.js';

/**
 * Kinds of files, best first. H.264 with AAC is played and sought through everywhere; WebM at every desk with a browser
 * of these years. Then what is left, and at last whatever the browser takes for the best itself. `avc3` keeps with each
 * picture how to read it: a window that changes its size leaves an `avc1` file that cannot be read from there on.
 */
const KINDS: readonly { readonly mime: string; readonly picture: string; readonly sound: string }[] = [
  { mime: 'video/mp4', picture: 'avc3.42E01E', sound: 'mp4a.40.2' },
  { mime: 'video/mp4', picture: 'avc3', sound: 'mp4a.40.2' },
  { mime: 'video/mp4', picture: 'avc1.42E01E', sound: 'mp4a.40.2' },
  { mime: 'video/mp4', picture: 'avc1', sound: 'mp4a.40.2' },
  { mime: 'video/webm', picture: 'vp9', sound: 'opus' },
  { mime: 'video/webm', picture: 'vp8', sound: 'opus' },
  { mime: 'video/mp4', picture: 'avc3', sound: 'opus' },
  { mime: 'video/mp4', picture: 'avc1', sound: 'opus' },
];

/** The type without its codecs. */
export const plainType = (type: string): string => type.split(';')[0] ?? '';

/** `mp4` of `video/mp4`. */
export const endingOf = (type: string): string => plainType(type).replace(/^.*\//, '');

/** The best type that the browser can record and the policy takes; nothing where there is none. */
export function recordingType(withVoice: boolean, types: readonly string[] | undefined): string | undefined {
  const exact = KINDS.map(({ mime, picture, sound }) => `${mime};codecs=${picture}${withVoice ? `,${sound}` : ''}`);
  return [...exact, 'video/mp4', 'video/webm'].find(
    (type) =>
      fitsFileTypes({ name: `.${endingOf(type)}`, type: plainType(type) }, types) &&
      MediaRecorder.isTypeSupported(type),
  );
}
