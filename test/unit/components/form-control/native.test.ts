import { sendKeys } from '@web/test-runner-commands';
import { describeFormControl, type ControlElement } from '../../../suites/describe-form-control.js';

const setValue =
  (value: string) =>
  (control: ControlElement): void => {
    (control as HTMLInputElement).value = value;
  };

// The browser's own controls first: what the suite asks for is what they do.
describeFormControl({
  tag: 'input',
  type: 'text',
  role: 'textbox',
  empty: [''],
  initial: { attributes: 'value="first"', entries: ['first'] },
  scripted: { set: setValue('second'), entries: ['second'] },
  edited: { act: () => sendKeys({ type: 'abc' }), entries: ['abc'], inputs: 3 },
  enterSubmits: true,
  blocksEnter: true,
  hasDirection: true,
});

describeFormControl({
  tag: 'textarea',
  type: 'textarea',
  role: 'textbox',
  empty: [''],
  initial: { content: 'first', entries: ['first'] },
  scripted: { set: setValue('second'), entries: ['second'] },
  edited: { act: () => sendKeys({ type: 'abc' }), entries: ['abc'], inputs: 3 },
  enterSubmits: false,
  hasDirection: true,
});

describeFormControl({
  tag: 'input',
  title: 'input type=checkbox',
  attributes: 'type="checkbox" value="yes"',
  type: 'checkbox',
  role: 'checkbox',
  empty: [],
  initial: { attributes: 'checked', entries: ['yes'] },
  scripted: {
    set: (control) => {
      (control as HTMLInputElement).checked = true;
    },
    entries: ['yes'],
  },
  edited: { act: () => sendKeys({ press: 'Space' }), entries: ['yes'], inputs: 1 },
  afterLabelClick: ['yes'],
  enterSubmits: true,
});

describeFormControl({
  tag: 'select',
  content: '<option value="">None</option><option value="a">Apple</option><option value="b">Banana</option>',
  type: 'select-one',
  role: 'combobox',
  empty: [''],
  initial: {
    content: '<option value="">None</option><option value="a" selected>Apple</option><option value="b">Banana</option>',
    entries: ['a'],
  },
  scripted: { set: setValue('b'), entries: ['b'] },
  edited: { act: () => sendKeys({ type: 'a' }), entries: ['a'], inputs: 1 },
  enterSubmits: false,
});

describeFormControl({
  tag: 'input',
  title: 'input type=date',
  attributes: 'type="date"',
  type: 'date',
  role: 'Date',
  empty: [''],
  initial: { attributes: 'value="2026-11-22"', entries: ['2026-11-22'] },
  scripted: { set: setValue('2026-12-01'), entries: ['2026-12-01'] },
  edited: { act: () => sendKeys({ type: '03042027' }), entries: ['2027-03-04'], inputs: 4, changes: 4 },
  enterSubmits: true,
  oneTabStop: false,
});
