import { expect } from '@open-wc/testing';
import { filled, moved, pastedLines, without, withRoom } from '../../../../src/components/steps-field/lines.js';

describe('lines of steps', () => {
  it('count only with something in them', () => {
    expect(filled(' one \n\n two\n ')).to.deep.equal(['one', 'two']);
  });

  it('are taken out, down to a last one', () => {
    expect(without(['a', 'b', 'c'], 1)).to.deep.equal(['a', 'c']);
    expect(without(['a'], 0)).to.deep.equal(['']);
  });

  it('are moved', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).to.deep.equal(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).to.deep.equal(['c', 'a', 'b']);
  });

  it('are pasted without the numbers and bullets of a list', () => {
    expect(pastedLines('1. Open\n2) Click 3 times\n- Wait\n• Look\n404 appears')).to.deep.equal([
      'Open',
      'Click 3 times',
      'Wait',
      'Look',
      '404 appears',
    ]);
  });

  it('make room at a place, and keep no other empty line', () => {
    expect(withRoom(['a', '', 'b'], 3)).to.deep.equal({ lines: ['a', 'b', ''], at: 2 });
    expect(withRoom(['a', 'b'], 1)).to.deep.equal({ lines: ['a', '', 'b'], at: 1 });
    expect(withRoom([''], 1)).to.deep.equal({ lines: [''], at: 0 });
  });
});
