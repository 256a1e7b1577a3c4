import { expect } from '@open-wc/testing';
import { ar } from '../../../src/locales/ar.js';
import { de } from '../../../src/locales/de.js';
import { attachments } from '../../../src/locales/en/attachments.js';
import { editor } from '../../../src/locales/en/editor.js';
import { evidence } from '../../../src/locales/en/evidence.js';
import { guidance } from '../../../src/locales/en/guidance.js';
import { list } from '../../../src/locales/en/list.js';
import { recording } from '../../../src/locales/en/recording.js';
import { screenshot } from '../../../src/locales/en/screenshot.js';
import { sending } from '../../../src/locales/en/sending.js';
import { service } from '../../../src/locales/en/service.js';
import { steps } from '../../../src/locales/en/steps.js';
import { thread } from '../../../src/locales/en/thread.js';
import { tickets } from '../../../src/locales/en/tickets.js';
import { timeWindow } from '../../../src/locales/en/time-window.js';
import { en, loadMessages, LOCALES, type Messages } from '../../../src/locales/index.js';
import { plural } from '../../../src/locales/plural.js';

/** Every sentence of a language, by its path; messages that take arguments get some. */
function sentences(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function') {
    const say = part as (...args: unknown[]) => string;
    const counts =
      /summary|missing|retryIn|unfinished|counter|counted[A-Z]|found|Found|shown|steps|limits|affected|earlier|someNew|images|parts/.test(
        path,
      );
    return (counts ? [1, 2, 3, 11, 100] : ['x']).map((first) => [path, say(first, 'y', 'z', 'w')]);
  }
  return Object.entries(part as object).flatMap(([key, value]) => sentences(value, `${path}/${key}`));
}

describe('the languages of the interface', () => {
  it('are loaded by locale, and English stands in for others', async () => {
    expect(await loadMessages('de-CH')).to.equal(de);
    expect(await loadMessages('ar')).to.equal(ar);
    expect(await loadMessages('en-GB')).to.equal(en);
    expect(await loadMessages('tlh')).to.equal(en);
    expect(await loadMessages('constructor')).to.equal(en);
    expect(LOCALES).to.deep.equal(['en', 'ar', 'de']);
  });

  // In English, which is there from the start, these come apart with what needs them.
  const english: Messages = {
    ...en,
    attachments,
    editor,
    evidence,
    guidance,
    list,
    recording,
    screenshot,
    sending,
    service,
    steps,
    thread,
    tickets,
    timeWindow,
  };
  const languages: Record<string, Messages> = { en: english, de, ar };
  for (const [name, messages] of Object.entries(languages)) {
    it(`speak calmly: ${name}`, () => {
      for (const [path, sentence] of sentences(messages)) {
        expect(sentence, path).to.match(/\S/);
        expect(sentence, path).to.not.match(/[!¡]|oops|undefined|null|NaN|#/i);
        expect(sentence, path).to.equal(sentence.trim());
      }
    });

    it(`say each thing once, not in pieces left over from another language: ${name}`, () => {
      const paths = sentences(messages).map(([path]) => path);
      expect(new Set(paths)).to.deep.equal(new Set(sentences(english).map(([path]) => path)));
      if (name === 'ar') {
        for (const [path, sentence] of sentences(messages))
          expect(sentence, path).to.match(/[\u0600-\u06ff]|^[«\u2066]?y? ?x/);
      }
    });
  }

  it('count as the language does', () => {
    expect([1, 2].map(sending.summary)).to.deep.equal(['One answer needs a change', '2 answers need a change']);
    expect(de.sending.summary(1)).to.equal('Eine Angabe muss geändert werden');
    expect(new Set([1, 2, 3, 11].map(ar.sending.summary)).size).to.equal(4);
    expect(plural('de', { one: '# Mal', other: '# Male' })(1234)).to.equal('1.234 Male');
  });
});
