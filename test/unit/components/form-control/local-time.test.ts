import { expect } from '@open-wc/testing';
import { toInstant, toLocal } from '../../../../src/components/form-control/local-time.js';

// The tests run in Zurich: UTC+1 in winter, UTC+2 in summer.
describe('local time', () => {
  it('becomes an instant', () => {
    expect(toInstant('2026-11-22T09:30')).to.equal('2026-11-22T08:30:00.000Z');
    expect(toInstant('2026-07-22T09:30')).to.equal('2026-07-22T07:30:00.000Z');
    expect(toInstant('')).to.equal(undefined);
  });

  it('is read from an instant of any offset', () => {
    expect(toLocal('2026-11-22T08:30:00Z')).to.equal('2026-11-22T09:30');
    expect(toLocal('2026-11-22T00:30:00-07:00')).to.equal('2026-11-22T08:30');
    expect(toLocal('2026-11-22T09:30')).to.equal('2026-11-22T09:30');
    expect(toLocal('yesterdayZ')).to.equal('');
  });
});
