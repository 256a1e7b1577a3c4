/**
 * What a control of a form does, as a suite for any control: the browser's own are held to it first, so that the suite
 * is known to be right. 31 checks, the same for all; a subject says what its values are and how a person edits it.
 */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { accessibleNodes } from '../support/accessibility-tree.js';
import { restoredOnBack } from '../support/restored-on-back.js';
import { nextTurn } from '../support/until.js';

/** The members that native and own controls share. */
export type ControlElement = HTMLElement & {
  name: string;
  disabled: boolean;
  required: boolean;
  readonly type: string;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeListOf<HTMLLabelElement> | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
  updateComplete?: Promise<unknown>;
};

/** One kind of control. Entries are what the form sends under its name. */
export interface FormControlSubject {
  /** Tag name. */
  tag: string;
  /** Tells apart subjects of one tag. */
  title?: string;
  /** Attributes that every one of them has, besides its name. */
  attributes?: string;
  /** What stands between the tags. */
  content?: string;
  /** Sets properties that cannot be attributes. */
  prepare?: (control: ControlElement) => void;
  /** Path of the module that defines the tag; none for native ones. */
  module?: string;
  /** What its property `type` says. */
  type: string;
  /** Entries of a control that nobody has touched. */
  empty: string[];
  /** A value from the markup. */
  initial: { attributes?: string; content?: string; entries: string[] };
  /** A value from a script. */
  scripted: { set: (control: ControlElement) => void; entries: string[] };
  /** A value from a person, in an empty control that has the focus; `inputs` are the events that it takes. A date is a
   * new value, complete and changed, at every key; others change once. */
  edited: { act: () => Promise<void>; entries: string[]; inputs: number; changes?: number };
  /** What a click on a label does besides moving the focus there. */
  afterLabelClick?: string[];
  /** Enter in it submits the form, as in an input of one line. */
  enterSubmits: boolean;
  /** It is one of the fields in which Enter submits a form without a button, where it is the only one. */
  blocksEnter?: boolean;
  /** It has a direction to send (`dirname`). */
  hasDirection?: boolean;
  /** Role of what carries its name and description. */
  role: string;
  /** One stop of the Tab key; absent where it consists of several. */
  oneTabStop?: boolean;
}

const isNative = (tag: string): boolean => !tag.includes('-');

/** Presses Tab until the button after the control has the focus; says how many stops there were before it. */
async function tabThrough(limit = 30): Promise<number> {
  for (let stops = 0; stops < limit; stops++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement?.id === 'after') return stops;
  }
  throw new Error('The Tab key does not leave the control.');
}

async function click(element: Element): Promise<void> {
  const { left, top, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + 3), Math.round(top + Math.min(height, 16) / 2)] });
}

/** Describes one kind of control. */
export function describeFormControl(subject: FormControlSubject): void {
  const { tag, empty, initial, scripted, edited } = subject;
  const userInvalid = isNative(tag) ? ':user-invalid' : ':state(user-invalid)';

  const markup = (attributes = 'name="answer"', content = subject.content ?? ''): string =>
    tag === 'input'
      ? `<input ${subject.attributes ?? ''} ${attributes}>`
      : `<${tag} ${subject.attributes ?? ''} ${attributes}>${content}</${tag}>`;
  const initialMarkup = (): string => markup(`name="answer" ${initial.attributes ?? ''}`, initial.content);

  async function prepared(control: ControlElement): Promise<ControlElement> {
    subject.prepare?.(control);
    await control.updateComplete;
    return control;
  }

  /** A form around the given markup, with the control ready. */
  async function setup(inside: string, attributes = ''): Promise<{ form: HTMLFormElement; control: ControlElement }> {
    const page = await fixture<HTMLDivElement>(`<div><form ${attributes}>${inside}</form></div>`);
    const form = page.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    const control = page.querySelector<ControlElement>(tag + '[name="answer"]') ?? page.querySelector(tag);
    return { form, control: await prepared(control!) };
  }

  const entries = (form: HTMLFormElement, name = 'answer'): string[] => new FormData(form).getAll(name).map(String);

  /** Names of the events that reach the form. */
  function record(form: HTMLFormElement, ...types: string[]): string[] {
    const seen: string[] = [];
    for (const type of types) form.addEventListener(type, () => seen.push(type));
    return seen;
  }

  /** The person edits the control and leaves it. */
  async function edit(control: ControlElement): Promise<void> {
    control.focus();
    await edited.act();
    await control.updateComplete;
  }

  const rendered = async (control: ControlElement): Promise<void> => {
    await nextTurn();
    await control.updateComplete;
  };

  describe(`form control ${subject.title ?? tag}`, () => {
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

    it('E07 submits on Enter with the first submit button', async () => {
      const { form, control } = await setup(
        `${markup()}<button type="button">No</button><button name="first">Yes</button><button>Later</button>`,
      );
      let submitter: HTMLElement | null | undefined;
      form.addEventListener('submit', (event) => (submitter = event.submitter));
      control.focus();
      await sendKeys({ press: 'Enter' });
      expect(submitter?.getAttribute('name')).to.equal(subject.enterSubmits ? 'first' : undefined);
    });

    it('E07 submits on Enter without a button only from the one field', async () => {
      const { form, control } = await setup(markup());
      const seen = record(form, 'submit');
      const enter = async (): Promise<number> => {
        seen.length = 0;
        control.focus();
        await sendKeys({ press: 'Enter' });
        return seen.length;
      };
      expect(await enter(), 'alone').to.equal(Number(subject.blocksEnter ?? false));
      form.insertAdjacentHTML('beforeend', '<input>');
      expect(await enter(), 'with another field').to.equal(0);
      form.insertAdjacentHTML('beforeend', '<button disabled>Send</button>');
      expect(await enter(), 'with a disabled button').to.equal(0);
    });

    it('E09 belongs to the form that its attribute names', async () => {
      const page = await fixture<HTMLElement>(
        `<div><form id="far"></form><form id="near">${markup(`form="far" name="answer" ${initial.attributes ?? ''}`, initial.content)}</form></div>`,
      );
      const control = await prepared(page.querySelector<ControlElement>(tag)!);
      const [far, near] = page.querySelectorAll('form');
      expect(control.form).to.equal(far);
      expect(entries(far!)).to.deep.equal(initial.entries);
      control.removeAttribute('form');
      expect(control.form).to.equal(near);
      expect([entries(far!), entries(near!)]).to.deep.equal([[], initial.entries]);
    });

    it('E10 answers a click on its label', async () => {
      const { form, control } = await setup(`<label for="it">Label</label>${markup('id="it" name="answer"')}`);
      await click(form.querySelector('label')!);
      expect(document.activeElement).to.equal(control);
      expect(entries(form)).to.deep.equal(subject.afterLabelClick ?? empty);
    });

    it('E10 answers a click on a label around it', async () => {
      const { form, control } = await setup(`<label><span>Label</span> ${markup()}</label>`);
      const seen = record(form, 'click');
      await click(form.querySelector('span')!);
      expect(document.activeElement).to.equal(control);
      expect(entries(form)).to.deep.equal(subject.afterLabelClick ?? empty);
      expect(seen.length).to.be.at.most(subject.afterLabelClick && !isNative(tag) ? 3 : 2);
    });

    it('E11 takes and gives up the focus', async () => {
      const { control } = await setup(markup());
      const seen: string[] = [];
      for (const type of ['focus', 'blur']) control.addEventListener(type, () => seen.push(type));
      control.focus({ preventScroll: true });
      expect(document.activeElement).to.equal(control);
      expect(control.matches(':focus')).to.equal(true);
      control.blur();
      expect(document.activeElement).to.equal(document.body);
      expect(seen).to.deep.equal(['focus', 'blur']);
    });

    it('E11 is a stop of the Tab key unless tabindex or disabled says no', async () => {
      const { form, control } = await setup(`<button id="before">1</button>${markup()}<button id="after">2</button>`);
      const stops = async (): Promise<number> => {
        form.querySelector<HTMLElement>('#before')!.focus();
        return tabThrough();
      };
      if (subject.oneTabStop === false) expect(await stops()).to.be.at.least(1);
      else expect(await stops()).to.equal(1);
      control.tabIndex = -1;
      expect(await stops(), 'tabindex').to.equal(0);
      control.removeAttribute('tabindex');
      control.disabled = true;
      await rendered(control);
      expect(await stops(), 'disabled').to.equal(0);
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

    it('E19 is sent with the submitter and the page’s own entries', async () => {
      const { form } = await setup(`${initialMarkup()}<button name="go" value="1">Send</button>`);
      form.addEventListener('formdata', ({ formData }) => formData.append('extra', 'x'));
      let sent: [string, FormDataEntryValue][] = [];
      form.addEventListener('submit', ({ submitter }) => (sent = [...new FormData(form, submitter)]));
      form.requestSubmit(form.querySelector('button'));
      expect(sent).to.deep.equal([...initial.entries.map((entry) => ['answer', entry]), ['go', '1'], ['extra', 'x']]);
    });

    it('E24 sends its direction where it has one, and passes on what is meant for typing', async () => {
      const { form, control } = await setup(
        markup(
          'name="answer" dirname="way" dir="rtl" inputmode="numeric" enterkeyhint="next" spellcheck="false" lang="ar" autocapitalize="none"',
        ),
      );
      await rendered(control);
      expect(entries(form, 'way')).to.deep.equal(subject.hasDirection ? ['rtl'] : []);
      if (!subject.hasDirection) return;
      const inner = control.shadowRoot?.querySelector<HTMLInputElement>('input,textarea') ?? control;
      const { inputMode, enterKeyHint, spellcheck, autocapitalize } = inner;
      expect([inputMode, enterKeyHint, spellcheck, autocapitalize]).to.deep.equal(['numeric', 'next', false, 'none']);
      expect(inner.matches(':lang(ar)')).to.equal(true);
      control.setAttribute('readonly', '');
      await rendered(control);
      expect(inner.matches(':read-only')).to.equal(true);
      expect(control.willValidate).to.equal(false);
    });

    it('D14 has the name that a label of the page gives', async () => {
      await setup(`<label for="it">The page’s label</label>${markup('id="it" name="answer" required')}`);
      const named = (await accessibleNodes()).filter((node) => node.role === subject.role);
      expect(named.some(({ name }) => name.startsWith('The page’s label'))).to.equal(true);
    });

    it('D14 has the name and the description that ARIA on it gives', async () => {
      await setup(`<p id="about">About it</p>${markup('name="answer" aria-label="Spoken" aria-describedby="about"')}`);
      const named = (await accessibleNodes()).filter((node) => node.role === subject.role);
      const found = named.find(({ name }) => name.startsWith('Spoken'));
      expect(String(found?.description)).to.contain('About it');
    });
  });
}
