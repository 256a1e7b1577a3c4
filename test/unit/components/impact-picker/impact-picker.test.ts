import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../../src/components/impact-picker/define.js';
import type { ImpactPickerElement } from '../../../../src/components/impact-picker/impact-picker.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { catalog } from '../../../support/catalog.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { provide } from '../../../support/provided.js';
import { nextTurn } from '../../../support/until.js';

async function setup(value = '') {
  const page = document.createElement('div');
  provide(page, { catalog });
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <helpdock-impact-picker name="impact" label="Who is affected?" value=${value}></helpdock-impact-picker>
      <button>Send</button>
    </form>`,
    { parentNode: page },
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  const picker = form.querySelector<ImpactPickerElement>('helpdock-impact-picker')!;
  await picker.updateComplete;
  return { form, picker };
}

const detailOf = (picker: ImpactPickerElement): HTMLInputElement | null => picker.renderRoot.querySelector('#detail');

async function choose(picker: ImpactPickerElement, id: string): Promise<void> {
  [...picker.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]')].find(({ value }) => value === id)!.click();
  await picker.updateComplete;
}

describe('impact picker', () => {
  it('gives an example of each level', async () => {
    const { picker } = await setup();
    for (const { example } of catalog.impacts!) expect(picker.renderRoot.textContent).to.contain(example);
  });

  it('asks for words only where the choice needs them, and leaves the focus where it is', async () => {
    const { picker } = await setup();
    expect(detailOf(picker)).to.be.null;
    picker.focus();
    await sendKeys({ press: 'ArrowUp' });
    await picker.updateComplete;
    expect(picker.value).to.equal('other');
    expect(detailOf(picker)).not.to.be.null;
    expect((picker.shadowRoot!.activeElement as HTMLInputElement).type).to.equal('radio');
    await sendKeys({ press: 'Tab' });
    expect(picker.shadowRoot!.activeElement).to.equal(detailOf(picker));
  });

  it('A4 is invalid without the words, says so there, and moves the focus to them', async () => {
    const { form, picker } = await setup('other');
    form.requestSubmit();
    await nextTurn();
    expect(picker.validity.valueMissing).to.be.true;
    expect(picker.shadowRoot!.activeElement).to.equal(detailOf(picker));
    expect(detailOf(picker)!.getAttribute('aria-invalid')).to.equal('true');
    expect(picker.renderRoot.querySelector('#error')!.textContent).to.equal('Describe it in a few words.');
    await sendKeys({ type: 'The night shift' });
    expect(picker.checkValidity()).to.be.true;
    await picker.updateComplete;
    expect(detailOf(picker)!.getAttribute('aria-invalid')).to.equal('false');
  });

  it('takes blanks for no words', async () => {
    const { picker } = await setup('other');
    picker.detail = '   ';
    expect(picker.validity.valueMissing).to.be.true;
  });

  it('E01 sends id and words under two names, and the words only with the choice that asks for them', async () => {
    const { form, picker } = await setup('other');
    picker.detail = 'The night shift';
    expect([...new FormData(form)]).to.deep.equal([
      ['impact', 'other'],
      ['impact-detail', 'The night shift'],
    ]);
    expect(picker.fieldValue).to.deep.equal({ id: 'other', detail: 'The night shift' });
    picker.value = 'one';
    expect([...new FormData(form)]).to.deep.equal([['impact', 'one']]);
    expect(picker.fieldValue).to.deep.equal({ id: 'one' });
    picker.value = '';
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(picker.fieldValue).to.be.undefined;
  });

  it('keeps the words while another choice is tried', async () => {
    const { picker } = await setup('other');
    detailOf(picker)!.focus();
    await sendKeys({ type: 'The night shift' });
    await choose(picker, 'one');
    expect(detailOf(picker)).to.be.null;
    await choose(picker, 'other');
    expect(detailOf(picker)!.value).to.equal('The night shift');
  });

  it('E03 forgets choice and words on reset', async () => {
    const { form, picker } = await setup('one');
    picker.fieldValue = { id: 'other', detail: 'The night shift' };
    form.reset();
    expect([picker.value, picker.detail]).to.deep.equal(['one', '']);
  });

  it('E07 submits on Enter in the words', async () => {
    const { form, picker } = await setup('other');
    let submitted = 0;
    form.addEventListener('submit', () => submitted++);
    picker.detail = 'The night shift';
    await picker.updateComplete;
    detailOf(picker)!.focus();
    await sendKeys({ press: 'Enter' });
    expect(submitted).to.equal(1);
  });

  it('E13 tells of typing as a text field does', async () => {
    const { form, picker } = await setup('other');
    const seen: string[] = [];
    for (const type of ['input', 'change']) form.addEventListener(type, () => seen.push(type));
    detailOf(picker)!.focus();
    await sendKeys({ type: 'ab' });
    expect(seen).to.deep.equal(['input', 'input']);
    form.querySelector('button')!.focus();
    expect(seen).to.deep.equal(['input', 'input', 'change']);
  });

  it('D04 has one radio button for each level, and names the words', async () => {
    await setup('other');
    const nodes = await accessibleNodes();
    expect(nodes.filter(({ role }) => role === 'radio')).to.have.lengthOf(4);
    expect(nodes.find(({ role }) => role === 'textbox')).to.include({
      name: 'Who exactly is affected?',
      required: true,
    });
  });

  for (const scheme of COLOR_SCHEMES) {
    it(`D39 is accessible in each state, ${scheme}`, () =>
      inColorScheme(scheme, async () => {
        const { picker } = await setup();
        await expect(picker).to.be.accessible();
        await choose(picker, 'other');
        await expect(picker).to.be.accessible();
        picker.reportValidity();
        await nextTurn();
        await expect(picker).to.be.accessible();
        picker.disabled = true;
        await picker.updateComplete;
        await expect(picker).to.be.accessible();
      }));
  }
});
