import { expect } from '@open-wc/testing';
import { toJson } from '../../../src/client/json-writer.js';
import { polluted } from '../../support/polluted.js';

const request = {
  type: 'bug',
  fields: {
    subject: 'Quote " backslash \\ newline \n emoji 🙈',
    steps: ['open', 'click', ''],
    impact: { id: 'other', detail: 'Ünïcode' },
    checked: false,
    count: 1.5e21,
    nothing: null,
  },
};

describe('JSON writer', () => {
  it('writes what JSON.stringify writes', () => {
    const values: unknown[] = [
      request,
      [],
      {},
      [[]],
      '',
      'a',
      0,
      -0,
      NaN,
      true,
      null,
      [undefined, () => 1],
      { a: undefined },
    ];
    for (const value of values) expect(toJson(value)).to.equal(JSON.stringify(value));
    expect(toJson(undefined)).to.equal('null');
  });

  it('C15 keeps every character, lone surrogates included', () => {
    const text = '\u0000\u001f\u007f\u2028\u2029\ud800x\udc00\u202e\ufeff';
    expect(JSON.parse(toJson({ [text]: text }))).to.deep.equal({ [text]: text });
  });

  it('A22 is not fooled by the toJSON of Prototype.js', () => {
    const control = JSON.stringify(request);
    const toJSON = function (this: unknown): string {
      return `"${String(this)}"`;
    };
    const text = polluted(
      [Array, String, Object, Number, Boolean, Date].map(({ prototype }) => [prototype, { toJSON }]),
      () => toJson(request),
    );
    expect(text).to.equal(control);
  });

  it('A22 A23 does without Object.keys and Array.from, which Prototype.js and MooTools replace', () => {
    const control = JSON.stringify(request);
    const keys = (object: object): string[] => {
      const names: string[] = [];
      for (const name in object) names.push(name);
      return names;
    };
    const text = polluted(
      [
        [Object, { keys, values: keys, entries: keys }],
        [Array, { from: () => [] }],
        [Array.prototype, { each: () => {}, include: () => {} }],
      ],
      () => toJson(request),
    );
    expect(text).to.equal(control);
  });

  it('A24 writes nothing that is inherited', () => {
    const control = JSON.stringify(request);
    const text = polluted(
      [
        [Object.prototype, { extend: () => {}, flag: 'x' }],
        [Array.prototype, { remove: () => {}, last: 1 }],
      ],
      () => toJson(request),
    );
    expect(text).to.equal(control);
  });
});
