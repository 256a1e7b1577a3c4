import { expect } from '@open-wc/testing';
import { isNative, type Bench } from './bench.js';

/** Part of `describeFormControl`. */
export function describeValidity(bench: Bench): void {
  const { tag, initial, scripted, userInvalid, markup, initialMarkup, setup, entries, record, rendered } = bench;

  it('E04 is disabled with its fieldset, and is not sent', async () => {
    const { form, control } = await setup(`<fieldset disabled>${initialMarkup()}</fieldset>`);
    expect(control.matches(':disabled')).to.equal(true);
    expect([...new FormData(form)]).to.deep.equal([]);
    form.querySelector('fieldset')!.disabled = false;
    expect(control.matches(':disabled')).to.equal(false);
    expect(entries(form)).to.deep.equal(initial.entries);
  });

  it('E04 neither takes the focus nor is checked while its fieldset is disabled', async () => {
    const { control } = await setup(`<fieldset disabled>${markup('name="answer" required')}</fieldset>`);
    control.focus();
    expect(document.activeElement).to.not.equal(control);
    expect(control.willValidate).to.equal(false);
    expect(control.checkValidity()).to.equal(true);
  });

  it('E04 keeps its own disabled apart, and is enabled in the legend', async () => {
    const { form, control } = await setup(`<fieldset disabled><legend>${initialMarkup()}</legend></fieldset>`);
    expect(control.matches(':disabled'), 'in the legend').to.equal(false);
    const fieldset = form.querySelector('fieldset')!;
    fieldset.append(control);
    expect(control.disabled).to.equal(false);
    expect(control.matches(':disabled'), 'outside the legend').to.equal(true);
    control.disabled = true;
    fieldset.disabled = false;
    expect(control.matches(':disabled'), 'by itself').to.equal(true);
    control.disabled = false;
    expect(control.matches(':disabled'), 'no longer').to.equal(false);
  });

  it('E05 is invalid while a required answer is missing', async () => {
    const { control } = await setup(markup());
    expect(control.matches(':valid')).to.equal(true);
    control.required = true;
    expect(control.hasAttribute('required')).to.equal(true);
    expect(control.matches(':invalid')).to.equal(true);
    expect(control.validity.valueMissing).to.equal(true);
    let event: Event | undefined;
    control.addEventListener('invalid', (invalid) => (event = invalid));
    expect(control.checkValidity()).to.equal(false);
    expect([event?.cancelable, event?.bubbles]).to.deep.equal([true, false]);
    scripted.set(control);
    expect(control.checkValidity()).to.equal(true);
    expect(control.matches(':valid')).to.equal(true);
  });

  it('E05 only asks with checkValidity, and shows with reportValidity', async () => {
    const { control } = await setup(markup('name="answer" required'));
    expect(control.willValidate).to.equal(true);
    expect(control.validationMessage).to.not.equal('');
    control.checkValidity();
    await rendered(control);
    expect(document.activeElement).to.not.equal(control);
    expect(control.matches(userInvalid)).to.equal(false);
    expect(control.reportValidity()).to.equal(false);
    await rendered(control);
    expect(document.activeElement).to.equal(control);
  });

  it('E06 blocks the submission while invalid, and takes the focus', async () => {
    const { form, control } = await setup(`${markup('name="answer" required')}<input required>`);
    const seen = record(form, 'submit');
    form.requestSubmit();
    expect(seen).to.deep.equal([]);
    expect(document.activeElement).to.equal(control);
    if (!isNative(tag)) expect(control.shadowRoot!.activeElement).to.not.equal(null);
  });

  it('E17 lets words of the page come before its own, and obeys novalidate', async () => {
    const { form, control } = await setup(`${markup('name="answer" required')}<button>Send</button>`);
    const own = control.validationMessage;
    control.setCustomValidity('Not today');
    expect([control.validity.customError, control.validity.valueMissing]).to.deep.equal([true, true]);
    expect(control.validationMessage).to.equal('Not today');
    scripted.set(control);
    expect(control.checkValidity()).to.equal(false);
    form.reset();
    expect(control.validity.customError, 'a reset keeps it').to.equal(true);
    control.setCustomValidity('');
    expect(control.validationMessage).to.equal(own);
    const seen = record(form, 'submit');
    const button = form.querySelector('button')!;
    button.formNoValidate = true;
    button.click();
    button.formNoValidate = false;
    button.click();
    form.noValidate = true;
    button.click();
    expect(seen).to.have.lengthOf(2);
  });

  it('E18 is not checked while disabled, whatever was said of it', async () => {
    const { control } = await setup(markup('name="answer" disabled'));
    let invalid = 0;
    control.addEventListener('invalid', () => invalid++);
    control.setCustomValidity('Wrong');
    expect([control.checkValidity(), control.reportValidity(), control.willValidate]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(invalid).to.equal(0);
  });
}
