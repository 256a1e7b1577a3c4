import { expect } from '@open-wc/testing';
import { authorName, initials, isOwn } from '../../../../src/components/ticket-status/author.js';
import { en } from '../../../../src/locales/index.js';
import { ada, maria } from '../../../support/thread.js';
import { makeDetail } from '../../../support/tickets.js';

describe('an author', () => {
  it('is called by name, or by the part they play', () => {
    expect(authorName(maria, en)).to.equal('Maria Keller');
    expect(authorName({ kind: 'agent', name: '  ' }, en)).to.equal('Support');
    expect(authorName({ kind: 'system' }, en)).to.equal('Automatic');
  });

  it('is the reader where a requester wrote, unless that is a colleague', () => {
    expect(isOwn(ada, makeDetail())).to.be.true;
    expect(isOwn(maria, makeDetail())).to.be.false;
    expect(isOwn(ada, makeDetail({ own: false }))).to.be.false;
    expect(isOwn(ada, makeDetail({ requester: { name: 'Grace' } }))).to.be.false;
    expect(isOwn({ kind: 'requester' }, makeDetail({ requester: { name: 'Grace' } }))).to.be.true;
  });

  const names: [string, string][] = [
    ['Maria Keller', 'MK'],
    ['Ada', 'A'],
    ['Jean-Luc van der Berg', 'JB'],
    ['سارة أحمد', 'سأ'],
    ['émile zola', 'ÉZ'],
    ['李小龙', '李'],
    ['<img src=x>', 'IS'],
    ['😀 Smile', 'S'],
    ['', ''],
    ['x'.repeat(100_000), 'X'],
  ];
  for (const [name, expected] of names) {
    it(`C09 has for ${name.slice(0, 20)} the initials ${expected}`, () => {
      expect(initials(name)).to.equal(expected);
    });
  }
});
