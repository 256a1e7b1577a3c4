import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Bench } from './bench.js';
import type { ControlElement } from './subject.js';

/** Part of `describeFormControl`. */
export function describeSubmission(bench: Bench): void {
  const { tag, initial, subject, markup, initialMarkup, prepared, setup, entries, record, rendered } = bench;

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
}
