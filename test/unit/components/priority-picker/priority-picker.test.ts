import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../../src/components/priority-picker/define.js';
import type { PriorityPickerElement } from '../../../../src/components/priority-picker/priority-picker.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { catalog } from '../../../support/catalog.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { pressBackTab } from '../../../support/keys.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { provide } from '../../../support/provided.js';
import { nextTurn } from '../../../support/until.js';

/** A picker between two buttons, in a page that provides the catalog. */
async function setup(attributes: { value?: string; required?: boolean; disabled?: boolean } = {}) {
  const page = document.createElement('div');
  provide(page, { catalog });
  await fixture(
    html`<button id="before">1</button>
      <helpdock-priority-picker
        name="priority"
        label="Priority"
        help="Read before you choose"
        value=${attributes.value ?? ''}
        ?required=${attributes.required}
        ?disabled=${attributes.disabled}
      ></helpdock-priority-picker>
      <button id="after">2</button>`,
    { parentNode: page },
  );
  const picker = page.querySelector<PriorityPickerElement>('helpdock-priority-picker')!;
  await picker.updateComplete;
  return { page, picker, radios: [...picker.renderRoot.querySelectorAll<HTMLInputElement>('input')] };
}

describe('priority picker', () => {
  it('lists the levels of the catalog in its order, each with its definition', async () => {
    const { picker } = await setup();
    const names = [...picker.renderRoot.querySelectorAll('.name')].map(({ textContent }) => textContent);
    expect(names).to.deep.equal(['System down', 'Critical', 'High', 'Medium', 'Low']);
    for (const { description } of catalog.priorities!) expect(picker.renderRoot.textContent).to.contain(description);
  });

  it('takes levels of its own instead', async () => {
    const { picker } = await setup();
    picker.priorities = [{ id: 'only', label: 'Only' }];
    await picker.updateComplete;
    expect(picker.renderRoot.querySelectorAll('input')).to.have.lengthOf(1);
  });

  it('D04 is exactly as many radio buttons as there are levels, each with name, definition and state', async () => {
    await setup({ value: 'high', required: true });
    const nodes = await accessibleNodes();
    const radios = nodes.filter(({ role }) => role === 'radio');
    expect(radios.map(({ name }) => name)).to.deep.equal(['System down', 'Critical', 'High', 'Medium', 'Low']);
    expect(radios.map(({ description }) => description)).to.deep.equal(
      catalog.priorities!.map(({ description }) => description),
    );
    const [group] = nodes.filter(({ role }) => role === 'radiogroup');
    expect(group?.name).to.equal('Priority');
    expect(String(group?.description)).to.contain('Read before you choose');
  });

  it('D04 is one stop of the Tab key, from either side, chosen or not', async () => {
    const { page } = await setup();
    page.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement!.localName).to.equal('helpdock-priority-picker');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement!.id).to.equal('after');
    await pressBackTab();
    expect(document.activeElement!.localName).to.equal('helpdock-priority-picker');
    await pressBackTab();
    expect(document.activeElement!.id).to.equal('before');
  });

  it('D04 E31 moves, wraps and selects with the arrow keys, and selects with Space', async () => {
    const { picker } = await setup();
    picker.focus();
    await sendKeys({ press: 'Space' });
    expect(picker.value).to.equal('down');
    await sendKeys({ press: 'ArrowDown' });
    expect(picker.value).to.equal('critical');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(picker.value).to.equal('low');
    await sendKeys({ press: 'ArrowRight' });
    expect(picker.value).to.equal('down');
  });

  it('D29 tells of each choice, and does nothing else', async () => {
    const { page, picker } = await setup();
    const seen: string[] = [];
    for (const type of ['input', 'change']) page.addEventListener(type, () => seen.push(`${type} ${picker.value}`));
    picker.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(seen).to.deep.equal(['input critical', 'change critical']);
    expect(document.activeElement).to.equal(picker);
  });

  it('E21 is missing when nothing is chosen, and when the choice has left the list', async () => {
    const { picker } = await setup({ value: 'low', required: true });
    expect(picker.checkValidity()).to.be.true;
    expect(picker.fieldValue).to.equal('low');
    picker.priorities = catalog.priorities!.slice(0, 2);
    expect(picker.validity.valueMissing).to.be.true;
    expect(picker.fieldValue).to.be.undefined;
    picker.priorities = undefined;
    expect(picker.checkValidity()).to.be.true;
  });

  it('E20 never mixes with another picker or with radio buttons of the page', async () => {
    const { page, picker } = await setup({ value: 'low' });
    const { picker: other } = await setup();
    page.insertAdjacentHTML('beforeend', '<input type="radio" name="option" checked>');
    other.focus();
    await sendKeys({ press: 'Space' });
    expect([picker.value, other.value]).to.deep.equal(['low', 'down']);
    expect(page.querySelector<HTMLInputElement>('input')!.checked).to.be.true;
  });

  it('shows what a script sets, and goes back when a listener does', async () => {
    const { picker, radios } = await setup();
    picker.value = 'medium';
    await picker.updateComplete;
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, false, false, true, false]);
    picker.addEventListener('input', () => (picker.value = 'medium'));
    radios[0]!.click();
    await picker.updateComplete;
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, false, false, true, false]);
  });

  it('D22 marks the choice by more than colour, in forced colours too', async () => {
    const { picker } = await setup({ value: 'high' });
    const widths = (): string[] =>
      [...picker.renderRoot.querySelectorAll('.option')].map((option) => getComputedStyle(option).borderTopWidth);
    expect(picker.renderRoot.querySelectorAll(':checked')).to.have.lengthOf(1);
    await emulateMedia({ 'forced-colors': 'active' });
    expect(widths()).to.deep.equal(['1px', '1px', '3px', '1px', '1px']);
    await emulateMedia({});
  });

  it('A94 gives each level a large target', async () => {
    const { picker } = await setup();
    for (const option of picker.renderRoot.querySelectorAll('.option')) {
      expect(option.getBoundingClientRect().height).to.be.at.least(40);
    }
  });

  it('C01 shows markup in labels as text', async () => {
    const { picker } = await setup();
    picker.priorities = [{ id: 'x', label: '<img src=x onerror=alert(1)>', description: '<b>bold</b>' }];
    await picker.updateComplete;
    expect(picker.renderRoot.querySelector('img,b')).to.be.null;
  });

  for (const [state, attributes] of Object.entries({
    'with nothing chosen': {},
    'with a choice': { value: 'high' },
    'with a mistake': { required: true },
    disabled: { disabled: true, value: 'high' },
  })) {
    for (const scheme of COLOR_SCHEMES) {
      it(`D39 is accessible ${state}, ${scheme}`, () =>
        inColorScheme(scheme, async () => {
          const { picker } = await setup(attributes);
          if ('required' in attributes) picker.reportValidity();
          await nextTurn();
          await expect(picker).to.be.accessible();
        }));
    }
  }
});
