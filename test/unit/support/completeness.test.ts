import { expect } from '@open-wc/testing';
import type { Field } from '../../../src/contract/index.js';
import { completeness, hintAnswers, hintsFor } from '../../../src/support/index.js';

const fields: Field[] = [
  { id: 'subject', kind: 'text', label: 'Subject', required: true },
  { id: 'description', kind: 'multiline', label: 'What happened?' },
  { id: 'again', kind: 'checkbox', label: 'It happens again' },
  { id: 'steps', kind: 'steps', label: 'Steps', when: { field: 'again', in: ['true'] } },
  { id: 'downtime', kind: 'window', label: 'When' },
  { id: 'priority', kind: 'priority', label: 'Priority' },
  { id: 'impact', kind: 'impact', label: 'Impact', when: { field: 'again', in: ['true'] } },
  { id: 'files', kind: 'attachments', label: 'Files' },
];

const checklist = [
  { label: 'the scenario', field: 'description', minLength: 10 },
  { label: 'the steps', field: 'steps', minLength: 2 },
  { label: 'when', field: 'downtime' },
  { label: 'a screenshot', field: 'files' },
];

const missing = (values: Parameters<typeof completeness>[2]): string[] =>
  completeness(checklist, { fields }, values).missing.map(({ label }) => label);

describe('completeness', () => {
  it('A6 says what a good report still lacks', () => {
    expect(missing({})).to.deep.equal(['the scenario', 'when', 'a screenshot']);
    expect(missing({ description: 'It is   ', files: [] }))
      .to.include('the scenario')
      .and.include('a screenshot');
    const values = { description: 'The list is empty', files: ['u1'], downtime: { from: 'a', to: 'b' } };
    expect(missing(values)).to.deep.equal([]);
    expect(completeness(checklist, { fields }, values)).to.include({ met: 3 });
    expect(missing({ ...values, downtime: { from: 'a', to: '' } })).to.deep.equal(['when']);
  });

  it('A6 counts an item only while its field is shown', () => {
    expect(missing({ again: true, steps: ['Open the list', ' '] })).to.include('the steps');
    expect(missing({ again: true, steps: ['Open the list', 'Scroll'] })).to.not.include('the steps');
    expect(completeness(checklist, { fields }, { again: false }).items.map(({ field }) => field)).to.not.include(
      'steps',
    );
  });

  it('A6 tells what has to be answered before anything is sent from what may be missing', () => {
    const asked: Field[] = [
      { id: 'description', kind: 'multiline', label: 'What happened?', required: true },
      fields[7]!,
    ];
    const needed = (description: string): boolean[] =>
      completeness(checklist, { fields: asked }, { description }).missing.map(({ isNeeded }) => isNeeded);
    expect(needed('')).to.deep.equal([true, false]);
    expect(needed('It is'), 'too short for a good report, and no reason not to send').to.deep.equal([false, false]);
  });

  it('asks nothing where there is no checklist, nor of fields that do not exist', () => {
    expect(completeness(undefined, { fields }, {})).to.deep.equal({ items: [], met: 0, missing: [] });
    expect(completeness([{ label: 'x', field: 'constructor' }], { fields }, {}).items).to.deep.equal([]);
  });
});

describe('hintsFor', () => {
  const severe = { when: { priority: ['down'], impact: ['one'] }, text: 'Severe for one person' };
  const wrongType = { when: { type: ['bug'], priority: ['down'] }, text: 'An incident, rather' };

  it('A4 remarks on answers that contradict each other, when all of them are given', () => {
    expect(hintsFor([severe, wrongType], { type: 'idea', priority: 'down', impact: 'one' })).to.deep.equal([severe]);
    expect(hintsFor([severe, wrongType], { type: 'bug', priority: 'down' })).to.deep.equal([wrongType]);
    expect(hintsFor([severe, { when: {}, text: 'always?' }], { priority: 'low', impact: 'one' })).to.deep.equal([]);
  });

  it('takes the answers from what is shown', () => {
    const values = { again: true, priority: 'down', impact: { id: 'one' } };
    expect(hintAnswers({ id: 'bug', fields }, values)).to.deep.equal({ type: 'bug', priority: 'down', impact: 'one' });
    expect(hintAnswers({ id: 'bug', fields }, { ...values, again: false }).impact).to.equal(undefined);
  });
});
