import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/surface-picker/define.js';
import type { SurfacePickerElement } from '../../../../src/components/surface-picker/surface-picker.js';
import { describeFormControl } from '../../../suites/describe-form-control.js';

describeFormControl({
  tag: 'helpdock-surface-picker',
  module: '/src/components/surface-picker/define.ts',
  attributes: 'label="Answer"',
  prepare: (control) => {
    (control as unknown as SurfacePickerElement).surfaces = ['a', 'b', 'c'].map((id) => ({
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
      (control as unknown as SurfacePickerElement).value = 'b';
    },
    entries: ['b'],
  },
  edited: { act: () => sendKeys({ press: 'Space' }), entries: ['a'], inputs: 1 },
  enterSubmits: true,
});
