import '../../../support/provided-uploads.js';
import type { AttachmentsElement } from '../../../../src/components/attachments/attachments.js';
import { describeFormControl } from '../../../suites/describe-form-control.js';

describeFormControl({
  tag: 'helpdock-attachments',
  module: '/test/support/provided-uploads.ts',
  attributes: 'label="Answer"',
  type: 'file',
  role: 'button',
  empty: [],
  initial: { entries: [] },
  scripted: {
    set: (control) => {
      (control as unknown as AttachmentsElement).value = ['a', 'b'];
    },
    entries: ['a', 'b'],
  },
  edited: {
    act: async () => {
      const control = document.querySelector('helpdock-attachments')!;
      control.addFiles([new File(['x'], 'one.log')]);
      await control.settled();
    },
    entries: ['id-of-one.log'],
    inputs: 1,
  },
  enterSubmits: false,
  // Beside the choice of files there are other ways to make some.
  oneTabStop: false,
});
