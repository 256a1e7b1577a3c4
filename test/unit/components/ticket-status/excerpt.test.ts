import { expect } from '@open-wc/testing';
import { excerpt } from '../../../../src/components/ticket-status/excerpt.js';

describe('excerpt', () => {
  it('leaves a short text as it is', () => {
    expect(excerpt('short\ntext', 0)).to.equal('short\ntext');
  });

  it('does not cut for the sake of a few characters', () => {
    const text = 'x'.repeat(650);
    expect(excerpt(text, 0)).to.equal(text);
  });

  it('B07 cuts long texts and texts of many lines', () => {
    expect(excerpt('x'.repeat(5_000), 0)).to.have.lengthOf(600);
    expect(excerpt('line\n'.repeat(50_000), 0).split('\n')).to.have.lengthOf(12);
  });

  it('shows more with each step, and everything in the end', () => {
    const text = 'x'.repeat(30_000);
    expect(excerpt(text, 1)).to.have.lengthOf(20_600);
    expect(excerpt(text, 2)).to.equal(text);
  });

  it('C15 never tears a character apart', () => {
    const text = `x${'😀'.repeat(2_000)}`;
    expect(excerpt(text, 0).isWellFormed()).to.be.true;
  });
});
