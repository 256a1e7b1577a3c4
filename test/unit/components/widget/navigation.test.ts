import { expect } from '@open-wc/testing';
import { back, current, go, START, type Trail, type View } from '../../../../src/components/widget/navigation.js';
import { makeDetail } from '../../../support/tickets.js';

const names = (trail: Trail): string[] => trail.map(({ name }) => name);
const done: View = { name: 'done', ticket: makeDetail() };

describe('navigation of the panel', () => {
  it('starts at home, and stays there when going back', () => {
    expect(current(START)).to.deep.equal({ name: 'home' });
    expect(back(START)).to.deep.equal(START);
  });

  it('leads back the way it came', () => {
    const trail = go(go(START, { name: 'tickets' }), { name: 'ticket', id: 't1' });
    expect(names(trail)).to.deep.equal(['home', 'tickets', 'ticket']);
    expect(names(back(trail))).to.deep.equal(['home', 'tickets']);
  });

  it('never runs in circles: a view that is on the way already is gone back to', () => {
    const trail = go(go(START, { name: 'tickets' }), { name: 'ticket', id: 't1' });
    expect(names(go(trail, { name: 'tickets' }))).to.deep.equal(['home', 'tickets']);
    expect(names(go(trail, { name: 'home' }))).to.deep.equal(['home']);
  });

  it('takes a view of the same name in place of the one that is shown', () => {
    const trail = go(go(START, { name: 'new', type: 'bug' }), { name: 'new', type: 'idea' });
    expect(trail).to.deep.equal([{ name: 'home' }, { name: 'new', type: 'idea' }]);
  });

  it('does not lead from the confirmation back into the form that was sent', () => {
    const trail = go(go(START, { name: 'new', type: 'bug' }), done);
    expect(names(back(trail))).to.deep.equal(['home']);
  });

  it('leaves the confirmation behind once the reader goes on', () => {
    expect(names(go(go(START, done), { name: 'ticket', id: 't1' }))).to.deep.equal(['home', 'ticket']);
    expect(names(go(go(START, done), { name: 'home' }))).to.deep.equal(['home']);
  });
});
