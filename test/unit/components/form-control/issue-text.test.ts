import { expect } from '@open-wc/testing';
import { issueText } from '../../../../src/components/form-control/issue-text.js';
import type { Words } from '../../../../src/context/words.js';
import { en } from '../../../../src/locales/index.js';
import { FIELD_ISSUE_CODES } from '../../../../src/support/index.js';

const words = { messages: en, locale: 'en-US' } as unknown as Words;

describe('the words for an issue', () => {
  it('are there for every code', () => {
    const codes = FIELD_ISSUE_CODES.filter((code) => !['unknown-field', 'unknown-type'].includes(code));
    expect(codes.filter((code) => !(code in en.controls.issues))).to.deep.equal([]);
  });

  it('are there for a code of the server’s own, and for names that every object has', () => {
    for (const code of ['later', 'constructor', 'toString', '__proto__']) {
      expect(issueText(words, code)).to.equal('Check this answer.');
    }
  });

  it('write limits as the reader’s language does', () => {
    expect(issueText(words, 'too-large', 1200.5)).to.equal('Enter 1,200.5 or less.');
    expect(issueText(words, 'too-late', '2026-01-01')).to.equal('Pick Jan 1, 2026 or earlier.');
    const german = { messages: en, locale: 'de' } as unknown as Words;
    expect(issueText(german, 'too-large', 1200.5)).to.equal('Enter 1.200,5 or less.');
  });

  it('do without a limit that nobody gave', () => {
    expect(issueText(words, 'too-large')).to.not.contain('undefined');
  });
});
