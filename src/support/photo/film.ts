import { readBoxes, Patches, type Box } from './boxes.js';
import { latin1, Malformed, type ByteReader, type Remains } from './bytes.js';
import type { Cleaning } from './cleaning.js';
import { isXmpLocated } from './descriptions.js';

/** Nothing that is read of them is longer. */
const LONGEST = 1024 * 1024;

/** Where cameras write a place besides the frames: as a note of phones, and as the note of 3GPP. */
const PLACES = new Set(['\u00a9xyz', 'loci']);

/** Notes with words for people: a title, a name. Each maker has notes of its own besides, Adobe's XMP among them. */
const WORDS = /^(?:\u00a9...|cprt|name|titl|auth)$/;

/** Tracks of sensors of action cameras, of cameras for all directions, and of cameras in cars. */
const SENSORS = /gpmd|camm|gps |location/;

/**
 * Empties the notes of a film that say where it was taken, and those of which only their maker knows what they say; no
 * player needs them. Nothing moves, and frames and sound are not touched. Tracks that tell the place from second to
 * second stay, and are noted.
 */
export async function cleanFilm(file: ByteReader, cleaning: Cleaning): Promise<Remains> {
  const patches = new Patches();
  await cleanParts({ body: 0, end: file.size });
  return patches.applyTo(file.size);

  /** The parts of the file, of the movie in it, and of each of its tracks: notes may stand in all of them. */
  async function cleanParts({ body, end }: Pick<Box, 'body' | 'end'>): Promise<void> {
    for (const box of await readBoxes(file, body, end)) {
      if (box.type === 'moov' || box.type === 'trak') await cleanParts(box);
      else if (box.type === 'udta') await cleanNotes(box);
      else if (box.type === 'meta') await cleanList(box);
      else if (box.type === 'uuid') await emptyNote(box);
      else if (box.type === 'gps ') cleaning.mayKeep = true;
      else if (box.type === 'mdia') cleaning.mayKeep ||= await hasSensors(box);
    }
  }

  async function hasSensors(media: Box): Promise<boolean> {
    let inside: Box | undefined = media;
    for (const type of ['minf', 'stbl', 'stsd']) {
      inside = inside && (await readBoxes(file, inside.body, inside.end)).find((box) => box.type === type);
    }
    return inside !== undefined && SENSORS.test(await textOf(inside));
  }

  async function cleanNotes({ body, end }: Box): Promise<void> {
    for (const box of await readBoxes(file, body, end)) {
      if (box.type === 'meta') await cleanList(box);
      else if (PLACES.has(box.type) || !WORDS.test(box.type)) await emptyNote(box);
    }
  }

  async function emptyNote(box: Box): Promise<void> {
    const beginning = await file.bytes(box.body, Math.min(box.end - box.body, LONGEST));
    cleaning.isLocated ||= PLACES.has(box.type) || isXmpLocated(beginning);
    patches.empty(box);
  }

  /** A list of keys, and one of what belongs to them by number; or only the second, with notes as above. */
  async function cleanList({ body, end }: Box): Promise<void> {
    if (end - body < 8) return;
    // QuickTime has no version here.
    const isQuickTime = latin1(await file.bytes(body + 4, 4)) === 'hdlr';
    const parts = await readBoxes(file, isQuickTime ? body : body + 4, end);
    const keys = parts.find(({ type }) => type === 'keys');
    for (const part of parts) {
      if (part.type === 'xml ' || part.type === 'bxml') await emptyNote(part);
      // It describes by items, as pictures do.
      if (part.type === 'iloc') cleaning.mayKeep = true;
    }
    const located = keys ? await locatedKeys(keys) : new Set<number>();
    for (const list of parts.filter(({ type }) => type === 'ilst')) {
      for (const item of await readBoxes(file, list.body, list.end)) {
        const number = (await file.view(item.start + 4, 4)).getUint32(0);
        if (!located.has(number) && !PLACES.has(item.type)) continue;
        cleaning.isLocated = true;
        for (const value of await readBoxes(file, item.body, item.end)) {
          // Kind and language of the value stay, and of the value as many blanks.
          if (value.type === 'data' && value.end - value.body > 8) patches.fill(value.body + 8, value.end, [], 0x20);
        }
      }
    }
  }

  async function locatedKeys({ body, end }: Box): Promise<Set<number>> {
    const found = new Set<number>();
    let number = 0;
    for (const { body: name, end: nameEnd } of await readBoxes(file, body + 8, end)) {
      number++;
      if (/location/i.test(latin1(await file.bytes(name, nameEnd - name)))) found.add(number);
    }
    return found;
  }

  async function textOf({ body, end }: Box): Promise<string> {
    if (end - body > LONGEST) throw new Malformed();
    return latin1(await file.bytes(body, end - body));
  }
}
