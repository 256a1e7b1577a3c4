import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/choice-field/define.js';
import type { ChoiceFieldElement } from '../../../../src/components/choice-field/choice-field.js';
import {
  describeFormControl,
  type ControlElement,
  type FormControlSubject,
} from '../../../suites/describe-form-control.js';

const choice = (count: number, second: string | string[]) =>
  ({
    tag: 'helpdock-choice-field',
    module: '/src/components/choice-field/define.ts',
    prepare: (control: ControlElement) => {
      (control as unknown as ChoiceFieldElement).options = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
        .slice(0, count)
        .map((id) => ({ id, label: `${id} option` }));
    },
    scripted: {
      set: (control: ControlElement) => {
        (control as unknown as ChoiceFieldElement).value = second;
      },
      entries: [second].flat(),
    },
  }) satisfies Partial<FormControlSubject>;

describeFormControl({
  ...choice(3, 'b'),
  title: 'helpdock-choice-field of radios',
  attributes: 'label="Answer"',
  type: 'select-one',
  role: 'radiogroup',
  empty: [],
  initial: { attributes: 'value="a"', entries: ['a'] },
  edited: { act: () => sendKeys({ press: 'Space' }), entries: ['a'], inputs: 1 },
  enterSubmits: true,
});

describeFormControl({
  ...choice(8, 'b'),
  title: 'helpdock-choice-field as a list',
  attributes: 'label="Answer"',
  type: 'select-one',
  role: 'combobox',
  empty: [''],
  initial: { attributes: 'value="a"', entries: ['a'] },
  edited: { act: () => sendKeys({ type: 'c' }), entries: ['c'], inputs: 1 },
  enterSubmits: false,
});

describeFormControl({
  ...choice(3, ['b', 'c']),
  title: 'helpdock-choice-field multiple',
  attributes: 'label="Answer" multiple',
  type: 'select-multiple',
  role: 'group',
  empty: [],
  initial: { attributes: 'value="a,b"', entries: ['a', 'b'] },
  edited: { act: () => sendKeys({ press: 'Space' }), entries: ['a'], inputs: 1 },
  enterSubmits: true,
  oneTabStop: false,
});
