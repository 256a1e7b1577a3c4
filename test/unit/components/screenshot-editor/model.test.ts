import { expect } from '@open-wc/testing';
import { addShape, moveSelected, stretchSelected } from '../../../../src/components/screenshot-editor/model/adjust.js';
import type { LayOut } from '../../../../src/components/screenshot-editor/model/drawing.js';
import { boundsOf } from '../../../../src/components/screenshot-editor/model/geometry.js';
import { History } from '../../../../src/components/screenshot-editor/model/history.js';
import { EditingSession } from '../../../../src/components/screenshot-editor/model/session.js';
import { shapeAt } from '../../../../src/components/screenshot-editor/model/shapes.js';

/** Letters as wide as high, in one line. */
const layOut: LayOut = (content, thickness) => ({
  content,
  lines: [content],
  width: Math.max(1, content.length) * thickness,
  height: thickness,
});

const begin = (): EditingSession => new EditingSession({ width: 400, height: 300 }, layOut, () => {});
const visible = { x: 0, y: 0, width: 400, height: 300 };
const middle = { x: 200, y: 150 };
const kinds = (session: EditingSession): string[] => session.drawing.shapes.map(({ kind }) => kind);

describe('a history', () => {
  it('goes back and forth, and forgets what was undone when something else is done', () => {
    const history = new History(0);
    history.take(1);
    history.take(2);
    history.undo();
    expect([history.now, history.canUndo, history.canRedo]).to.deep.equal([1, true, true]);
    history.redo();
    expect(history.now).to.equal(2);
    history.undo();
    history.take(3);
    history.redo();
    expect([history.now, history.canRedo]).to.deep.equal([3, false]);
  });

  it('stays where it is beyond both ends', () => {
    const history = new History('only');
    history.undo();
    history.redo();
    expect([history.now, history.canUndo, history.canRedo]).to.deep.equal(['only', false, false]);
  });

  it('undoes steps of one name at once, but not across an undo', () => {
    const history = new History('');
    history.take('a', 'typing');
    history.take('ab', 'typing');
    history.take('ab!');
    history.undo();
    expect(history.now).to.equal('ab');
    history.take('abc', 'typing');
    history.undo();
    expect(history.now).to.equal('ab');
    history.undo();
    expect(history.now).to.equal('');
  });
});

describe('a session of editing', () => {
  it('has done nothing at first, and nothing again after undo', () => {
    const session = begin();
    expect(session.canUndo).to.be.false;
    addShape(session, 'box', middle, visible);
    expect([session.canUndo, session.selected?.kind]).to.deep.equal([true, 'box']);
    session.undo();
    expect([session.canUndo, session.selected, kinds(session)]).to.deep.equal([false, undefined, []]);
  });

  it('moves what is selected, never out of the picture', () => {
    const session = begin();
    addShape(session, 'box', middle, visible);
    moveSelected(session, { x: -1000, y: 5 });
    expect(boundsOf(session.selected!.points).x).to.equal(0);
    session.undo();
    expect(boundsOf(session.selected!.points).x).to.be.greaterThan(0);
  });

  it('undoes a way of many steps at once', () => {
    const session = begin();
    addShape(session, 'redaction', middle, visible);
    const { points } = session.selected!;
    for (let step = 0; step < 9; step++) moveSelected(session, { x: 1, y: 0 });
    session.undo();
    expect(session.selected!.points).to.deep.equal(points);
  });

  for (const kind of ['box', 'arrow', 'pen', 'redaction'] as const) {
    it(`changes the size of what was added as ${kind}, at its end`, () => {
      const session = begin();
      addShape(session, kind, middle, visible);
      const before = boundsOf(session.selected!.points);
      stretchSelected(session, { x: 20, y: 0 });
      const after = boundsOf(session.selected!.points);
      expect([after.x, after.width - before.width].map(Math.round)).to.deep.equal([Math.round(before.x), 20]);
    });
  }

  it('makes a box never so small that it turns over', () => {
    const session = begin();
    addShape(session, 'box', middle, visible);
    const { x } = boundsOf(session.selected!.points);
    stretchSelected(session, { x: -500, y: 0 });
    expect(boundsOf(session.selected!.points)).to.include({ x, width: 4 });
  });

  it('keeps no text without words, and undoes a text as one', () => {
    const session = begin();
    addShape(session, 'text', middle, visible);
    session.select(undefined);
    expect([kinds(session), session.canUndo]).to.deep.equal([[], false]);
    addShape(session, 'text', middle, visible);
    for (const words of ['W', 'Wr', 'Wro']) session.write(words);
    session.undo();
    expect(kinds(session)).to.deep.equal([]);
    session.redo();
    expect(session.drawing.shapes[0]?.text?.content).to.equal('Wro');
  });

  it('drops a text whose words were all taken out', () => {
    const session = begin();
    addShape(session, 'text', middle, visible);
    session.write('Wrong');
    session.write('');
    session.tool = 'box';
    expect(kinds(session)).to.deep.equal([]);
  });

  it('crops in whole pixels, shows all of the picture while it does, and can let it be larger again', () => {
    const session = begin();
    session.tool = 'crop';
    expect(session.isCropChanged).to.be.false;
    session.show(
      session.begin('crop', [
        { x: 10.4, y: 20.6 },
        { x: 110.2, y: 90.5 },
      ]),
    );
    expect(session.isCropChanged).to.be.true;
    session.applyCrop();
    expect(session.area).to.deep.equal({ x: 10, y: 20, width: 101, height: 71 });
    session.tool = 'crop';
    expect(session.area).to.deep.equal(session.whole);
    session.tool = 'box';
    expect(session.area.width).to.equal(101);
    session.undo();
    expect(session.area).to.deep.equal(session.whole);
  });

  it('gives another colour to what is selected and to what comes', () => {
    const session = begin();
    addShape(session, 'box', middle, visible);
    session.color = 'blue';
    addShape(session, 'arrow', middle, visible);
    expect(session.drawing.shapes.map(({ color }) => color)).to.deep.equal(['blue', 'blue']);
  });

  it('takes hold of what lies on top, and of a box also inside where nothing else is', () => {
    const session = begin();
    addShape(session, 'redaction', middle, { ...visible, width: 60, height: 40 });
    addShape(session, 'box', middle, visible);
    const at = (x: number, y: number): string | undefined => shapeAt(session.drawing.shapes, { x, y }, 2)?.kind;
    expect([at(200, 150), at(150, 150), at(200, 187), at(5, 5)]).to.deep.equal(['redaction', 'box', 'box', undefined]);
  });
});
