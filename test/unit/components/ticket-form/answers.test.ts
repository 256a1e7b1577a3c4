import { expect } from '@open-wc/testing';
import { Answers } from '../../../../src/components/ticket-form/answers.js';
import type { Field } from '../../../../src/contract/index.js';

const text = (id: string): Field => ({ id, kind: 'text', label: id });

describe('the answers of a form', () => {
  it('belong to id and kind, so that another request type finds them', () => {
    const answers = new Answers();
    answers.set(text('subject'), 'Hello');
    expect(answers.get(text('subject'))).to.equal('Hello');
    expect(answers.get({ ...text('subject'), kind: 'choice' })).to.equal(undefined);
  });

  it('stand before what the page suggests', () => {
    const answers = new Answers();
    answers.set(text('a'), 'typed');
    answers.set(text('b'), undefined);
    answers.suggest({ a: 'suggested', b: 'suggested', c: 'suggested' });
    expect(answers.values([text('a'), text('b'), text('c')])).to.deep.equal({ a: 'typed', c: 'suggested' });
    expect(answers.touched).to.equal(true);
  });

  it('are not touched by a suggestion', () => {
    const answers = new Answers();
    answers.suggest({ a: 'suggested' });
    expect(answers.touched).to.equal(false);
  });

  it('are forgotten but for those that are kept', () => {
    const answers = new Answers();
    answers.set(text('a'), '1');
    answers.set(text('b'), '2');
    answers.clear([text('b')]);
    expect(answers.values([text('a'), text('b')])).to.deep.equal({ b: '2' });
  });

  it('B05 take ids that mean something to JavaScript as ids', () => {
    const answers = new Answers();
    answers.set(text('__proto__'), 'x');
    answers.suggest(JSON.parse('{"constructor":"y"}') as Record<string, string>);
    const values = answers.values([text('__proto__'), text('constructor'), text('toString')]);
    expect(Object.entries(values)).to.deep.equal([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(({} as { x?: unknown }).x).to.equal(undefined);
  });
});
