import { expect } from '@open-wc/testing';
import type { Catalog, Field, FieldValue, FieldValues } from '../../../src/contract/index.js';
import { answeredValues, validateRequest, visibleFields } from '../../../src/support/index.js';

const subject: Field = { id: 'subject', kind: 'text', label: 'Subject', required: true, maxLength: 10 };

function catalogWith(...fields: Field[]): Catalog {
  return {
    brand: { name: 'Test' },
    requestTypes: [{ id: 'bug', label: 'Bug', fields: [subject, ...fields] }],
    priorities: [{ id: 'high', label: 'High' }],
    surfaces: [{ id: 'web', label: 'Web' }],
    impacts: [
      { id: 'all', label: 'All' },
      { id: 'other', label: 'Other', detailLabel: 'Who?' },
    ],
    attachments: { maxFiles: 2, maxFileSize: 10 },
  };
}

const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({ id: 'f', kind, label: 'F', ...more });

/** Code and limit that one value of one field yields. */
function verdict(of: Field, value: FieldValue | undefined): [string, (number | string)?] | 'fine' {
  const values: FieldValues = value === undefined ? {} : { f: value };
  const [issue] = validateRequest('bug', { subject: 'Words', ...values }, catalogWith(of));
  if (!issue) return 'fine';
  return issue.limit === undefined ? [issue.code] : [issue.code, issue.limit];
}

describe('validateRequest', () => {
  const options = [{ id: 'a', label: 'A' }];
  const cases: [string, Field, FieldValue | undefined, ReturnType<typeof verdict>][] = [
    ['an optional field may be left out', field('text'), undefined, 'fine'],
    ['a required field may not', field('text', { required: true }), undefined, ['required']],
    ['blanks are no answer', field('text', { required: true }), '  \n', ['required']],
    ['an empty optional field is fine', field('email'), '', 'fine'],
    ['a text can be too short', field('text', { minLength: 3 }), 'ab', ['too-short', 3]],
    ['a text can be too long', field('multiline', { maxLength: 3 }), 'abcd', ['too-long', 3]],
    ['a text is not a number', field('text'), 7, ['bad-type']],
    ['an e-mail address has two sides', field('email'), 'nobody', ['bad-email']],
    ['an e-mail address is taken', field('email'), 'a@b.example', 'fine'],
    ['a link is http or https', field('url'), 'javascript:alert(1)', ['bad-url']],
    ['a link is absolute', field('url'), '/path', ['bad-url']],
    ['a link is taken', field('url'), 'https://example.com/x', 'fine'],
    ['a choice is one of the options', field('choice', { options }), 'b', ['unknown-option']],
    ['choices are all options', field('choices', { options }), ['a', 'b'], ['unknown-option']],
    ['choices can be too few', field('choices', { options, minLength: 2 }), ['a'], ['too-few', 2]],
    ['a priority is one of the catalog', field('priority'), 'urgent', ['unknown-option']],
    ['a priority of the catalog is taken', field('priority'), 'high', 'fine'],
    ['a surface is one of the catalog', field('surface'), 'fridge', ['unknown-option']],
    ['an impact is one of the catalog', field('impact'), { id: 'none' }, ['unknown-option']],
    ['an impact that asks for words needs them', field('impact'), { id: 'other', detail: ' ' }, ['detail-required']],
    ['an impact with its words is taken', field('impact'), { id: 'other', detail: 'Guests' }, 'fine'],
    ['a required box must be ticked', field('checkbox', { required: true }), false, ['required']],
    ['an optional box may stay empty', field('checkbox'), false, 'fine'],
    ['a number has a lower bound', field('number', { min: 0 }), -1, ['too-small', 0]],
    ['a number has an upper bound', field('number', { max: 5 }), 6, ['too-large', 5]],
    ['a number is not text', field('number'), '6', ['bad-number']],
    ['a date exists', field('date'), '2026-02-30', ['bad-date']],
    ['a date is a day', field('date'), '2026-02-28', 'fine'],
    ['a date can be too early', field('date', { min: '2026-03-01' }), '2026-02-28', ['too-early', '2026-03-01']],
    ['a date can be too late', field('date', { max: '2026-01-01' }), '2026-02-28', ['too-late', '2026-01-01']],
    ['a date-time says its offset', field('datetime'), '2026-02-28T10:00', ['bad-date']],
    ['a date-time is taken', field('datetime'), '2026-02-28T10:00:00Z', 'fine'],
    ['a window needs both ends', field('window'), { from: '2026-02-28T10:00Z', to: '' }, ['required']],
    [
      'a window ends after it begins',
      field('window'),
      { from: '2026-02-28T10:00Z', to: '2026-02-28T09:00Z' },
      ['window-order'],
    ],
    ['steps need a line with words', field('steps', { required: true }), ['', ' '], ['required']],
    ['files are limited by the catalog', field('attachments'), ['1', '2', '3'], ['too-many', 2]],
  ];
  for (const [name, of, value, expected] of cases) {
    it(name, () => expect(verdict(of, value)).to.deep.equal(expected));
  }

  it('reports one issue per field, in the order of the form, each with its pointer', () => {
    const catalog = catalogWith(field('text', { id: 'a/b~c', required: true }));
    expect(validateRequest('bug', { subject: 'far too long for this' }, catalog)).to.deep.equal([
      { field: 'subject', pointer: '/fields/subject', code: 'too-long', limit: 10 },
      { field: 'a/b~c', pointer: '/fields/a~1b~0c', code: 'required' },
    ]);
  });

  it('refuses a request type that the catalog does not have', () => {
    expect(validateRequest('nope', {}, catalogWith())).to.deep.equal([{ pointer: '/type', code: 'unknown-type' }]);
  });

  it('C13 does not take inherited names for answers', () => {
    const catalog = catalogWith(field('text', { id: 'constructor', required: true }));
    expect(validateRequest('bug', { subject: 'Words' }, catalog).map(({ code }) => code)).to.deep.equal(['required']);
  });
});

describe('visibleFields', () => {
  const fields: Field[] = [
    { id: 'kind', kind: 'choice', label: 'Kind' },
    { id: 'box', kind: 'checkbox', label: 'Box' },
    { id: 'a', kind: 'text', label: 'A', when: { field: 'kind', in: ['x', 'y'] } },
    { id: 'b', kind: 'text', label: 'B', when: { field: 'a', in: ['deep'] } },
    { id: 'unticked', kind: 'text', label: 'U', when: { field: 'box', in: ['false'] } },
    { id: 'round', kind: 'text', label: 'R', when: { field: 'trip', in: ['1'] } },
    { id: 'trip', kind: 'text', label: 'T', when: { field: 'round', in: ['1'] } },
  ];
  const shown = (values: Record<string, FieldValue>): string[] => visibleFields(fields, values).map(({ id }) => id);

  it('shows a field while its decider has one of the values', () => {
    expect(shown({ kind: 'y' })).to.deep.equal(['kind', 'box', 'a', 'unticked']);
    expect(shown({ kind: 'z', box: true })).to.deep.equal(['kind', 'box']);
  });

  it('hides what depends on a hidden field, and fields that wait for each other', () => {
    expect(shown({ a: 'deep', box: true })).to.deep.equal(['kind', 'box']);
    expect(shown({ kind: 'x', a: 'deep', round: '1', trip: '1' }))
      .to.include('b')
      .and.not.include('round');
  });

  it('leaves answers to hidden fields out of the request', () => {
    expect(answeredValues(fields, { kind: 'z', a: 'secret', box: false, b: '' })).to.deep.equal({
      kind: 'z',
      box: false,
    });
  });
});
