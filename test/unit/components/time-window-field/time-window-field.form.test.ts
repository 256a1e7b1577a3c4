import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/time-window-field/define.js';
import type { TimeWindowFieldElement } from '../../../../src/components/time-window-field/time-window-field.js';
import { describeFormControl } from '../../../suites/describe-form-control.js';

const first = '2026-11-22T08:00:00.000Z/2026-11-22T17:00:00.000Z';
const second = '2026-12-01T08:00:00.000Z/2026-12-02T08:00:00.000Z';

describeFormControl({
  tag: 'helpdock-time-window-field',
  module: '/src/components/time-window-field/define.ts',
  attributes: 'label="When"',
  type: 'window',
  role: 'group',
  empty: [''],
  initial: { attributes: `value="${first}"`, entries: [first] },
  scripted: {
    set: (control) => {
      (control as unknown as TimeWindowFieldElement).value = second;
    },
    entries: [second],
  },
  edited: {
    act: async () => {
      await sendKeys({ type: '03042027' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '0930A' });
    },
    entries: ['2027-03-04T08:30:00.000Z/'],
    inputs: 1,
  },
  enterSubmits: true,
  oneTabStop: false,
});
