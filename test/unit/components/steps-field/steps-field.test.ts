import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../../src/components/steps-field/define.js';
import type { StepsFieldElement } from '../../../../src/components/steps-field/steps-field.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { danglingReferences } from '../../../support/references.js';

interface Setup {
  field: StepsFieldElement;
  press: (...keys: string[]) => Promise<void>;
  click: (label: string) => Promise<void>;
  /** Which of the inputs has the focus, from 1. */
  focused: () => number;
  lines: () => string[];
}

async function setup(properties: Partial<StepsFieldElement> = {}): Promise<Setup> {
  const field = await fixture<StepsFieldElement>(html`<helpdock-steps-field label="Steps"></helpdock-steps-field>`);
  Object.assign(field, properties);
  await field.updateComplete;
  const root = field.shadowRoot!;
  const inputs = () => [...root.querySelectorAll('input')];
  return {
    field,
    press: async (...keys) => {
      for (const press of keys) {
        await sendKeys({ press });
        await field.updateComplete;
      }
    },
    click: async (label) => {
      const button = [...root.querySelectorAll('button')].find(
        (candidate) => (candidate.ariaLabel ?? candidate.textContent.trim()) === label,
      );
      button!.focus();
      button!.click();
      await field.updateComplete;
    },
    focused: () => inputs().indexOf(root.activeElement as HTMLInputElement) + 1,
    lines: () => inputs().map(({ value }) => value),
  };
}

describe('helpdock-steps-field', () => {
  const states: Record<string, Partial<StepsFieldElement>> = {
    empty: { required: true, help: 'From the start' },
    filled: { value: 'one\ntwo' },
    wrong: { value: 'one', error: 'Write more' },
    disabled: { value: 'one\ntwo', disabled: true },
    full: { value: 'one\ntwo', maxLength: 2 },
  };
  for (const [state, properties] of Object.entries(states)) {
    it(`is accessible ${state}`, async () => {
      const { field } = await setup(properties);
      await expect(field).to.be.accessible();
      expect(danglingReferences(field.shadowRoot!), 'D13').to.deep.equal([]);
    });
  }

  it('D17 is written, ordered and shortened by keys alone', async () => {
    const { field, press, focused, lines } = await setup();
    field.focus();
    await sendKeys({ type: 'one' });
    await press('Enter');
    expect(focused()).to.equal(2);
    await sendKeys({ type: 'two' });
    await press('Enter');
    expect(focused()).to.equal(3);
    await press('Backspace');
    expect([focused(), ...lines()]).to.deep.equal([2, 'one', 'two']);
    await sendKeys({ down: 'Alt' });
    await press('ArrowUp');
    await sendKeys({ up: 'Alt' });
    expect([focused(), ...lines()]).to.deep.equal([1, 'two', 'one']);
    expect(field.fieldValue).to.deep.equal(['two', 'one']);
  });

  it('D18 is ordered by buttons, which keep the focus and tell what happened', async () => {
    const { field, click } = await setup({ value: 'one\ntwo\nthree' });
    const seen: string[] = [];
    for (const type of ['input', 'change']) field.addEventListener(type, () => seen.push(type));
    await click('Move step 3 up');
    expect(field.fieldValue).to.deep.equal(['one', 'three', 'two']);
    expect(field.shadowRoot!.activeElement!.ariaLabel).to.equal('Move step 2 up');
    expect(field.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Now step 2 of 3');
    await click('Move step 2 up');
    await click('Move step 1 up');
    expect(field.fieldValue).to.deep.equal(['three', 'one', 'two']);
    expect(seen).to.deep.equal(['input', 'change', 'input', 'change']);
  });

  it('D16 gives the focus to a neighbour when a step is removed', async () => {
    const { field, click, focused } = await setup({ value: 'one\ntwo\nthree' });
    await click('Remove step 3');
    expect([focused(), field.value]).to.deep.equal([2, 'one\ntwo']);
    await click('Remove step 1');
    expect([focused(), field.value]).to.deep.equal([1, 'two']);
    expect(field.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Step removed, 1 left');
  });

  it('B2 makes room between two steps: by a button, by Enter after one and by Enter at the start of one', async () => {
    const { field, click, press, lines, focused } = await setup({ value: 'one\ntwo' });
    await click('Insert a step after step 1');
    expect([focused(), ...lines()]).to.deep.equal([2, 'one', '', 'two']);
    await sendKeys({ type: 'and' });
    field.shadowRoot!.querySelectorAll('input')[0]!.focus();
    await press('End', 'Enter');
    await sendKeys({ type: 'then' });
    await press('Home', 'Enter');
    await sendKeys({ type: 'next' });
    expect(field.fieldValue).to.deep.equal(['one', 'next', 'then', 'and', 'two']);
  });

  /** Where the number of a step stands. */
  const handleOf = (field: StepsFieldElement, number: number): [number, number] => {
    const handles = [...field.shadowRoot!.querySelectorAll('[part=handle]')];
    const { left, width, top, height } = handles.at(number - 1)!.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };

  it('D18 is ordered by dragging a number, and tells what happened', async () => {
    const { field } = await setup({ value: 'one\ntwo\nthree' });
    const seen: string[] = [];
    for (const type of ['input', 'change']) field.addEventListener(type, () => seen.push(type));
    await sendMouse({ type: 'move', position: handleOf(field, 1) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: handleOf(field, 2) });
    await sendMouse({
      type: 'move',
      position: handleOf(field, 3).map((at, index) => at + index * 4) as [number, number],
    });
    expect(seen, 'nothing is decided yet').to.deep.equal([]);
    expect(field.shadowRoot!.querySelectorAll('li')[2]!.className).to.contain('dragged');
    await expect(field).to.be.accessible();
    await sendMouse({ type: 'up' });
    await field.updateComplete;
    expect(field.fieldValue).to.deep.equal(['two', 'three', 'one']);
    expect(seen).to.deep.equal(['input', 'change']);
    expect(field.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Now step 3 of 3');
    expect(field.shadowRoot!.querySelector('.dragged')).to.equal(null);
  });

  it('D18 takes a drag back with Escape, which closes nothing else', async () => {
    const { field } = await setup({ value: 'one\ntwo' });
    const seen: string[] = [];
    for (const type of ['input', 'change', 'keydown']) field.addEventListener(type, () => seen.push(type));
    field.focus();
    await sendMouse({ type: 'move', position: handleOf(field, 2) });
    await sendMouse({ type: 'down' });
    await sendMouse({
      type: 'move',
      position: handleOf(field, 1).map((at, index) => at - index * 4) as [number, number],
    });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await field.updateComplete;
    expect(field.fieldValue).to.deep.equal(['one', 'two']);
    expect(seen).to.deep.equal([]);
  });

  it('needs one empty line, not several', async () => {
    const { click, lines, focused } = await setup({ value: 'one' });
    await click('Add step');
    await click('Add step');
    expect([focused(), ...lines()]).to.deep.equal([2, 'one', '']);
  });

  it('stops at the most that may be', async () => {
    const { field, click, press, lines } = await setup({ value: 'one', maxLength: 2 });
    await click('Add step');
    await sendKeys({ type: 'two' });
    await press('Enter');
    expect(lines()).to.deep.equal(['one', 'two']);
    expect(field.shadowRoot!.querySelector('[part=add]')).to.equal(null);
  });

  async function paste(field: StepsFieldElement, text: string): Promise<void> {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field
      .shadowRoot!.querySelector('input')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
    await field.updateComplete;
  }

  it('takes a pasted list as steps', async () => {
    const { field, lines } = await setup();
    await paste(field, '1. Open\n2. Click\n3. Wait');
    expect(lines()).to.deep.equal(['Open', 'Click', 'Wait']);
  });

  it('keeps the steps that are there and those that are pasted, and says when they are too many', async () => {
    const { field, lines } = await setup({ value: 'one\ntwo\nthree', maxLength: 4 });
    await paste(field, 'x\ny\nz');
    expect(lines()).to.deep.equal(['one', 'x', 'y', 'z', 'two', 'three']);
    expect(field.validity.tooLong).to.equal(true);
    expect(field.validationMessage).to.include('4');
    field.reportValidity();
    await field.updateComplete;
    await expect(field).to.be.accessible();
  });

  it('D15 says that an answer is needed', async () => {
    const { field } = await setup({ required: true });
    const group = (await accessibleNodes()).find(({ role }) => role === 'group');
    expect(group?.name).to.equal('Steps (required)');
    expect(field.validationMessage).to.equal('Write at least one step.');
    field.fieldValue = ['one'];
    expect(field.checkValidity()).to.equal(true);
  });
});
