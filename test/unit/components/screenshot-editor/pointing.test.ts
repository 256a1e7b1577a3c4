import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { EditorPage, isRed } from './editor-page.js';

/** A finger on the picture, as the browser tells of it. */
class Finger {
  readonly #page: EditorPage;
  readonly #id: number;

  constructor(page: EditorPage, id: number) {
    [this.#page, this.#id] = [page, id];
  }

  async #tell(type: string, [clientX, clientY]: [number, number]): Promise<void> {
    const sheet = this.#page.find('.sheet')!;
    // Only real pointers can be captured; these speak to the sheet itself.
    sheet.setPointerCapture = () => {};
    sheet.dispatchEvent(
      new PointerEvent(type, {
        pointerId: this.#id,
        pointerType: 'touch',
        clientX,
        clientY,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await this.#page.editor.updateComplete;
  }

  down = (x: number, y: number): Promise<void> => this.#tell('pointerdown', this.#page.place(x, y));
  move = (x: number, y: number): Promise<void> => this.#tell('pointermove', this.#page.place(x, y));
  up = (x: number, y: number): Promise<void> => this.#tell('pointerup', this.#page.place(x, y));
  cancel = (x: number, y: number): Promise<void> => this.#tell('pointercancel', this.#page.place(x, y));
}

describe('drawing with a pointer', () => {
  afterEach(() => resetMouse());

  it('draws a box by dragging, in whichever direction', async () => {
    const page = await EditorPage.open();
    await page.drag([300, 200], [200, 150], [100, 100]);
    expect([page.shapes, page.news]).to.deep.equal([['Box 1 *'], 'Box 1 added and selected']);
    const pixels = await page.save();
    const edge = pixels
      .colors(195, 95, 10, 10)
      .map((color) => color.split(',').map(Number) as [number, number, number]);
    expect(edge.some((color) => isRed(...color))).to.be.true;
    expect(pixels.at(200, 150)).to.equal('255,255,255,255');
  });

  for (const tool of ['Box', 'Arrow', 'Pen', 'Redact']) {
    it(`D18 makes the same by two taps as by a drag: ${tool}`, async () => {
      const page = await EditorPage.open();
      await page.click(tool);
      await page.drag([80, 60], [240, 180]);
      const isDrawn = (red: number, green: number): boolean => red !== 255 || green !== 255;
      const drawn = (await page.save()).count(isDrawn);
      await page.click('Undo');
      await page.tap(80, 60);
      expect(page.find('#hint')!.textContent.trim()).to.equal('Now choose where it ends.');
      expect(page.news).to.equal('Now choose where it ends.');
      await page.tap(240, 180);
      expect(page.shapes).to.have.length(1);
      expect(page.news).to.match(/ 1 added and selected$/);
      expect(drawn).to.be.greaterThan(100);
      expect((await page.save()).count(isDrawn)).to.equal(drawn);
    });
  }

  it('D18 crops, moves and resizes by taps', async () => {
    const page = await EditorPage.open();
    await page.click('Redact');
    await page.tap(100, 100);
    await page.tap(200, 160);
    await page.tap(150, 130);
    await page.tap(170, 140);
    expect((await page.save()).at(215, 165), 'moved').to.equal('0,0,0,255');
    await page.click('Select');
    await page.tap(170, 140);
    await page.tap(220, 170);
    await page.tap(300, 250);
    expect((await page.save()).at(290, 240), 'resized').to.equal('0,0,0,255');
    await page.click('Crop');
    await page.tap(50, 50);
    await page.tap(350, 280);
    await page.click('Apply crop');
    const { width, height } = await page.save();
    expect(Math.abs(width - 300) + Math.abs(height - 230)).to.be.lessThan(5);
  });

  it('D18 Escape, or another tool, takes the first of two taps back', async () => {
    const page = await EditorPage.open();
    await page.tap(100, 100);
    await sendKeys({ press: 'Escape' });
    await page.tap(200, 200);
    expect([page.shapes, page.cancelled]).to.deep.equal([['Box 1 *'], 0]);
    await page.click('Arrow');
    await page.tap(300, 200);
    expect(page.shapes.filter((name) => name.startsWith('Box'))).to.deep.equal([]);
  });

  it('D18 forgets the first of two taps when a shape is added by the button instead', async () => {
    const page = await EditorPage.open();
    await page.tap(20, 20);
    await page.click('Add box');
    await page.tap(390, 290);
    expect(page.shapes, 'only what was added, and another first tap').to.have.length(2);
    await sendKeys({ press: 'Escape' });
    expect(page.shapes).to.deep.equal(['Box 1']);
  });

  it('takes nothing for a shape that was two taps on one place', async () => {
    const page = await EditorPage.open();
    await page.tap(100, 100);
    await page.tap(100, 100);
    expect([page.shapes, page.editor.dirty]).to.deep.equal([[], false]);
  });

  it('moves a box that is taken at its edge, and draws another inside of it', async () => {
    const page = await EditorPage.open();
    await page.drag([60, 60], [300, 240]);
    await page.drag([180, 60], [190, 80]);
    expect(page.shapes).to.deep.equal(['Box 1 *']);
    await page.drag([120, 120], [200, 200]);
    expect(page.shapes).to.deep.equal(['Box 1', 'Box 2 *']);
  });

  it('writes a text where it was tapped', async () => {
    const page = await EditorPage.open();
    await page.click('Text');
    await page.tap(50, 50);
    expect(page.news).to.equal('Text 1 added and selected');
    await sendKeys({ type: 'Here' });
    expect(page.shapes).to.deep.equal(['Text 1 *']);
    await sendKeys({ press: 'Escape' });
    expect(page.shapes, 'the text is kept').to.deep.equal(['Text 1 *']);
    await page.click('Box');
    expect((await page.save()).count(isRed)).to.be.greaterThan(20);
  });

  it('leaves the mouse wheel to the browser, and zooms with Ctrl', async () => {
    const page = await EditorPage.open();
    const turn = (init: WheelEventInit): boolean =>
      page
        .find('.sheet')!
        .dispatchEvent(
          new WheelEvent('wheel', { deltaY: -100, bubbles: true, composed: true, cancelable: true, ...init }),
        );
    expect(turn({})).to.be.true;
    expect(page.button('Fit').ariaPressed).to.equal('true');
    expect(turn({ ctrlKey: true })).to.be.false;
    await page.editor.updateComplete;
    expect(page.button('Fit').ariaPressed).to.equal('false');
  });

  it('draws with one finger, which does not scroll the page', async () => {
    const page = await EditorPage.open();
    expect(getComputedStyle(page.find('.sheet')!).touchAction).to.equal('none');
    await page.click('Pen');
    const finger = new Finger(page, 7);
    await finger.down(50, 50);
    for (let step = 1; step < 10; step++) await finger.move(50 + step * 20, 50 + (step % 2) * 40);
    await finger.up(230, 90);
    expect(page.shapes).to.deep.equal(['Line 1 *']);
    expect((await page.save()).count(isRed)).to.be.greaterThan(300);
  });

  it('zooms with two fingers, and drops what the first one had begun', async () => {
    const page = await EditorPage.open();
    const [one, other] = [new Finger(page, 1), new Finger(page, 2)];
    await one.down(150, 150);
    await one.move(190, 150);
    expect(page.shapes).to.have.length(1);
    await other.down(250, 150);
    expect(page.shapes).to.have.length(0);
    await one.move(100, 150);
    await other.move(300, 150);
    await one.up(100, 150);
    await other.up(300, 150);
    expect([page.shapes, page.editor.dirty]).to.deep.equal([[], false]);
    expect(page.button('Fit').ariaPressed).to.equal('false');
    const { scrollWidth, clientWidth } = page.find('.scroller')!;
    expect(scrollWidth).to.be.greaterThan(clientWidth);
  });

  it('drops what was begun when the browser takes the finger away', async () => {
    const page = await EditorPage.open();
    const finger = new Finger(page, 1);
    await finger.down(50, 50);
    await finger.move(150, 150);
    await finger.cancel(150, 150);
    expect(page.shapes).to.deep.equal([]);
  });

  it('drags the picture with Select, and brings a place that is tapped to the middle', async () => {
    const page = await EditorPage.open();
    for (let times = 0; times < 4; times++) await page.click('Zoom in');
    await page.click('Select');
    const scroller = page.find('.scroller')!;
    const before = scroller.scrollLeft;
    const { left, top, width, height } = scroller.getBoundingClientRect();
    const middle: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: middle });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [middle[0] - 60, middle[1]] });
    await sendMouse({ type: 'up' });
    expect(scroller.scrollLeft - before).to.equal(60);
    await sendMouse({ type: 'click', position: [middle[0] - 50, middle[1]] });
    expect(Math.abs(scroller.scrollLeft - before - 10)).to.be.lessThan(2);
  });
});
