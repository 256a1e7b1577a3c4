import { expect } from '@open-wc/testing';
import { apiErrorCode, reasonFor, report } from '../../../src/context/index.js';
import { en } from '../../../src/locales/index.js';
import { failure } from '../../support/tickets.js';
import { listenToConsole } from './console.js';

describe('a report to the integrator', () => {
  const said = listenToConsole();

  it('G8 carries its code and is made once a minute', () => {
    report('HD109', 'Two versions are loaded.');
    report('HD109', 'Two versions are loaded.');
    report('HD107', 'Trusted Types refuse the policy.', new Error('cause'));
    expect(said.map(([first]) => first)).to.deep.equal([
      '[Helpdock HD109] Two versions are loaded.',
      '[Helpdock HD107] Trusted Types refuse the policy.',
    ]);
    expect(said[1]![1]).to.be.instanceOf(Error);
  });
});

describe('the reason of a failure', () => {
  it('has words for each code, for a wrong address and for all else', () => {
    expect(reasonFor(failure('offline'), en)).to.equal(en.errors.reason.offline);
    expect(reasonFor(Object.assign(new Error('x'), { code: 'HD101' }), en)).to.equal(en.errors.reason.setup);
    expect(reasonFor(new Error('x'), en)).to.equal(en.errors.reason.unknown);
    expect(reasonFor(undefined, en)).to.equal(en.errors.reason.unknown);
  });

  it('knows an error of another copy of the package by its name', () => {
    expect(apiErrorCode(Object.assign(new Error('x'), { name: 'TicketApiError', code: 'timeout' }))).to.equal(
      'timeout',
    );
    expect(apiErrorCode(Object.assign(new Error('x'), { code: 'ENOENT' }))).to.equal(undefined);
  });

  it('has a word for a code that a newer client may bring', () => {
    const error = Object.assign(new Error('x'), { name: 'TicketApiError', code: 'gone-fishing' });
    expect(reasonFor(error, en)).to.equal(en.errors.reason.unknown);
  });
});
