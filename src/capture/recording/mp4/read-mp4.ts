import { boxAt, boxesIn, longAt, type Box } from './boxes.js';

/** Frames that follow each other, with what describes them. */
export interface Fragment {
  readonly start: number;
  end: number;
  /** Of the leading track, in its units. */
  readonly time: number;
  readonly length: number;
}

/** What a recorder has written, as far as it got. */
export interface FragmentedMP4 {
  readonly moov: Box;
  readonly mvex: Box;
  /** By which positions are found: that of the picture, or the first. */
  readonly track: Track;
  /** Units in a second, of the film as a whole. */
  readonly unitsPerSecond: number;
  readonly fragments: readonly Fragment[];
}

interface Track {
  readonly id: number;
  readonly unitsPerSecond: number;
  readonly isPicture: boolean;
}

const BASE_DATA_OFFSET = 0x1;
const DESCRIPTION = 0x2;
const DEFAULT_DURATION = 0x8;
const DATA_OFFSET = 0x1;
const FIRST_FLAGS = 0x4;
/** What may be said of each frame: duration, size, flags and offset, of 32 bits each. */
const OF_EACH = [0x100, 0x200, 0x400, 0x800] as const;

const isLong = (view: DataView, { content }: Box): boolean => view.getUint8(content) === 1;
const flagsOf = (view: DataView, { content }: Box): number => view.getUint32(content) & 0xffffff;

function readTrack(view: DataView, trak: Box): Track | undefined {
  const [head, media, handler] = [['tkhd'], ['mdia', 'mdhd'], ['mdia', 'hdlr']].map((path) =>
    boxAt(view, trak, ...path),
  );
  if (!head || !media || !handler) return undefined;
  return {
    id: view.getUint32(head.content + (isLong(view, head) ? 20 : 12)),
    unitsPerSecond: view.getUint32(media.content + (isLong(view, media) ? 20 : 12)),
    isPicture: view.getUint32(handler.content + 8) === 0x76696465,
  };
}

/** How long the frames of a run take together. */
function lengthOfRun(view: DataView, run: Box, ofEach: number): number {
  const flags = flagsOf(view, run);
  const count = view.getUint32(run.content + 4);
  if (!(flags & OF_EACH[0])) return count * ofEach;
  const step = 4 * OF_EACH.filter((flag) => flags & flag).length;
  let at = run.content + 8 + (flags & DATA_OFFSET ? 4 : 0) + (flags & FIRST_FLAGS ? 4 : 0);
  let length = 0;
  for (; at + 4 <= run.end; at += step) length += view.getUint32(at);
  return length;
}

/** When the frames of a track in a fragment begin, and how long they take; nothing where it has none. */
function timeOf(view: DataView, traf: Box, track: number): Pick<Fragment, 'time' | 'length'> | undefined {
  const [head, time] = [boxAt(view, traf, 'tfhd'), boxAt(view, traf, 'tfdt')];
  if (!head || !time || view.getUint32(head.content + 4) !== track) return undefined;
  const flags = flagsOf(view, head);
  // Places counted from the beginning of the file do not survive that something is put before them.
  if (flags & BASE_DATA_OFFSET) return undefined;
  const at = head.content + 8 + (flags & DESCRIPTION ? 4 : 0);
  const ofEach = flags & DEFAULT_DURATION ? view.getUint32(at) : 0;
  const runs = [...boxesIn(view, traf.content, traf.end)].filter(({ name }) => name === 'trun');
  return {
    time: longAt(view, time.content + 4, isLong(view, time)),
    length: runs.reduce((sum, run) => sum + lengthOfRun(view, run, ofEach), 0),
  };
}

function readFragments(view: DataView, moov: Box, track: number): Fragment[] {
  const fragments: Fragment[] = [];
  let moof: Box | undefined;
  for (const box of boxesIn(view, moov.end, view.byteLength)) {
    if (box.name === 'moof') moof = box;
    if (box.name !== 'mdat' || !moof) continue;
    const trafs = [...boxesIn(view, moof.content, moof.end)].filter(({ name }) => name === 'traf');
    const found = trafs.map((traf) => timeOf(view, traf, track)).find((time) => time !== undefined);
    const last = fragments.at(-1);
    if (found) fragments.push({ start: moof.start, end: box.end, ...found });
    else if (last) last.end = box.end;
  }
  return fragments;
}

/** Nothing where it is no MP4 file in fragments, or one in which nothing can be put in between. */
export function readMP4(view: DataView): FragmentedMP4 | undefined {
  const file = { start: 0, content: 0, end: view.byteLength };
  const moov = boxAt(view, file, 'moov');
  const [head, mvex] = moov ? [boxAt(view, moov, 'mvhd'), boxAt(view, moov, 'mvex')] : [];
  if (!moov || !head || !mvex) return undefined;
  const traks = [...boxesIn(view, moov.content, moov.end)].filter(({ name }) => name === 'trak');
  const tracks = traks.flatMap((trak) => readTrack(view, trak) ?? []);
  const track = tracks.find(({ isPicture }) => isPicture) ?? tracks[0];
  const unitsPerSecond = view.getUint32(head.content + (isLong(view, head) ? 20 : 12));
  const fragments = track ? readFragments(view, moov, track.id) : [];
  if (!track || fragments.length === 0) return undefined;
  return { moov, mvex, track, unitsPerSecond, fragments };
}
