import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/text-field/define.js';
import type { TextFieldElement } from '../../../../src/components/text-field/text-field.js';
import { describeFormControl, type FormControlSubject } from '../../../suites/describe-form-control.js';

const text = (attributes: string, values: { first: string; second: string; keys: string; typed: string }) =>
  ({
    tag: 'helpdock-text-field',
    title: `helpdock-text-field ${attributes}`,
    attributes: `label="Answer" ${attributes}`,
    module: '/src/components/text-field/define.ts',
    empty: [''],
    initial: { attributes: `value="${values.first}"`, entries: [values.first] },
    scripted: {
      set: (control) => {
        (control as unknown as TextFieldElement).value = values.second;
      },
      entries: [values.second],
    },
    edited: {
      act: () => sendKeys({ type: values.keys }),
      entries: [values.typed],
      inputs: values.keys.length,
    },
  }) satisfies Partial<FormControlSubject>;

describeFormControl({
  ...text('', { first: 'first', second: 'second', keys: 'abc', typed: 'abc' }),
  type: 'text',
  role: 'textbox',
  enterSubmits: true,
  blocksEnter: true,
  hasDirection: true,
});

describeFormControl({
  ...text('type="multiline"', { first: 'first', second: 'one\ntwo', keys: 'abc', typed: 'abc' }),
  type: 'multiline',
  role: 'textbox',
  enterSubmits: false,
  hasDirection: true,
});

describeFormControl({
  ...text('type="email"', { first: 'a@b.example', second: 'c@d.example', keys: 'x@y', typed: 'x@y' }),
  type: 'email',
  role: 'textbox',
  enterSubmits: true,
  blocksEnter: true,
  hasDirection: true,
});

describeFormControl({
  ...text('type="number"', { first: '1', second: '2.5', keys: '42', typed: '42' }),
  type: 'number',
  role: 'spinbutton',
  enterSubmits: true,
  blocksEnter: true,
});

describeFormControl({
  ...text('type="date"', { first: '2026-11-22', second: '2026-12-01', keys: '03042027', typed: '2027-03-04' }),
  type: 'date',
  role: 'Date',
  enterSubmits: true,
  oneTabStop: false,
  edited: { act: () => sendKeys({ type: '03042027' }), entries: ['2027-03-04'], inputs: 4, changes: 4 },
});
