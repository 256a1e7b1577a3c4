import { expect } from 'chai';
import { anchorsOf, brokenLinks, linksOf } from '../../../scripts/check-links.js';

const pages: Record<string, string> = {
  'README.md': '[a](docs/a.md#two-words) [b](docs/b.md) [c](#none) `[no](link.md)` [out](https://example.org/x)',
  'docs/a.md': '# Two words\n\n## `<helpdock-x>`\n\n[up](../README.md)\n\n```md\n[in code](gone.md)\n```\n',
};
const read = (page: string): Promise<string> => Promise.resolve(pages[page] ?? '');

describe('the links of the pages', () => {
  it('are found outside code', () => {
    expect(linksOf(pages['README.md']!)).to.deep.equal([
      'docs/a.md#two-words',
      'docs/b.md',
      '#none',
      'https://example.org/x',
    ]);
  });

  it('know the anchor of each heading', () => {
    expect([...anchorsOf('# A & b\n## `<helpdock-x>`\n# A & b\n')]).to.deep.equal(['a--b', 'helpdock-x', 'a--b-1']);
  });

  it('lead to pages and headings that exist, or are complained about', async () => {
    expect(await brokenLinks(Object.keys(pages), read, (file) => file in pages)).to.deep.equal([
      'README.md: there is no docs/b.md (docs/b.md)',
      'README.md: README.md has no heading for #none',
    ]);
  });
});
