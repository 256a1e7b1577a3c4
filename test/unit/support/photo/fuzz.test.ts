import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  box,
  clean,
  draw,
  exif,
  join,
  jpegParts,
  jpegWith,
  look,
  pngChunk,
  pngWith,
  text,
  u16,
  u32,
  webpWith,
  XMP,
  type Bytes,
} from './pictures.js';

// The same files in every run: a surprise should come to whoever changes something, not to whoever is next.
const runs = { seed: 20261127, numRuns: 300 };

const beginnings = [
  '\xff\xd8\xff',
  '\x89PNG\r\n\x1a\n',
  'RIFF\xff\0\0\0WEBP',
  'II*\0',
  '\0\0\0\x10ftypheic',
  '\0\0\0\x10ftypmp42',
];

const samples = async (): Promise<Bytes[]> => [
  jpegWith(await draw('image/jpeg'), jpegParts.exif(6), jpegParts.xmp(), jpegParts.iptc(), jpegParts.colors()),
  pngWith(await draw('image/png'), pngChunk('eXIf', exif()), pngChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', XMP)),
  webpWith(await draw('image/webp'), { EXIF: exif({ orientation: 6 }), 'XMP ': text(XMP) }),
  join(box('ftyp', 'mp42', u32(0)), box('moov', box('udta', box('\xa9xyz', u16(4), u16(0), '+1+2')))),
  join(
    box('ftyp', 'heic', u32(0)),
    box('meta', u32(0), box('iinf', u32(0), u16(0)), box('iloc', u32(0), u16(0), u16(0))),
  ),
];

/** What remains is a part of what was there, in order, and next to nothing else. */
async function check(bytes: Bytes): Promise<void> {
  const { pieces = [], bytes: after } = await clean(bytes);
  let done = 0;
  for (const piece of pieces) {
    if (!('end' in piece)) continue;
    expect(piece.start).to.be.at.least(done);
    expect(piece.end).to.be.within(piece.start, bytes.length);
    done = piece.end;
  }
  expect(after.length).to.be.at.most(bytes.length);
}

describe('taking the location out of files that lie', () => {
  it('comes to an end with anything behind a known beginning', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), (beginning, rest) =>
        check(join(beginning, rest)),
      ),
      runs,
    ));

  it('leaves what can be seen as it was, whatever single bytes are wrong', async () => {
    const known = await samples();
    const wrong = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...known), wrong, async (sample, changes) => {
        const bytes = sample.slice();
        for (const [where, value] of changes) bytes[Math.floor(where * (bytes.length - 1))] = value;
        await check(bytes);
        if (await look(bytes)) expect(await look((await clean(bytes)).bytes)).to.be.a('string');
      }),
      runs,
    );
  });

  it('leaves what can be seen as it was, wherever the file ends', async () => {
    const known = await samples();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...known), fc.double({ min: 0, max: 1, noNaN: true }), async (sample, where) => {
        const bytes = sample.slice(0, Math.floor(where * sample.length));
        await check(bytes);
        const seen = await look(bytes);
        if (seen) expect(await look((await clean(bytes)).bytes)).to.equal(seen);
      }),
      runs,
    );
  });

  it('leaves every pixel as it was, whatever programs write into their own segments', async () => {
    const jpeg = await draw('image/jpeg');
    const seen = await look(jpeg);
    const segments = fc.array(fc.tuple(fc.integer({ min: 0xe1, max: 0xfe }), fc.uint8Array({ maxLength: 50 })), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(segments, async (parts) => {
        const written = parts.map(([marker, body]) =>
          join([0xff, marker > 0xef ? 0xfe : marker], u16(2 + body.length), body),
        );
        const { bytes } = await clean(jpegWith(jpeg, ...written));
        expect(bytes).to.deep.equal(jpeg);
        expect(await look(bytes)).to.equal(seen);
      }),
      { ...runs, numRuns: 50 },
    );
  });
});
