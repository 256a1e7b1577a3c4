/**
 * Browsers write MP4 in fragments that each say how long they are. Whoever wants to know how long all of it is, or what
 * is where, has to look at every one: over a network, that is a request for each. Here an index is put in between, and the
 * length; the fragments stay as they are, and one that was cut off is left away.
 */
import { boxAt, long, makeBox } from './boxes.js';
import { readMP4, type FragmentedMP4 } from './read-mp4.js';

/** That a fragment begins with a frame that needs no other. */
const STARTS_WITH_KEY_FRAME = 0x90000000;

/** How long each fragment is shown: until the next one begins. */
function lengthsOf({ fragments }: FragmentedMP4): number[] {
  return fragments.map(({ time, length }, index) => Math.max(0, (fragments[index + 1]?.time ?? time + length) - time));
}

function indexOf(mp4: FragmentedMP4, lengths: readonly number[]): Uint8Array<ArrayBuffer> {
  const { fragments, track } = mp4;
  const begin = fragments[0]?.time ?? 0;
  const references = fragments.flatMap(({ start, end }, index) => [
    end - start,
    lengths[index] ?? 0,
    STARTS_WITH_KEY_FRAME,
  ]);
  return makeBox('sidx', 1, [track.id, track.unitsPerSecond, ...long(begin), 0, 0, fragments.length, ...references]);
}

/** A file that can be sought through, and its length in seconds; nothing where there is no fragment in it. */
export async function indexMP4(file: Blob): Promise<{ file: Blob; seconds: number } | undefined> {
  const bytes = await file.arrayBuffer();
  const view = new DataView(bytes);
  const mp4 = readMP4(view);
  if (!mp4) return undefined;
  const { moov, mvex, fragments, track, unitsPerSecond } = mp4;
  const lengths = lengthsOf(mp4);
  const last = fragments.at(-1);
  const seconds = ((last?.time ?? 0) + (lengths.at(-1) ?? 0)) / track.unitsPerSecond;
  const hasLength = boxAt(view, mvex, 'mehd') !== undefined;
  const length = hasLength ? [] : [makeBox('mehd', 1, long(Math.round(seconds * unitsPerSecond)))];
  const grown = length.reduce((sum, { byteLength }) => sum + byteLength, 0);
  for (const { start, end } of [moov, mvex]) view.setUint32(start, end - start + grown);
  const parts: BlobPart[] = [
    bytes.slice(0, mvex.content),
    ...length,
    bytes.slice(mvex.content, moov.end),
    indexOf(mp4, lengths),
    ...fragments.map(({ start, end }) => file.slice(start, end)),
  ];
  return { file: new Blob(parts, { type: file.type }), seconds };
}
