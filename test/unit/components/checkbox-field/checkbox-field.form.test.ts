import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/checkbox-field/define.js';
import type { CheckboxFieldElement } from '../../../../src/components/checkbox-field/checkbox-field.js';
import { describeFormControl } from '../../../suites/describe-form-control.js';

describeFormControl({
  tag: 'helpdock-checkbox-field',
  module: '/src/components/checkbox-field/define.ts',
  attributes: 'label="I agree" value="yes"',
  type: 'checkbox',
  role: 'checkbox',
  empty: [],
  initial: { attributes: 'checked', entries: ['yes'] },
  scripted: {
    set: (control) => {
      (control as unknown as CheckboxFieldElement).checked = true;
    },
    entries: ['yes'],
  },
  edited: { act: () => sendKeys({ press: 'Space' }), entries: ['yes'], inputs: 1 },
  afterLabelClick: ['yes'],
  enterSubmits: true,
});
