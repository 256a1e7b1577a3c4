import { elementAt, elementsIn, ID, readUint, uintOf, type Element } from './ebml.js';

/** A group of frames that follow each other. */
export interface Cluster {
  /** Where its content stands in the file. */
  readonly content: number;
  readonly end: number;
  /** In units of the file, as all times here. */
  readonly time: number;
  /** Whether the picture can be built from here on. */
  isSeekable: boolean;
}

/** What a recorder has written, as far as it got. */
export interface WebM {
  readonly info: Uint8Array;
  readonly tracks: Uint8Array;
  readonly clusters: readonly Cluster[];
  readonly duration: number;
  /** Units in a second. */
  readonly unitsPerSecond: number;
  /** The track by which positions are found. */
  readonly track: number;
}

const VIDEO = 1;
const NANOSECONDS = 1e9;
const DEFAULT_SCALE = 1e6;

/** Frames come at this pace when there is but one. */
const ONE_FRAME_SECONDS = 1 / 15;

const contentOf = (bytes: Uint8Array, { content, end }: Element): Uint8Array => bytes.subarray(content, end);

function child(bytes: Uint8Array, id: number): number | undefined {
  for (const element of elementsIn(bytes, 0, bytes.length)) if (element.id === id) return uintOf(bytes, element);
  return undefined;
}

/** The number of the first track with a picture, or of the first. */
function leadingTrack(tracks: Uint8Array): number {
  const entries = [...elementsIn(tracks, 0, tracks.length)].filter(({ id }) => id === ID.track);
  const found = entries.map((entry) => contentOf(tracks, entry));
  const leading = found.find((entry) => child(entry, ID.trackType) === VIDEO) ?? found[0];
  return (leading && child(leading, ID.trackNumber)) ?? 1;
}

interface Block {
  readonly track: number;
  readonly time: number;
  readonly isKey: boolean;
}

function readBlock(bytes: Uint8Array, { id, content, end }: Element, clusterTime: number): Block | undefined {
  if (id === ID.blockGroup) {
    const inner = [...elementsIn(bytes, content, end)].find((element) => element.id === ID.block);
    return inner && readBlock(bytes, inner, clusterTime);
  }
  if (id !== ID.simpleBlock && id !== ID.block) return undefined;
  // Tracks are few: their numbers take one byte.
  const track = (bytes[content] ?? 0) & 0x7f;
  const offset = (readUint(bytes, content + 1, content + 3) << 16) >> 16;
  return { track, time: clusterTime + offset, isKey: id === ID.simpleBlock && ((bytes[content + 3] ?? 0) & 0x80) > 0 };
}

/** Reads frame by frame, up to the last one that is whole. Nothing where it is no WebM file with a frame in it. */
export function readWebM(bytes: Uint8Array): WebM | undefined {
  const header = elementAt(bytes, 0);
  const segment = header?.id === ID.ebml ? elementAt(bytes, header.end) : undefined;
  if (segment?.id !== ID.segment) return undefined;
  let info: Uint8Array | undefined;
  let tracks: Uint8Array | undefined;
  let at = segment.content;
  for (const element of elementsIn(bytes, at, bytes.length)) {
    if (element.id === ID.cluster) break;
    if (element.id === ID.info) info = contentOf(bytes, element);
    if (element.id === ID.tracks) tracks = contentOf(bytes, element);
    at = element.end;
  }
  if (!info || !tracks) return undefined;
  const unitsPerSecond = NANOSECONDS / (child(info, ID.timestampScale) ?? DEFAULT_SCALE);
  const track = leadingTrack(tracks);
  const clusters: { -readonly [Key in keyof Cluster]: Cluster[Key] }[] = [];
  const times: number[] = [];
  // A cluster of unknown size ends where the next begins: all of them are read as one row.
  for (let next = elementAt(bytes, at); next; next = elementAt(bytes, at)) {
    const isOpening = next.id === ID.cluster;
    if (!isOpening && next.end > bytes.length) break;
    at = isOpening ? next.content : next.end;
    const cluster = clusters.at(-1);
    if (isOpening) clusters.push({ content: at, end: at, time: 0, isSeekable: false });
    else if (next.id === ID.timestamp && cluster) Object.assign(cluster, { time: uintOf(bytes, next), end: at });
    else if (cluster) {
      const block = readBlock(bytes, next, cluster.time);
      if (!block) continue;
      cluster.end = at;
      if (block.track !== track) continue;
      times.push(block.time);
      cluster.isSeekable ||= block.isKey;
    }
  }
  const last = Math.max(...times);
  const frame =
    times.length > 1 ? (last - Math.min(...times)) / (times.length - 1) : ONE_FRAME_SECONDS * unitsPerSecond;
  const whole = clusters.filter(({ content, end }) => end > content);
  if (times.length === 0) return undefined;
  return { info, tracks, clusters: whole, duration: last + frame, unitsPerSecond, track };
}
