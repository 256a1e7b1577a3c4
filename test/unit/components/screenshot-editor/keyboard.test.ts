import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { pressBackTab } from '../../../support/keys.js';
import { EditorPage, isRed } from './editor-page.js';

/** An editor whose tool was chosen by keys alone, with the focus on the picture. */
async function withTool(steps: number): Promise<EditorPage> {
  const page = await EditorPage.open();
  page.all('.tool')[1]!.focus();
  await page.press(...Array.from({ length: Math.abs(steps) }, () => (steps < 0 ? 'ArrowLeft' : 'ArrowRight')), 'Enter');
  while (!page.focused.startsWith('Picture')) await page.press('Tab');
  return page;
}

describe('D17 by keys alone', () => {
  const tools = { Box: 0, Arrow: 1, Line: 2, Redaction: 4 } as const;
  for (const [name, steps] of Object.entries(tools)) {
    it(`adds, moves, sizes and deletes: ${name}`, async () => {
      const page = await withTool(steps);
      await page.press('Enter');
      expect(page.shapes).to.deep.equal([`${name} 1 *`]);
      expect(page.news).to.equal(`${name} 1 added and selected`);
      await page.press('ArrowLeft');
      const [, left] = /: (\d+) from the left/.exec(page.news)!;
      await page.pressWith('Alt', 'ArrowRight');
      expect(page.news).to.match(new RegExp(`: ${Number(left) + 1} from the left`));
      const [, width] = /, (\d+) ×/.exec(page.news)!;
      await page.pressWith('Shift', 'ArrowRight');
      expect(Number(/, (\d+) ×/.exec(page.news)![1])).to.be.greaterThan(Number(width));
      await page.press('Delete');
      expect([page.shapes, page.news]).to.deep.equal([[], `${name} 1 deleted`]);
      expect(page.focused, 'D16').to.match(/^Picture/);
    });
  }

  it('writes a text, in a field of its own', async () => {
    const page = await withTool(3);
    await page.press('Enter');
    expect(page.focused).to.equal('Text');
    await sendKeys({ type: 'Wrong total' });
    await page.press('Enter');
    expect([page.focused, page.shapes]).to.deep.equal(['Picture, 400 × 300 pixels', ['Text 1 *']]);
    expect((await page.save()).count(isRed)).to.be.greaterThan(50);
  });

  it('crops, and leaves a crop as it was', async () => {
    const page = await withTool(5);
    await page.pressWith('Shift', 'ArrowLeft', 'ArrowLeft', 'ArrowUp');
    await page.press('ArrowRight');
    expect(page.news).to.match(/^Crop: /);
    await page.press('Enter');
    expect(page.news).to.match(/^Cropped to 3\d\d × 2\d\d$/);
    const size = page.news.replace('Cropped to ', '');
    expect(page.focused).to.equal(`Picture, ${size} pixels`);
    page.button('Crop').focus();
    await page.press('Enter');
    await page.press('Escape');
    expect(page.focused).to.equal(`Picture, ${size} pixels`);
    const { width, height } = await page.save();
    expect(`${width} × ${height}`).to.equal(size);
  });

  it('goes from shape to shape with Tab, in both directions, and is no trap', async () => {
    const page = await withTool(0);
    await page.press('Enter', 'Enter');
    await page.press('Tab');
    expect([page.focused, page.shapes]).to.deep.equal(['Box 1', ['Box 1 *', 'Box 2']]);
    await page.press('ArrowUp', 'Tab');
    expect([page.focused, page.shapes]).to.deep.equal(['Box 2', ['Box 1', 'Box 2 *']]);
    await pressBackTab();
    await page.press('Delete');
    expect(page.shapes).to.deep.equal(['Box 1']);
    const seen = new Set<string>();
    const isInside = (): boolean => document.activeElement === page.editor;
    while (isInside() && seen.size < 20) {
      seen.add(page.focused);
      await page.press('Tab');
    }
    expect([...seen]).to.include.members(['Picture, 400 × 300 pixels', 'Box 1', 'Fit', 'Cancel', 'Save']);
    expect(isInside(), 'it leads out at the end').to.be.false;
  });

  it('puts what is added in a row beside one another, so that nothing hides what lies below it', async () => {
    const page = await withTool(0);
    await page.press('Enter', 'Enter');
    page.button('Redact').focus();
    await page.press('Enter');
    await page.click('Add redaction');
    const starts = new Set<string>();
    for (const shape of page.all('.shape')) {
      shape.focus();
      await page.pressWith('Alt', 'ArrowLeft');
      starts.add(/: (.*) from the top/.exec(page.news)![1]!);
    }
    expect([...starts]).to.have.length(3);
  });

  it('undoes, redoes and zooms by the usual keys', async () => {
    const page = await withTool(0);
    await page.press('Enter');
    await page.pressWith('Control', 'z');
    expect([page.shapes, page.news]).to.deep.equal([[], 'Undone']);
    await page.pressWith('Control', 'y');
    expect([page.shapes.length, page.news]).to.deep.equal([1, 'Done again']);
    await page.press('+');
    expect(page.news).to.match(/^Zoom \d+ %$/);
    await page.press('0');
    expect(page.button('Fit').ariaPressed).to.equal('true');
    await page.press('1');
    expect(page.button('Actual size').ariaPressed).to.equal('true');
  });

  it('scrolls a picture at a high zoom with the arrows, and adds in the middle of what can be seen', async () => {
    const page = await withTool(4);
    await page.press('+', '+', '+');
    const scroller = page.find('.scroller')!;
    scroller.scrollTo({ left: 0, top: 0, behavior: 'instant' });
    await page.press('Enter');
    await page.pressWith('Alt', 'ArrowUp');
    const [, x, y] = /: (\d+) from the left, (\d+)/.exec(page.news)!.map(Number) as [number, number, number];
    expect(x < 130 && y < 100, page.news).to.be.true;
    await page.press('Escape');
    await page.press('ArrowRight', 'ArrowDown');
    expect(page.shapes).to.deep.equal(['Redaction 1']);
  });

  it('tells everybody which shapes there are, and which one is in hand', async () => {
    const page = await withTool(0);
    await page.press('Enter', 'Enter');
    const nodes = await accessibleNodes();
    const shapes = nodes.filter(({ role, name }) => role === 'button' && /^Box \d/.test(name));
    expect(shapes.map(({ name, pressed }) => [name, String(pressed)])).to.deep.equal([
      ['Box 1', 'false'],
      ['Box 2', 'true'],
    ]);
    const picture = nodes.find(({ name }) => name.startsWith('Picture'))!;
    expect(picture.description).to.contain('Drag, or mark two corners');
    expect(nodes.find(({ role }) => role === 'toolbar')?.name).to.equal('Tools');
  });
});
