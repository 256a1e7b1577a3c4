import { expect } from '@open-wc/testing';
import { withoutLocation } from '../../../../src/support/photo/index.js';
import { box, clean, contains, exif, join, LATITUDE, text, u16, u32, XMP, type Bytes } from './pictures.js';

const PLACE = '+48.1419+011.5583/';
const head = box('ftyp', 'qt  ', u32(0), 'qt  ');
const frames = box('mdat', 'frames and sound');
const film = (...moov: Bytes[]): Bytes => join(head, frames, box('moov', ...moov));

/** Names and what belongs to them, as Apple's cameras write them. */
const list = (name: string, value: string): Bytes =>
  join(
    box('hdlr', u32(0), 'mdta'),
    box('keys', u32(0), u32(2), box('mdta', 'com.apple.quicktime.make'), box('mdta', name)),
    box(
      'ilst',
      box('\0\0\0\x01', box('data', u32(1), u32(0), 'Apple')),
      box('\0\0\0\x02', box('data', u32(1), u32(0), value)),
    ),
  );
const LOCATION = 'com.apple.quicktime.location.ISO6709';

/** A box of somebody's own; Adobe's XMP has this number. */
const uuid = (...body: Bytes[]): Bytes => box('uuid', ADOBE, ...body);
const ADOBE = [0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac];

const notes: Record<string, Bytes> = {
  'in a note': box('udta', box('\xa9xyz', u16(PLACE.length), u16(0x15c7), PLACE)),
  'in a note of 3GPP': box('udta', box('loci', u32(0), PLACE), u32(0)),
  'in a list of QuickTime': box('meta', list(LOCATION, PLACE)),
  'in a list of MP4': box('meta', u32(0), list(LOCATION, PLACE)),
  'in a list within the notes': box('udta', box('meta', u32(0), list(LOCATION, PLACE))),
  'in a list without keys': box(
    'udta',
    box('meta', u32(0), box('hdlr', u32(0), 'mdir'), box('ilst', box('\xa9xyz', box('data', u32(1), u32(0), PLACE)))),
  ),
  'in the notes of a track': box('trak', box('udta', box('\xa9xyz', PLACE))),
};

describe('the location in a film', () => {
  for (const [where, note] of Object.entries(notes)) {
    it(`goes from where it stands: ${where}`, async () => {
      const before = film(box('mvhd', u32(0)), note);
      const after = await clean(before);
      expect(after.location).to.equal('removed');
      expect([contains(before, PLACE), contains(after.bytes, PLACE)]).to.deep.equal([true, false]);
      expect(after.bytes, 'nothing moves').to.have.lengthOf(before.length);
      expect(after.bytes.subarray(0, head.length + frames.length)).to.deep.equal(join(head, frames));
      expect(contains(after.bytes, 'Apple')).to.equal(contains(before, 'Apple'));
      expect((await clean(after.bytes)).bytes).to.deep.equal(after.bytes);
    });
  }

  const descriptions: Record<string, Bytes> = {
    'beside the movie': join(film(), uuid(text(XMP))),
    'in the movie': film(uuid(text(XMP))),
    'in a track': film(box('trak', uuid(text(XMP)))),
    'in the notes': film(box('udta', box('XMP_', XMP))),
    'in a list beside the movie': join(film(), box('meta', u32(0), box('hdlr', u32(0), 'nrtm'), box('xml ', XMP))),
    'in a list of the movie': film(box('meta', u32(0), box('hdlr', u32(0), 'nrtm'), box('xml ', XMP))),
  };
  for (const [where, before] of Object.entries(descriptions)) {
    it(`goes from XMP ${where}, and nothing moves`, async () => {
      const after = await clean(before);
      expect([after.location, contains(after.bytes, 'GPS')]).to.deep.equal(['removed', false]);
      expect(after.bytes).to.have.lengthOf(before.length);
      expect(contains(after.bytes, 'frames and sound')).to.be.true;
      expect((await clean(after.bytes)).location).to.equal('none');
    });
  }

  it('goes with notes of makers, of which only they know what they say; words for people stay', async () => {
    const before = film(box('udta', box('\xa9nam', 'A dive'), box('PANA', exif())), uuid(exif()));
    const { bytes } = await clean(before);
    expect([contains(bytes, LATITUDE), contains(bytes, 'A dive')]).to.deep.equal([false, true]);
  });

  it('may be in a description by items, or in a film that does not hold together: it stays, and that is told', async () => {
    const items = box('meta', u32(0), box('hdlr', u32(0), 'pict'), box('iloc', u32(0)));
    expect(await clean(join(film(), items))).to.include({ location: 'kept', isAsItWas: true });
    const trailer = join(film(notes['in a note']!), 'a trailer of a camera for all directions');
    expect(await clean(trailer)).to.include({ location: 'kept', isAsItWas: true });
  });

  for (const entry of ['gpmd', 'camm']) {
    it(`may be in a track of sensors (${entry}): it stays, and that is told`, async () => {
      const track = box('trak', box('mdia', box('minf', box('stbl', box('stsd', u32(0), u32(1), box(entry, u32(0)))))));
      expect(await clean(film(track))).to.include({ location: 'kept', isAsItWas: true });
    });
  }

  it('is not claimed of a film that does not say where', async () => {
    const before = film(box('mvhd', u32(0)), box('meta', list('com.apple.quicktime.model', 'iPhone')));
    expect(await clean(before)).to.include({ location: 'none', isAsItWas: true });
  });

  it('is found behind 4 GB of frames, of which next to nothing is read', async () => {
    const size = 5_000_000_000;
    const start = join(head, u32(1), 'mdat', u32(Math.floor(size / 2 ** 32)), u32(size % 2 ** 32));
    const end = box('moov', notes['in a note']!);
    const whole = head.length + size + end.length;
    let read = 0;
    const { location, pieces } = await withoutLocation({
      size: whole,
      read: (from, to) => {
        read += to - from;
        const bytes = new Uint8Array(to - from);
        for (const [part, at] of [
          [start, 0],
          [end, whole - end.length],
        ] as const) {
          const first = Math.max(from, at);
          const last = Math.min(to, at + part.length);
          if (first < last) bytes.set(part.subarray(first - at, last - at), first - from);
        }
        return Promise.resolve(bytes);
      },
    });
    expect(location).to.equal('removed');
    expect(read).to.be.below(300_000);
    const length = pieces!.reduce((sum, piece) => sum + ('end' in piece ? piece.end - piece.start : piece.length), 0);
    expect(length).to.equal(whole);
  });
});

/** A HEIC picture: the table of its items, and what they are. */
function heic(kind: 'Exif' | 'mime', description: Bytes, { method = 0, extents = 1 } = {}): Bytes {
  const picture = text('the picture');
  const item = (id: number, type: string, more = ''): Bytes =>
    box('infe', [2, 0, 0, 0], u16(id), u16(0), type, '\0', more);
  const make = (origin: number): Bytes => {
    const extent = [...u32(picture.length), ...u32(description.length)];
    const places = join(
      [1, 0, 0, 0, 0x44, 0x40],
      u16(2),
      [...u16(1), ...u16(method), ...u16(0), ...u32(origin), ...u16(1), ...u32(0), ...u32(picture.length)],
      [
        ...u16(2),
        ...u16(method),
        ...u16(0),
        ...u32(origin),
        ...u16(extents),
        ...new Array<number[]>(extents).fill(extent).flat(),
      ],
    );
    return box(
      'meta',
      u32(0),
      box('hdlr', u32(0), u32(0), 'pict'),
      box('iinf', u32(0), u16(2), item(1, 'hvc1'), item(2, kind, kind === 'mime' ? 'application/rdf+xml\0' : '')),
      box('iloc', places),
      method === 1 ? box('idat', picture, description) : [],
    );
  };
  const start = box('ftyp', 'heic', u32(0), 'mif1');
  const origin = method === 1 ? 0 : start.length + make(0).length + 8;
  return join(start, make(origin), method === 1 ? [] : box('mdat', picture, description));
}

describe('the location in a HEIC or AVIF', () => {
  const descriptions = {
    Exif: ['Exif', join(u32(0), exif()), LATITUDE],
    XMP: ['mime', text(XMP), 'GPS'],
  } as const;
  for (const [what, [kind, bytes, place]] of Object.entries(descriptions)) {
    for (const method of [0, 1]) {
      it(`goes from ${what} ${method ? 'beside the table' : 'behind the picture'}, and nothing moves`, async () => {
        const before = heic(kind, bytes, { method });
        const after = await clean(before);
        expect(after.location).to.equal('removed');
        expect([contains(before, place), contains(after.bytes, place)]).to.deep.equal([true, false]);
        expect(after.bytes).to.have.lengthOf(before.length);
        expect(contains(after.bytes, 'the picture')).to.be.true;
        expect((await clean(after.bytes)).location).to.equal('none');
      });
    }
  }

  it('may be in a description of several parts: it stays, and that is told', async () => {
    expect(await clean(heic('Exif', join(u32(0), exif()), { extents: 2 }))).to.include({ location: 'kept' });
  });
});

describe('the location in a TIFF', () => {
  it('stays, and that is told', async () => {
    expect(await clean(exif())).to.include({ location: 'kept', isAsItWas: true });
    expect(await clean(exif({ isLocated: false }))).to.include({ location: 'none' });
  });
});
