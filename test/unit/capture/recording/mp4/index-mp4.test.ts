import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { finishFile } from '../../../../../src/capture/recording/finish-file.js';
import { indexMP4 } from '../../../../../src/capture/recording/mp4/index-mp4.js';
import { recordRaw } from '../record-raw.js';
import { play } from '../setup.js';

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at + 4, at + 8));

/** Names of the boxes of a file, as they follow each other. */
async function outline(file: Blob): Promise<string[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const names: string[] = [];
  for (let at = 0; at < bytes.length; at += view.getUint32(at)) names.push(nameAt(bytes, at));
  return names;
}

describe('MP4 files with an index', () => {
  let raw: Uint8Array<ArrayBuffer>;
  before(async () => (raw = await recordRaw('video/mp4;codecs=avc1')));

  it('have it before the first frame, so that nobody has to look for them', async () => {
    const { file, seconds } = (await indexMP4(new Blob([raw])))!;
    const names = await outline(file);
    expect(names.slice(0, 5)).to.deep.equal(['ftyp', 'moov', 'sidx', 'moof', 'mdat']);
    expect(names.length).to.be.greaterThan(6);
    const { video, seek } = await play(file);
    expect(video.duration).to.be.closeTo(seconds, 0.1);
    expect(video.duration).to.be.closeTo((await play(new Blob([raw]))).video.duration, 0.1);
    for (const time of [2.5, 0.5, 1.5]) {
      await seek(time);
      expect(video.currentTime).to.be.closeTo(time, 0.1);
    }
  });

  it('come of one that was cut off, without the fragment that is not whole', async () => {
    const cut = new Blob([raw.slice(0, raw.length - 100)]);
    const { file, seconds } = (await indexMP4(cut))!;
    expect((await outline(file)).at(-1)).to.equal('mdat');
    expect((await play(file)).video.duration).to.be.closeTo(seconds, 0.1);
  });

  it('are not made of something else', async () => {
    for (const content of ['', 'text', '\u0000\u0000\u0000\u0008moov'])
      expect(await indexMP4(new Blob([content]))).to.equal(undefined);
  });

  it('whatever the bytes are, there is a file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1500), fc.uint8Array({ minLength: 1, maxLength: 12 }), async (at, noise) => {
        const broken = raw.slice(0, 20_000);
        broken.set(noise, at);
        const { file } = await finishFile([new Blob([broken])], { type: 'video/mp4', name: 'a.mp4', seconds: 3 });
        expect(file.size).to.be.greaterThan(0);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
