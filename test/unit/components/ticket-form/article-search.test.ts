import { expect } from '@open-wc/testing';
import { ArticleSearch } from '../../../../src/components/ticket-form/guidance/article-search.js';
import type { Article } from '../../../../src/contract/index.js';
import { HastyClock } from '../../../support/hasty-clock.js';
import { nextTurn } from '../../../support/until.js';

const article = (id: string): Article => ({ id, title: id, body: id });

function setup() {
  const clock = new HastyClock({ longest: 0 });
  const asked: { q: string; signal: AbortSignal; answer: (found: Article[]) => void; fail: () => void }[] = [];
  let changes = 0;
  const search = new ArticleSearch(
    {
      ask: (q, signal) =>
        new Promise((resolve, reject) => {
          asked.push({ q, signal, answer: resolve, fail: () => reject(new Error('down')) });
        }),
      changed: () => changes++,
    },
    clock,
  );
  return { clock, asked, search, changes: () => changes };
}

describe('the search for articles', () => {
  it('waits for a pause and for three words', () => {
    const { clock, asked, search } = setup();
    search.type('the export');
    clock.expire();
    expect(asked).to.deep.equal([]);
    search.type('the export f');
    search.type('the  export fails ');
    expect(clock.pending).to.equal(1);
    clock.expire();
    expect(asked.map(({ q }) => q)).to.deep.equal(['the export fails']);
  });

  it('takes scripts without blanks for what they say', () => {
    const { clock, asked, search } = setup();
    search.type('エクスポートが失敗する');
    clock.expire();
    expect(asked).to.have.lengthOf(1);
  });

  it('keeps the newest question only, and three articles at most', async () => {
    const { clock, asked, search, changes } = setup();
    search.type('the export fails');
    clock.expire();
    search.type('the export fails always');
    clock.expire();
    expect(asked[0]!.signal.aborted).to.equal(true);
    asked[1]!.answer(['a', 'b', 'c', 'd'].map(article));
    asked[0]!.answer([article('old')]);
    await nextTurn();
    expect(search.found.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    expect(changes()).to.equal(1);
  });

  it('does not ask twice for the same, and asks again after a failure', async () => {
    const { clock, asked, search } = setup();
    search.type('the export fails');
    clock.expire();
    search.type('the export fails ');
    clock.expire();
    expect(asked).to.have.lengthOf(1);
    asked[0]!.fail();
    await nextTurn();
    search.type('the export fails');
    clock.expire();
    expect(asked).to.have.lengthOf(2);
  });

  it('takes back what it found when the text is gone', async () => {
    const { clock, asked, search } = setup();
    search.type('the export fails');
    clock.expire();
    asked[0]!.answer([article('a')]);
    await nextTurn();
    search.type('');
    expect(search.found).to.deep.equal([]);
  });
});
