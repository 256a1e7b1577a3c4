/**
 * Browsers write WebM as it comes: without a duration, and without an index, which both stand at the beginning. Such a
 * file shows no length and cannot be sought through. Here it is written once more with both; the frames stay as they are,
 * and what was cut off in the middle is left away.
 *
 * The libraries that there are either mend the duration only, or bring a whole toolkit of ten times the size.
 */
import { element, elementAt, elementsIn, float, headOf, ID, uint } from './ebml.js';
import { readWebM, type Cluster, type WebM } from './read-webm.js';

const CLUSTER_HEAD = headOf(ID.cluster, 0).length;

/** The description of the file without what is written anew, and with its duration. */
function infoOf({ info, duration }: WebM): number[] {
  const kept = [...elementsIn(info, 0, info.length)].filter(({ id }) => id !== ID.duration);
  return element(ID.info, [
    ...kept.flatMap(({ start, end }) => [...info.subarray(start, end)]),
    ...float(ID.duration, duration),
  ]);
}

/** The index: where in the file what can be seen at which time. Its length does not depend on where the clusters begin. */
function cuesOf({ clusters, track }: WebM, begin: number): number[] {
  let at = begin;
  const points: number[] = [];
  for (const { content, end, time, isSeekable } of clusters) {
    const position = element(ID.cuePositions, [...uint(ID.cueTrack, track), ...uint(ID.cueCluster, at)]);
    if (isSeekable) points.push(...element(ID.cuePoint, [...uint(ID.cueTime, time), ...position]));
    at += CLUSTER_HEAD + end - content;
  }
  return element(ID.cues, points);
}

function seekHeadOf(info: number, tracks: number, cues: number): number[] {
  const seek = (id: number, position: number): number[] =>
    element(ID.seek, [...element(ID.seekId, headOf(id, 0).slice(0, 4)), ...uint(ID.seekPosition, position)]);
  return element(ID.seekHead, [...seek(ID.info, info), ...seek(ID.tracks, tracks), ...seek(ID.cues, cues)]);
}

const lengthOf = ({ content, end }: Cluster): number => CLUSTER_HEAD + end - content;

/** A file that can be sought through, and its length in seconds; nothing where there is no frame in it. */
export async function indexWebM(file: Blob): Promise<{ file: Blob; seconds: number } | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const webm = readWebM(bytes);
  if (!webm) return undefined;
  const { clusters, duration, tracks, unitsPerSecond } = webm;
  const info = infoOf(webm);
  const trackList = element(ID.tracks, [...tracks]);
  const infoAt = seekHeadOf(0, 0, 0).length;
  const tracksAt = infoAt + info.length;
  const cuesAt = tracksAt + trackList.length;
  const clustersAt = cuesAt + cuesOf(webm, 0).length;
  const head = [...seekHeadOf(infoAt, tracksAt, cuesAt), ...info, ...trackList, ...cuesOf(webm, clustersAt)];
  const size = clusters.reduce((sum, cluster) => sum + lengthOf(cluster), head.length);
  const opening = bytes.slice(0, elementAt(bytes, 0)?.end);
  const parts: BlobPart[] = [opening, new Uint8Array([...headOf(ID.segment, size), ...head])];
  for (const { content, end } of clusters) {
    parts.push(new Uint8Array(headOf(ID.cluster, end - content)), file.slice(content, end));
  }
  return { file: new Blob(parts, { type: file.type }), seconds: duration / unitsPerSecond };
}
