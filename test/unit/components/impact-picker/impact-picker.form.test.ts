import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/impact-picker/define.js';
import type { ImpactPickerElement } from '../../../../src/components/impact-picker/impact-picker.js';
import { describeFormControl } from '../../../suites/describe-form-control.js';

describeFormControl({
  tag: 'helpdock-impact-picker',
  module: '/src/components/impact-picker/define.ts',
  attributes: 'label="Answer"',
  prepare: (control) => {
    (control as unknown as ImpactPickerElement).impacts = ['a', 'b', 'c'].map((id) => ({ id, label: `${id} option` }));
  },
  type: 'select-one',
  role: 'radiogroup',
  empty: [],
  initial: { attributes: 'value="a"', entries: ['a'] },
  scripted: {
    set: (control) => {
      (control as unknown as ImpactPickerElement).value = 'b';
    },
    entries: ['b'],
  },
  edited: { act: () => sendKeys({ press: 'Space' }), entries: ['a'], inputs: 1 },
  enterSubmits: true,
});
