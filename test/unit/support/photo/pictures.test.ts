import { expect } from '@open-wc/testing';
import {
  clean,
  contains,
  draw,
  exif,
  join,
  jpegParts,
  jpegWith,
  LATITUDE,
  look,
  pngChunk,
  pngWith,
  text,
  webpWith,
  XMP,
  type Bytes,
} from './pictures.js';

/** A picture of each kind, with what a phone writes into it. */
const samples: Record<string, (orientation: number, isLocated: boolean) => Promise<Bytes>> = {
  JPEG: async (orientation, isLocated) =>
    jpegWith(await draw('image/jpeg'), jpegParts.exif(orientation, isLocated), jpegParts.index()),
  PNG: async (orientation, isLocated) =>
    pngWith(
      await draw('image/png'),
      pngChunk('eXIf', exif({ orientation, isLocated })),
      pngChunk('tEXt', 'Make\0Phone'),
    ),
  WebP: async (orientation, isLocated) =>
    webpWith(await draw('image/webp'), { EXIF: exif({ orientation, isLocated }), 'XMP ': text('<x/>') }),
};

for (const [kind, make] of Object.entries(samples)) {
  describe(`the location in a ${kind}`, () => {
    for (const orientation of [1, 3, 6, 8]) {
      it(`goes, and nothing else that is seen (turned by ${orientation})`, async () => {
        const before = await make(orientation, true);
        const after = await clean(before);
        expect(after.location).to.equal('removed');
        expect([contains(before, LATITUDE), contains(after.bytes, LATITUDE)]).to.deep.equal([true, false]);
        const seen = await look(before);
        expect(seen).to.be.a('string');
        expect(await look(after.bytes)).to.equal(seen);
      });
    }

    it('goes with all else that describes it, also where it does not say where', async () => {
      const { location, bytes } = await clean(await make(6, false));
      expect(location).to.equal('none');
      expect(contains(bytes, 'II*\0')).to.be.false;
    });

    it('is not looked for twice', async () => {
      const once = await clean(await make(6, true));
      const twice = await clean(once.bytes);
      expect(twice.location).to.equal('none');
      expect(twice.bytes).to.deep.equal(once.bytes);
    });

    it('leaves a picture as it is that has no descriptions', async () => {
      const plain = await draw(`image/${kind.toLowerCase()}`);
      expect(await clean(plain)).to.include({ location: 'none', isAsItWas: true });
    });

    it('goes with what follows the end of the picture', async () => {
      const before = join(await make(1, true), 'ftypmp42 a short film, taken at 48.14194');
      const { bytes } = await clean(before);
      expect(contains(bytes, '48.14194')).to.be.false;
      expect(await look(bytes)).to.equal(await look(before));
    });
  });
}

describe('the location in a JPEG', () => {
  for (const part of ['xmp', 'iptc'] as const) {
    it(`is found in ${part.toUpperCase()} too`, async () => {
      const { location, bytes } = await clean(jpegWith(await draw('image/jpeg'), jpegParts[part]()));
      expect(location).to.equal('removed');
      expect(contains(bytes, 'Paris') || contains(bytes, 'GPS')).to.be.false;
    });
  }

  it('goes with comments and small pictures, but the colours stay', async () => {
    const before = jpegWith(await draw('image/jpeg'), jpegParts.comment(), jpegParts.thumbnail(), jpegParts.colors());
    const { bytes } = await clean(before);
    expect([contains(bytes, 'N 48'), contains(bytes, 'JFXX'), contains(bytes, 'ICC_PROFILE')]).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('goes from a picture of several scans, and from one that was cut off', async () => {
    const plain = await draw('image/jpeg', 200, 200);
    const whole = jpegWith(plain, jpegParts.exif(6));
    const { location, bytes } = await clean(whole.slice(0, -200));
    expect(location).to.equal('removed');
    expect(bytes.subarray(-100)).to.deep.equal(whole.slice(-300, -200));
    const fill = jpegWith(plain, Uint8Array.of(0xff, 0xff, 0xff), jpegParts.exif(1));
    expect((await clean(fill)).location).to.equal('removed');
  });

  it('is told where the file does not hold together behind it, and the file stays as it is', async () => {
    const broken = join(jpegWith(await draw('image/jpeg'), jpegParts.exif()).slice(0, 160), 'nonsense');
    expect(await clean(broken)).to.include({ location: 'kept', isAsItWas: true });
  });
});

describe('the location in a PNG', () => {
  it('is found in XMP too', async () => {
    const xmp = pngChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', XMP);
    const { location, bytes } = await clean(pngWith(await draw('image/png'), xmp));
    expect([location, contains(bytes, 'GPS')]).to.deep.equal(['removed', false]);
  });

  it('goes with chunks that no program needs to draw it, and those stay that one does', async () => {
    const plain = await draw('image/png');
    const colours = pngChunk('gAMA', [0, 0, 0xb1, 0x8f]);
    const { bytes } = await clean(
      pngWith(plain, colours, pngChunk('caBX', 'GPSLatitude 48.14'), pngChunk('prVt', XMP)),
    );
    expect(bytes).to.deep.equal(pngWith(plain, colours));
  });
});

describe('the location in a WebP', () => {
  it('is found in XMP too, and the picture does not claim to have any', async () => {
    const { location, bytes } = await clean(webpWith(await draw('image/webp'), { 'XMP ': text(XMP) }));
    expect([location, bytes[20]! & 12]).to.deep.equal(['removed', 0]);
  });
});

describe('files that are no pictures', () => {
  for (const content of ['', 'x', 'GIF89a', 'a log', '%PDF-1.7', '\xff\xd8', 'RIFF1234WAVE']) {
    it(`stay as they are: ${JSON.stringify(content)}`, async () => {
      expect(await clean(text(content))).to.include({ location: 'none', isAsItWas: true });
    });
  }
});
