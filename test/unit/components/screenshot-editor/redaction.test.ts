import { expect } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { until } from '../../../support/until.js';
import { EditorPage, makePicture, Pixels, type Painting } from './editor-page.js';

const BLACK = '0,0,0,255';

/** A secret in colours that appear nowhere else: stripes of magenta and cyan at 100, 100, as large as 120 × 40. */
const secret: Painting = (pen, width, height) => {
  pen.fillStyle = '#f4f5f7';
  pen.fillRect(0, 0, width, height);
  for (let x = 100; x < 220; x += 2) {
    pen.fillStyle = x % 4 ? '#f0f' : '#0ff';
    pen.fillRect(x, 100, 2, 40);
  }
};

/** Magenta and cyan, also where they were mixed with each other or with the paper: everything else is grey. */
const isSecret = (...channels: [number, number, number]): boolean => Math.max(...channels) - Math.min(...channels) > 16;

describe('C40 a redaction', () => {
  afterEach(() => resetMouse());

  const open = async (): Promise<EditorPage> => {
    const page = await EditorPage.open({ file: await makePicture(400, 300, secret) });
    await page.click('Redact');
    return page;
  };
  const redact = (page: EditorPage): Promise<void> => page.drag([90, 90], [160, 120], [230, 150]);

  it('leaves pixels of one colour, and nothing of the secret anywhere', async () => {
    const page = await open();
    expect((await Pixels.of(await makePicture(400, 300, secret))).count(isSecret)).to.equal(120 * 40);
    await redact(page);
    const pixels = await page.save();
    expect([pixels.width, pixels.height]).to.deep.equal([400, 300]);
    expect(pixels.colors(91, 91, 138, 58)).to.deep.equal([BLACK]);
    expect(pixels.count(isSecret)).to.equal(0);
    expect(pixels.colors().length, 'the paper, the redaction, and nothing between them').to.equal(2);
  });

  it('leaves a file without anything besides its pixels', async () => {
    const page = await open();
    await redact(page);
    await page.save();
    const bytes = new Uint8Array(await page.saved[0]!.arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    const chunks = [...text.matchAll(/IHDR|PLTE|IDAT|IEND|tEXt|iTXt|zTXt|eXIf|iCCP|tIME/g)].map(([name]) => name);
    expect([...new Set(chunks)].filter((name) => !['IHDR', 'IDAT', 'IEND', 'PLTE'].includes(name))).to.deep.equal([]);
  });

  it('lies above what is drawn before and after it', async () => {
    const page = await open();
    await redact(page);
    await page.click('Pen');
    await page.drag([60, 120], [160, 121], [300, 120]);
    const pixels = await page.save();
    expect(pixels.colors(91, 91, 138, 58)).to.deep.equal([BLACK]);
    expect(pixels.at(70, 120)).not.to.equal(pixels.at(10, 10));
  });

  it('cannot be seen through on the screen, while it is drawn and afterwards', async () => {
    const page = await open();
    const shown = (): Pixels => {
      const canvas = page.find<HTMLCanvasElement & HTMLElement>('canvas')!;
      return new Pixels(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height));
    };
    await until(() => shown().count(isSecret) > 1000, 'the secret is seen');
    await sendMouse({ type: 'move', position: page.place(90, 90) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: page.place(230, 150) });
    await until(() => shown().count(isSecret) === 0, 'it is covered already');
    await sendMouse({ type: 'up' });
    await page.click('Zoom in');
    await page.click('Zoom in');
    await until(() => shown().count(isSecret) === 0, 'it is covered at another zoom');
  });

  it('is exact at another zoom, where half a pixel of the picture is marked', async () => {
    const page = await open();
    for (let times = 0; times < 3; times++) await page.click('Zoom in');
    const { left, top, width, height } = page.find('.scroller')!.getBoundingClientRect();
    const from: [number, number] = [Math.round(left + width / 2 - 101), Math.round(top + height / 2 - 51)];
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [from[0] + 133, from[1] + 71] });
    await sendMouse({ type: 'up' });
    await page.editor.updateComplete;
    const pixels = await page.save();
    const colors = pixels.colors();
    expect(colors, 'paper, secret and redaction, unmixed').to.have.members([
      BLACK,
      '244,245,247,255',
      '255,0,255,255',
      '0,255,255,255',
    ]);
  });

  it('stays where it is when the picture is cropped, and what is cut off is gone', async () => {
    const page = await open();
    await redact(page);
    await page.click('Crop');
    await page.drag([80, 80], [150, 130], [380, 280]);
    await page.click('Apply crop');
    const pixels = await page.save();
    expect([pixels.width, pixels.height].map((length) => Math.round(length / 4))).to.deep.equal([75, 50]);
    expect(pixels.colors(11, 11, 138, 58)).to.deep.equal([BLACK]);
    expect(pixels.count(isSecret)).to.equal(0);
  });

  it('is gone after undo and back after redo', async () => {
    const page = await open();
    await redact(page);
    await page.click('Undo');
    expect((await page.save()).count(isSecret)).to.equal(120 * 40);
    await page.click('Redo');
    const pixels = await page.save();
    expect(pixels.count(isSecret)).to.equal(0);
    expect(pixels.colors(91, 91, 138, 58)).to.deep.equal([BLACK]);
  });

  it('is drawn before the picture is made smaller, so that nothing of the secret mixes in', async () => {
    const noise: Painting = (pen, width, height) => {
      for (let y = 0; y < height; y += 2) {
        for (let x = 0; x < width; x += 2) {
          pen.fillStyle = `rgb(${[(x * 7 + y * 13) % 256, (x * y) % 256, (x * 31) % 256].join()})`;
          pen.fillRect(x, y, 2, 2);
        }
      }
    };
    const page = await EditorPage.open({ file: await makePicture(400, 300, noise), properties: { maxSize: 20_000 } });
    await page.click('Redact');
    await page.drag([90, 90], [160, 120], [230, 150]);
    const file = await page.editor.toFile();
    expect(file.type).to.equal('image/jpeg');
    expect(file.size).to.be.at.most(20_000);
    const pixels = await Pixels.of(file);
    const share = pixels.width / 400;
    const inner = [110, 110, 100, 20].map((length) => Math.round(length * share)) as [number, number, number, number];
    for (const color of pixels.colors(...inner)) {
      expect(
        color
          .split(',')
          .slice(0, 3)
          .every((value) => Number(value) < 12),
        color,
      ).to.be.true;
    }
  });
});
