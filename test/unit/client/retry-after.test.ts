import { expect } from '@open-wc/testing';
import { retryAtOf } from '../../../src/client/retry-after.js';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 24 * 60 * 60 * 1000;
const httpDate = (ms: number): string => new Date(ms).toUTCString();

describe('Retry-After', () => {
  it('B20 reads seconds', () => {
    expect(retryAtOf(new Headers({ 'Retry-After': '7' }), NOW)).to.equal(NOW + 7000);
    expect(retryAtOf(new Headers({ 'Retry-After': '0' }), NOW)).to.equal(NOW);
  });

  for (const wrongBy of [-DAY, 0, DAY]) {
    it(`B21 reads a date by the server's clock when ours is wrong by ${wrongBy / DAY} days`, () => {
      const server = NOW + wrongBy;
      const headers = new Headers({ Date: httpDate(server), 'Retry-After': httpDate(server + 7000) });
      expect(retryAtOf(headers, NOW)).to.equal(NOW + 7000);
    });
  }

  it('B21 falls back on our clock when the server does not tell its own', () => {
    expect(retryAtOf(new Headers({ 'Retry-After': httpDate(NOW + 7000) }), NOW)).to.equal(NOW + 7000);
  });

  it('takes a date that has passed as now', () => {
    expect(retryAtOf(new Headers({ 'Retry-After': httpDate(NOW - 7000) }), NOW)).to.equal(NOW);
  });

  it('takes more than an hour as an hour', () => {
    const hour = NOW + 60 * 60 * 1000;
    for (const value of ['3601', '86400000', '9'.repeat(400), httpDate(NOW + 365 * DAY)]) {
      expect(retryAtOf(new Headers({ 'Retry-After': value }), NOW), value).to.equal(hour);
    }
  });

  it('ignores what is neither', () => {
    for (const value of ['', 'soon', '-3', '1.5.2']) {
      expect(retryAtOf(new Headers({ 'Retry-After': value }), NOW), value).to.be.undefined;
    }
    expect(retryAtOf(new Headers(), NOW)).to.be.undefined;
  });
});
