import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/choice-field/define.js';
import type { ChoiceFieldElement } from '../../../../src/components/choice-field/choice-field.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { danglingReferences } from '../../../support/references.js';

const some = (count: number) =>
  ['Apple', 'Banana', 'Cherry', 'Date', 'Elder', 'Fig', 'Grape', 'Honey']
    .slice(0, count)
    .map((label, index) => ({ id: label.toLowerCase(), label, ...(index === 1 && { description: 'A berry' }) }));

async function setup(properties: Partial<ChoiceFieldElement> = {}): Promise<ChoiceFieldElement> {
  const field = await fixture<ChoiceFieldElement>(html`<helpdock-choice-field label="Fruit"></helpdock-choice-field>`);
  Object.assign(field, { options: some(3), ...properties });
  await field.updateComplete;
  return field;
}

const chosen = (field: ChoiceFieldElement): string[] =>
  [...field.shadowRoot!.querySelectorAll<HTMLInputElement>('input:checked, option:checked')].map(({ value }) => value);

describe('helpdock-choice-field', () => {
  const states: Record<string, Partial<ChoiceFieldElement>> = {
    radios: {},
    'a list': { options: some(8), help: 'Help' },
    checkboxes: { multiple: true, required: true },
    'with a choice': { value: 'banana' },
    wrong: { error: 'Choose another one' },
    disabled: { disabled: true },
  };
  for (const [state, properties] of Object.entries(states)) {
    it(`is accessible: ${state}`, async () => {
      const field = await setup(properties);
      await expect(field).to.be.accessible();
      expect(danglingReferences(field.shadowRoot!), 'D13').to.deep.equal([]);
    });
  }

  it('D04 is one group of exactly its radios, named, described and required', async () => {
    await setup({ required: true, help: 'The one you like' });
    const nodes = await accessibleNodes();
    const group = nodes.find(({ role }) => role === 'radiogroup');
    expect([group?.name, group?.description, group?.required]).to.deep.equal(['Fruit', 'The one you like', true]);
    const radios = nodes.filter(({ role }) => role === 'radio');
    expect(radios.map(({ name }) => name)).to.deep.equal(['Apple', 'Banana', 'Cherry']);
    expect(radios[1]?.description).to.equal('A berry');
  });

  it('D04 is moved through by arrow keys, around its ends', async () => {
    const field = await setup();
    field.focus();
    await sendKeys({ press: 'Space' });
    const seen: unknown[] = [field.value];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp']) {
      await sendKeys({ press: key });
      seen.push(field.value);
    }
    expect(seen).to.deep.equal(['apple', 'banana', 'cherry', 'apple', 'cherry']);
  });

  it('E20 shares no group with another one or with the page', async () => {
    const page = await fixture<HTMLElement>(
      html`<form>
        <input type="radio" name="option" checked />
        <helpdock-choice-field name="one" label="One"></helpdock-choice-field>
        <helpdock-choice-field name="two" label="Two"></helpdock-choice-field>
      </form>`,
    );
    const fields = [...page.querySelectorAll('helpdock-choice-field')];
    for (const field of fields) Object.assign(field, { options: some(3), value: 'apple' });
    await Promise.all(fields.map((field) => field.updateComplete));
    fields[0]!.shadowRoot!.querySelectorAll('input')[1]!.click();
    expect(fields.map(({ value }) => value)).to.deep.equal(['banana', 'apple']);
    expect(fields.map(chosen)).to.deep.equal([['banana'], ['apple']]);
    expect(page.querySelector('input')!.checked).to.equal(true);
  });

  it('E21 a required one is invalid until chosen', async () => {
    const field = await setup({ required: true });
    expect([field.checkValidity(), field.validationMessage]).to.deep.equal([false, 'Choose one option.']);
    field.shadowRoot!.querySelector('input')!.click();
    expect(field.checkValidity()).to.equal(true);
    field.value = '';
    await field.updateComplete;
    expect([field.checkValidity(), chosen(field)]).to.deep.equal([false, []]);
  });

  it('keeps several in the order of the options', async () => {
    const field = await setup({ multiple: true });
    const boxes = field.shadowRoot!.querySelectorAll('input');
    for (const index of [2, 0, 1, 0]) boxes[index]!.click();
    expect(field.value).to.deep.equal(['banana', 'cherry']);
    expect(field.fieldValue).to.deep.equal(['banana', 'cherry']);
    expect(boxes[0]!.matches('[aria-invalid=false]')).to.equal(true);
  });

  it('shows in the list what is chosen, by the page or by reset', async () => {
    const field = await setup({ options: some(8), value: 'fig' });
    expect(chosen(field)).to.deep.equal(['fig']);
    field.formResetCallback();
    await field.updateComplete;
    expect(chosen(field)).to.deep.equal(['']);
    expect(field.fieldValue).to.equal(undefined);
  });

  it('gives the focus to the chosen one', async () => {
    const field = await setup({ value: 'cherry' });
    field.focus();
    expect((field.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('cherry');
  });
});
