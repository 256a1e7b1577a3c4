import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fileName } from '../../../../src/components/screenshot-editor/picture/file-name.js';
import { scaleToFit } from '../../../../src/components/screenshot-editor/picture/open-picture.js';
import { drawn } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';
import { EditorPage, makePicture, Pixels, type Painting } from './editor-page.js';

/** What no format makes small. */
const noise: Painting = (pen, width, height) => {
  const image = pen.createImageData(width, height);
  let seed = 1;
  for (let at = 0; at < image.data.length; at++) {
    seed = (seed * 48_271) % 2_147_483_647;
    image.data[at] = at % 4 === 3 ? 255 : seed & 255;
  }
  pen.putImageData(image, 0, 0);
};

describe('saving a picture', () => {
  it('gives a PNG with every pixel as it was, under its name', async () => {
    const page = await EditorPage.open({ file: await makePicture(64, 48, noise), properties: { name: 'login.png' } });
    const pixels = await page.save();
    const original = await Pixels.of(await makePicture(64, 48, noise));
    for (let x = 0; x < 64; x++) expect(pixels.at(x, x % 48)).to.equal(original.at(x, x % 48));
    expect([page.saved[0]!.name, page.saved[0]!.type]).to.deep.equal(['login.png', 'image/png']);
  });

  it('becomes a JPEG where a PNG would be too large, and says so by its ending', async () => {
    const page = await EditorPage.open({ file: await makePicture(200, 150, noise), properties: { maxSize: 60_000 } });
    const file = await page.editor.toFile();
    expect([file.name, file.type, file.size <= 60_000]).to.deep.equal(['screenshot.jpg', 'image/jpeg', true]);
    const { width, height } = await Pixels.of(file);
    expect([width, height]).to.deep.equal([200, 150]);
  });

  it('is made smaller where no quality is low enough', async () => {
    const page = await EditorPage.open({ file: await makePicture(400, 300, noise), properties: { maxSize: 12_000 } });
    const file = await page.editor.toFile();
    expect(file.size).to.be.at.most(12_000);
    const { width, height } = await Pixels.of(file);
    expect(width).to.be.lessThan(400);
    expect(Math.abs(width / height - 4 / 3)).to.be.lessThan(0.02);
  });

  it('says in words when nothing helps, and keeps everything', async () => {
    const page = await EditorPage.open({ file: await makePicture(400, 300, noise), properties: { maxSize: 100 } });
    await page.drag([50, 50], [200, 200]);
    await page.click('Save');
    await until(() => page.find('[part=error]'), 'the error');
    expect(page.find('[part=error]')!.textContent).to.contain('larger than 100 bytes');
    expect([page.shapes, page.saved.length]).to.deep.equal([['Box 1'], 0]);
    await expect(page.editor).to.be.accessible();
    page.editor.maxSize = undefined;
    await page.save();
    expect(page.find('[part=error]')).to.equal(null);
  });

  it('says that it failed, and not that it is too large, where the browser makes no file at all', async () => {
    const page = await EditorPage.open({ properties: { maxSize: 50_000_000 } });
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    try {
      await page.click('Save');
      await until(() => page.find('[part=error]'), 'the error');
    } finally {
      HTMLCanvasElement.prototype.toBlob = toBlob;
    }
    expect(page.find('[part=error]')!.textContent).to.contain('the browser could not make the picture');
  });

  it('leaves a photo a photo', async () => {
    const page = await EditorPage.open({ file: await makePicture(64, 48, noise, 'image/jpeg') });
    expect((await page.editor.toFile()).type).to.equal('image/jpeg');
  });

  it('crops as it is shown, also when nobody pressed "Apply crop"', async () => {
    const page = await EditorPage.open();
    await page.click('Crop');
    await page.drag([100, 100], [300, 250]);
    const { width, height } = await page.save();
    expect(Math.abs(width - 200) + Math.abs(height - 150)).to.be.lessThan(5);
  });

  it('refuses to save where there is no picture', async () => {
    const editor = document.createElement('helpdock-screenshot-editor');
    const refusal = await editor.toFile().catch((error: unknown) => error);
    expect(refusal).to.be.an('error');
  });

  it('gives no file of noise where the browser hands out other pixels than were drawn', async () => {
    const page = await EditorPage.open();
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = () => new ImageData(8, 8);
    try {
      await page.click('Save');
      await until(() => page.find('[part=error]'), 'the error');
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
    expect(page.find('[part=error]')!.textContent).to.contain('your browser guards pictures');
    expect(page.saved).to.have.length(0);
  });

  it('names files by what they are', () => {
    expect(fileName('a.png', 'image/png')).to.equal('a.png');
    expect(fileName('a.jpeg', 'image/jpeg')).to.equal('a.jpeg');
    expect(fileName('a.b.webp', 'image/png')).to.equal('a.b.png');
    expect(fileName('', 'image/jpeg')).to.equal('screenshot.jpg');
    expect(fileName('Bild 3.4', 'image/png')).to.equal('Bild 3.4.png');
  });
});

describe('a picture that is hard to open', () => {
  it('is made smaller where it is beyond what browsers draw on, and says so', async () => {
    const page = await EditorPage.open({ file: await makePicture(12_000, 8000) });
    const notice = page.find('[part=notice]')!.textContent.trim();
    const [, width, height] = /: (\d+) × (\d+) pixels instead of 12000 × 8000\.$/.exec(notice)!.map(Number);
    expect(width! * height!).to.be.within(15_000_000, 16_777_216);
    const file = await page.editor.toFile();
    const bitmap = await createImageBitmap(file);
    expect([bitmap.width, bitmap.height]).to.deep.equal([width, height]);
  });

  it('is made no smaller than it has to be', () => {
    expect(scaleToFit(4096, 4096)).to.equal(1);
    expect(scaleToFit(1280, 32_768)).to.be.closeTo(0.5, 0.3);
    expect(scaleToFit(100, 20_000)).to.be.closeTo(16_384 / 20_000, 0.001);
  });

  it('is told of in words when it is broken, and can be left', async () => {
    const page = await EditorPage.open({ file: new Blob(['no picture'], { type: 'image/png' }) });
    expect(page.find('[role=alert]')!.textContent).to.contain('cannot be opened');
    expect(page.button('Save').ariaDisabled).to.equal('true');
    await expect(page.editor).to.be.accessible();
    await page.click('Cancel');
    expect(page.cancelled).to.equal(1);
  });

  it('begins anew with another picture, and forgets one that was replaced while it was opened', async () => {
    const page = await EditorPage.open();
    await page.drag([50, 50], [200, 200]);
    page.editor.file = await makePicture(2000, 1000);
    page.editor.file = await makePicture(50, 40);
    await until(() => page.find('.scroller')?.ariaLabel === 'Picture, 50 × 40 pixels', 'the last one is open');
    expect([page.shapes, page.editor.dirty]).to.deep.equal([[], false]);
  });
});

describe('leaving', () => {
  it('asks before changes are lost, and goes on where the person wants that', async () => {
    const page = await EditorPage.open();
    await page.drag([50, 50], [200, 200]);
    expect(page.editor.dirty).to.be.true;
    await page.click('Cancel');
    expect([page.cancelled, page.focused]).to.deep.equal([0, 'Keep editing']);
    await expect(page.editor).to.be.accessible();
    await page.press('Enter');
    expect([page.cancelled, page.focused, page.shapes]).to.deep.equal([0, 'Cancel', ['Box 1 *']]);
    page.editor.requestCancel();
    await page.editor.updateComplete;
    await page.click('Discard');
    expect(page.cancelled).to.equal(1);
  });

  it('asks nothing where nothing was done', async () => {
    const page = await EditorPage.open();
    await page.drag([50, 50], [200, 200]);
    await page.click('Undo');
    await page.click('Cancel');
    expect(page.cancelled).to.equal(1);
  });

  it('Escape closes one thing after the other, and never the dialog around it', async () => {
    const page = await EditorPage.open();
    const around = page.editor.parentElement!;
    const dialog = document.createElement('dialog');
    dialog.style.blockSize = '580px';
    around.append(dialog);
    dialog.append(page.editor);
    dialog.showModal();
    await drawn(page.editor);
    await page.drag([50, 50], [200, 200]);
    page.find('.scroller')!.focus();
    const escape = (): Promise<void> => page.press('Escape');
    await escape();
    expect([page.shapes, page.cancelled]).to.deep.equal([['Box 1'], 0]);
    await escape();
    expect(page.focused).to.equal('Keep editing');
    await escape();
    expect([page.focused, page.cancelled]).to.deep.equal(['Cancel', 0]);
    await page.click('Undo');
    await sendKeys({ press: 'Escape' });
    expect([page.cancelled, dialog.open]).to.deep.equal([1, true]);
    dialog.close();
  });
});
