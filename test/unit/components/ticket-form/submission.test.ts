import { expect } from '@open-wc/testing';
import {
  advance,
  attemptFor,
  maySubmit,
  type Submission,
} from '../../../../src/components/ticket-form/sending/submission.js';
import type { NewTicket } from '../../../../src/contract/index.js';
import { makeDetail } from '../../../support/tickets.js';

const ticket: NewTicket = { type: 'bug', fields: { subject: 'It fails' } };
const sending: Submission = { phase: 'sending', since: 0 };
const failed: Submission = { phase: 'failed', error: new Error('no') };

describe('a submission', () => {
  it('goes from idle over sending to sent', () => {
    const sent = advance(advance({ phase: 'idle' }, { type: 'submit', now: 1, uploading: false }), {
      type: 'answer',
      ticket: makeDetail(),
    });
    expect(sent.phase).to.equal('sent');
  });

  it('B52 waits for uploads before it is sent', () => {
    const waiting = advance({ phase: 'idle' }, { type: 'submit', now: 1, uploading: true });
    expect(waiting).to.deep.equal({ phase: 'waiting', since: 1 });
    expect(advance(waiting, { type: 'uploaded', now: 2 })).to.deep.equal({ phase: 'sending', since: 2 });
  });

  it('B28 takes no second submit while one is under way', () => {
    expect(advance(sending, { type: 'submit', now: 1, uploading: false })).to.equal(sending);
    const waiting: Submission = { phase: 'waiting', since: 0 };
    expect(advance(waiting, { type: 'submit', now: 1, uploading: false })).to.equal(waiting);
  });

  it('B20 takes none before the time that the service named', () => {
    const limited: Submission = { phase: 'failed', error: new Error('slow down'), retryAt: 7000 };
    expect(maySubmit(limited, 6999)).to.equal(false);
    expect(maySubmit(limited, 7000)).to.equal(true);
    expect(maySubmit(failed, 0)).to.equal(true);
  });

  it('ignores what has no place', () => {
    expect(advance(failed, { type: 'answer', ticket: makeDetail() })).to.equal(failed);
    expect(advance({ phase: 'idle' }, { type: 'fail', error: 1 }).phase).to.equal('idle');
    expect(advance(sending, { type: 'uploaded', now: 2 })).to.equal(sending);
  });
});

describe('an attempt', () => {
  it('B29 keeps its key and its very content as long as nothing is changed', () => {
    const first = attemptFor(ticket, undefined);
    const again = attemptFor({ ...structuredClone(ticket), origin: { viewport: 'another' } }, first);
    expect(again).to.equal(first);
    expect(first.idempotencyKey).to.match(/^[\da-f]{32}$/);
  });

  it('B29 has a new key after an edit', () => {
    const first = attemptFor(ticket, undefined);
    const edited = attemptFor({ ...ticket, fields: { subject: 'It fails again' } }, first);
    expect(edited.idempotencyKey).to.not.equal(first.idempotencyKey);
  });
});
