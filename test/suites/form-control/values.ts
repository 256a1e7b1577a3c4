import { expect } from '@open-wc/testing';
import { restoredOnBack } from '../../support/restored-on-back.js';
import { isNative, type Bench } from './bench.js';
import type { ControlElement } from './subject.js';

/** Part of `describeFormControl`. */
export function describeValues(bench: Bench): void {
  const {
    tag,
    empty,
    initial,
    scripted,
    edited,
    subject,
    userInvalid,
    markup,
    initialMarkup,
    prepared,
    setup,
    entries,
    record,
    edit,
    rendered,
  } = bench;

  it('E01 sends its value under its name', async () => {
    const { form, control } = await setup(initialMarkup());
    expect(entries(form)).to.deep.equal(initial.entries);
    scripted.set(control);
    expect(entries(form)).to.deep.equal(scripted.entries);
  });

  it('E01 is one of the elements of its form', async () => {
    const { form, control } = await setup(`<input>${markup()}<input>`);
    expect([...form.elements].indexOf(control)).to.equal(1);
    expect(form.elements.namedItem('answer')).to.equal(control);
  });

  it('E01 knows its form, its name and its type', async () => {
    const { form, control } = await setup(markup());
    expect(control.form).to.equal(form);
    expect(control.name).to.equal('answer');
    expect(control.type).to.equal(subject.type);
    control.name = 'other';
    expect(control.getAttribute('name')).to.equal('other');
  });

  it('E01 knows its labels', async () => {
    const { form, control } = await setup(`<label for="it">A</label><label>B ${markup('id="it"')}</label>`);
    expect([...control.labels!]).to.deep.equal([...form.querySelectorAll('label')]);
  });

  it('E02 sends nothing without a name, and follows a new one', async () => {
    const { form, control } = await setup(initialMarkup());
    control.removeAttribute('name');
    expect([...new FormData(form)]).to.deep.equal([]);
    control.name = '';
    expect([...new FormData(form)]).to.deep.equal([]);
    control.name = 'new';
    expect(entries(form, 'new')).to.deep.equal(initial.entries);
  });

  it('E02 sends what an empty control sends', async () => {
    const { form } = await setup(markup());
    expect(entries(form)).to.deep.equal(empty);
  });

  it('E03 returns to its initial value on reset, at once', async () => {
    const { form, control } = await setup(initialMarkup());
    scripted.set(control);
    form.reset();
    expect(entries(form)).to.deep.equal(initial.entries);
    await rendered(control);
    expect(entries(form)).to.deep.equal(initial.entries);
  });

  it('E03 forgets on reset what went wrong', async () => {
    const { form, control } = await setup(markup('name="answer" required'));
    form.requestSubmit();
    await rendered(control);
    expect(control.matches(userInvalid), 'before').to.equal(true);
    form.reset();
    expect(control.matches(userInvalid), 'after').to.equal(false);
    expect(control.validity.valueMissing).to.equal(true);
  });

  it('E13 tells of each edit, and once of its end', async () => {
    const { form, control } = await setup(`${markup()}<button id="after">2</button>`);
    const seen = record(form, 'input', 'change');
    let composed: boolean | undefined;
    form.addEventListener('input', (event) => (composed = event.composed));
    form.addEventListener('change', (event) => expect(event.composed).to.equal(false));
    await edit(control);
    form.querySelector<HTMLElement>('#after')!.focus();
    expect(entries(form)).to.deep.equal(edited.entries);
    expect(seen.filter((type) => type === 'input')).to.have.lengthOf(edited.inputs);
    expect(seen.filter((type) => type === 'change')).to.have.lengthOf(edited.changes ?? 1);
    expect(composed).to.equal(true);
  });

  it('E13 says nothing when a script sets it', async () => {
    const { form, control } = await setup(markup());
    const seen = record(form, 'input', 'change', 'invalid');
    scripted.set(control);
    form.reset();
    control.focus();
    control.blur();
    await rendered(control);
    expect(seen).to.deep.equal([]);
  });

  it('E14 has its value again after Back, and says nothing', async () => {
    const { data, events } = await restoredOnBack(subject.module, markup(), (control) => {
      subject.prepare?.(control as ControlElement);
      return () => scripted.set(control as ControlElement);
    });
    expect(data).to.deep.equal(scripted.entries);
    expect(events).to.deep.equal([]);
  });

  it('E16 loses no value on the way into the page', async () => {
    const { form, control } = await setup(initialMarkup());
    const copy = control.cloneNode(true) as ControlElement;
    copy.name = 'copy';
    form.append(copy);
    await prepared(copy);
    expect(entries(form, 'copy')).to.deep.equal(initial.entries);
    if (isNative(tag)) return;
    const late = `${tag}-late-${crypto.randomUUID()}`;
    form.insertAdjacentHTML('beforeend', markup('name="late"').replaceAll(tag, late));
    const waiting = form.querySelector<ControlElement>(late)!;
    subject.prepare?.(waiting);
    scripted.set(waiting);
    customElements.define(late, class extends customElements.get(tag)! {});
    await waiting.updateComplete;
    expect(entries(form, 'late')).to.deep.equal(scripted.entries);
  });
}
