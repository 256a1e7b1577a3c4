import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { indexWebM } from '../../../../../src/capture/recording/webm/index-webm.js';
import { recordRaw } from '../record-raw.js';
import { play } from '../setup.js';

describe('WebM files with a length and an index', () => {
  for (const codec of ['vp8', 'vp9']) {
    describe(codec, () => {
      let raw: Uint8Array<ArrayBuffer>;
      before(async () => (raw = await recordRaw(`video/webm;codecs=${codec}`)));

      it('have both, which the browser had left out', async () => {
        expect((await play(new Blob([raw]))).video.duration).to.equal(Infinity);
        const indexed = await indexWebM(new Blob([raw], { type: 'video/webm' }));
        const { video, seek } = await play(indexed!.file);
        expect(video.duration).to.be.closeTo(indexed!.seconds, 0.1);
        for (const time of [2.5, 0.5, 1.5]) {
          await seek(time);
          expect(video.currentTime).to.be.closeTo(time, 0.1);
        }
      });

      it('come of one that was cut off anywhere, and lose no more than what was cut', async () => {
        let before = 0;
        for (const share of [0.2, 0.5, 0.8, 0.95]) {
          const cut = raw.slice(0, Math.floor(raw.length * share));
          const indexed = await indexWebM(new Blob([cut]));
          expect((await play(indexed!.file)).video.duration).to.be.closeTo(indexed!.seconds, 0.1);
          expect(indexed!.seconds).to.be.at.least(before);
          expect(indexed!.file.size).to.be.within(cut.length * 0.7, cut.length + 2000);
          before = indexed!.seconds;
        }
      });

      it('can be made of one that has both already', async () => {
        const once = await indexWebM(new Blob([raw]));
        const twice = await indexWebM(once!.file);
        expect(twice!.seconds).to.be.closeTo(once!.seconds, 0.001);
        expect(twice!.file.size).to.equal(once!.file.size);
      });

      it('are never waited for in vain, whatever the bytes are', async () => {
        await fc.assert(
          fc.asyncProperty(fc.nat(400), fc.uint8Array({ minLength: 1, maxLength: 12 }), async (at, noise) => {
            const broken = raw.slice(0, 20_000);
            broken.set(noise, at);
            await indexWebM(new Blob([broken]));
          }),
          { numRuns: 200, seed: 1 },
        );
      });
    });
  }

  it('are not made of something else', async () => {
    for (const content of ['', 'text', '\u001aEߣ']) expect(await indexWebM(new Blob([content]))).to.equal(undefined);
  });
});
