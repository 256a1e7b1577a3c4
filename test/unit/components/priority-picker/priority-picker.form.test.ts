import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/priority-picker/define.js';
import type { PriorityPickerElement } from '../../../../src/components/priority-picker/priority-picker.js';
import { describeFormControl } from '../../../suites/describe-form-control.js';

describeFormControl({
  tag: 'helpdock-priority-picker',
  module: '/src/components/priority-picker/define.ts',
  attributes: 'label="Answer"',
  prepare: (control) => {
    (control as unknown as PriorityPickerElement).priorities = ['a', 'b', 'c'].map((id) => ({
      id,
      label: `${id} option`,
    }));
  },
  type: 'select-one',
  role: 'radiogroup',
  empty: [],
  initial: { attributes: 'value="a"', entries: ['a'] },
  scripted: {
    set: (control) => {
      (control as unknown as PriorityPickerElement).value = 'b';
    },
    entries: ['b'],
  },
  edited: { act: () => sendKeys({ press: 'Space' }), entries: ['a'], inputs: 1 },
  enterSubmits: true,
});
