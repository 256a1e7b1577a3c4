import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/steps-field/define.js';
import type { StepsFieldElement } from '../../../../src/components/steps-field/steps-field.js';
import { describeFormControl } from '../../../suites/describe-form-control.js';

describeFormControl({
  tag: 'helpdock-steps-field',
  module: '/src/components/steps-field/define.ts',
  attributes: 'label="Steps"',
  type: 'steps',
  role: 'group',
  empty: [''],
  initial: { attributes: 'value="first&#10;second"', entries: ['first\nsecond'] },
  scripted: {
    set: (control) => {
      (control as unknown as StepsFieldElement).value = 'one\ntwo';
    },
    entries: ['one\ntwo'],
  },
  edited: { act: () => sendKeys({ type: 'abc' }), entries: ['abc'], inputs: 3 },
  enterSubmits: false,
  oneTabStop: false,
});
