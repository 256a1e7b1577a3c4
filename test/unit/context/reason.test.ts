import { expect } from '@open-wc/testing';
import { TicketApiError } from '../../../src/client/index.js';
import { apiErrorCode, reasonFor } from '../../../src/context/reason.js';
import { en } from '../../../src/locales/en/index.js';

describe('reasons', () => {
  it('are found by name and code: errors of other copies and frames, and those of hosts that extend no Error', () => {
    const { reason } = en.errors;
    for (const error of [
      new TicketApiError('offline', 'gone'),
      { name: 'TicketApiError', code: 'offline', message: 'gone' },
    ]) {
      expect(apiErrorCode(error)).to.equal('offline');
      expect(reasonFor(error, en)).to.equal(reason.offline);
    }
    expect(reasonFor({ code: 'HD101' }, en)).to.equal(reason.setup);
  });

  it('of anything else are not known', () => {
    for (const error of [new Error('x'), 'offline', null, undefined, { code: 'offline' }]) {
      expect(apiErrorCode(error)).to.be.undefined;
      expect(reasonFor(error, en)).to.equal(en.errors.reason.unknown);
    }
  });
});
