import { expect } from '@open-wc/testing';
import { formatBytes } from '../../../../src/components/bytes/format-bytes.js';

describe('sizes', () => {
  it('are the same wherever a file is shown', () => {
    const sizes = [-1, 0, 1, 999, 1000, 1500, 2_400_000, 5_000_000_000_000];
    expect(sizes.map((size) => formatBytes(size, 'en'))).to.deep.equal([
      '0 bytes',
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '1.5 kB',
      '2.4 MB',
      '5,000 GB',
    ]);
  });
});
