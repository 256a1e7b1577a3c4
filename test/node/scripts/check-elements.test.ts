import { expect } from 'chai';
import { undocumented } from '../../../scripts/check-elements.js';

const manifestWith = (element: object) => ({ modules: [{ path: 'src/x.ts', declarations: [element] }] });

describe('documentation of elements', () => {
  it('asks for words about the element and everything public on it', () => {
    const gaps = undocumented(
      manifestWith({
        tagName: 'helpdock-x',
        members: [{ name: 'open' }, { name: 'close', description: 'Closes.' }],
        events: [{ name: 'helpdock-open' }],
        cssParts: [{ name: 'panel' }],
      }),
    );
    expect(gaps).to.deep.equal([
      'src/x.ts: <helpdock-x> has no description',
      'src/x.ts: <helpdock-x> property or method "open" has no description',
      'src/x.ts: <helpdock-x> event "helpdock-open" has no description',
      'src/x.ts: <helpdock-x> part "panel" has no description',
    ]);
  });

  it('leaves classes alone that are no elements', () => {
    expect(undocumented(manifestWith({ name: 'Clock', members: [{ name: 'now' }] }))).to.deep.equal([]);
  });
});
