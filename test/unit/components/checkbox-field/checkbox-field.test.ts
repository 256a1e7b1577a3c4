import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/checkbox-field/define.js';
import type { CheckboxFieldElement } from '../../../../src/components/checkbox-field/checkbox-field.js';
import { danglingReferences } from '../../../support/references.js';

async function setup(properties: Partial<CheckboxFieldElement> = {}): Promise<CheckboxFieldElement> {
  const field = await fixture<CheckboxFieldElement>(
    html`<helpdock-checkbox-field label="It is urgent"></helpdock-checkbox-field>`,
  );
  Object.assign(field, properties);
  await field.updateComplete;
  return field;
}

describe('helpdock-checkbox-field', () => {
  const states: Record<string, Partial<CheckboxFieldElement>> = {
    unticked: {},
    ticked: { checked: true, help: 'Help' },
    wrong: { error: 'Tick it' },
    disabled: { disabled: true },
  };
  for (const [state, properties] of Object.entries(states)) {
    it(`is accessible ${state}`, async () => {
      const field = await setup(properties);
      await expect(field).to.be.accessible();
      expect(danglingReferences(field.shadowRoot!), 'D13').to.deep.equal([]);
    });
  }

  it('is ticked by its own label, and is a boolean in the contract', async () => {
    const field = await setup();
    expect(field.fieldValue).to.equal(false);
    field.shadowRoot!.querySelector('label')!.click();
    expect([field.checked, field.fieldValue]).to.deep.equal([true, true]);
    field.fieldValue = false;
    expect(field.checked).to.equal(false);
  });

  it('asks to be ticked where that is required', async () => {
    const field = await setup({ required: true });
    field.reportValidity();
    await Promise.resolve();
    await field.updateComplete;
    expect(field.shadowRoot!.querySelector('#error')!.textContent).to.equal('Tick this box to go on.');
  });

  it('A94 is large enough to hit', async () => {
    const field = await setup();
    const { width, height } = field.shadowRoot!.querySelector('.choice')!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });
});
