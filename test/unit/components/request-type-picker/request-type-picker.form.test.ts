import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/request-type-picker/define.js';
import type { RequestTypePickerElement } from '../../../../src/components/request-type-picker/request-type-picker.js';
import {
  describeFormControl,
  type ControlElement,
  type FormControlSubject,
} from '../../../suites/describe-form-control.js';

const picker = {
  tag: 'helpdock-request-type-picker',
  module: '/src/components/request-type-picker/define.ts',
  prepare: (control: ControlElement) => {
    (control as unknown as RequestTypePickerElement).requestTypes = ['a', 'b', 'c'].map((id) => ({
      id,
      label: `${id} option`,
      fields: [],
    }));
  },
  type: 'select-one',
  empty: [],
  initial: { attributes: 'value="a"', entries: ['a'] },
  scripted: {
    set: (control: ControlElement) => {
      (control as unknown as RequestTypePickerElement).value = 'b';
    },
    entries: ['b'],
  },
  edited: { act: () => sendKeys({ press: 'Space' }), entries: ['a'], inputs: 1 },
} satisfies Partial<FormControlSubject>;

describeFormControl({
  ...picker,
  title: 'helpdock-request-type-picker of radios',
  attributes: 'label="Answer"',
  role: 'radiogroup',
  enterSubmits: true,
});

describeFormControl({
  ...picker,
  title: 'helpdock-request-type-picker of buttons',
  attributes: 'label="Answer" mode="navigate"',
  role: 'group',
  enterSubmits: false,
  oneTabStop: false,
});
