import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../../src/components/text-field/define.js';
import type { TextFieldElement, TextFieldType } from '../../../../src/components/text-field/text-field.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { danglingReferences } from '../../../support/references.js';

interface Setup {
  field: TextFieldElement;
  input: HTMLInputElement;
  /** Types into the field. */
  type: (text: string) => Promise<void>;
  /** Leaves the field. */
  leave: () => Promise<void>;
  /** The mistake that is shown. */
  mistake: () => string;
}

async function setup(properties: Partial<TextFieldElement> = {}): Promise<Setup> {
  const field = await fixture<TextFieldElement>(html`<helpdock-text-field label="Answer"></helpdock-text-field>`);
  Object.assign(field, properties);
  await field.updateComplete;
  const root = field.shadowRoot!;
  return {
    field,
    get input() {
      return root.querySelector<HTMLInputElement>('#control')!;
    },
    type: async (text) => {
      field.focus();
      await sendKeys({ type: text });
      await field.updateComplete;
    },
    leave: async () => {
      field.blur();
      await field.updateComplete;
    },
    mistake: () => root.querySelector('#error')!.textContent,
  };
}

describe('helpdock-text-field', () => {
  const states: Record<string, Partial<TextFieldElement>> = {
    empty: {},
    'with help and placeholder': { help: 'A few words', placeholder: 'For example' },
    required: { required: true },
    optional: { optionalHint: true },
    filled: { value: 'Some text' },
    wrong: { error: 'Not like this' },
    disabled: { disabled: true, value: 'Some text' },
    'read-only': { readOnly: true, value: 'Some text' },
    'near its limit': { value: 'Some text', maxLength: 10 },
    multiline: { type: 'multiline', value: 'Some\ntext' },
    'a date and time': { type: 'datetime' },
  };
  for (const [state, properties] of Object.entries(states)) {
    it(`is accessible ${state}`, async () => {
      const { field } = await setup(properties);
      await expect(field).to.be.accessible();
      expect(danglingReferences(field.shadowRoot!), 'D13').to.deep.equal([]);
    });
  }

  it('D11 says what is wrong once the field is left, and no longer when it is mended', async () => {
    const { field, type, leave, mistake, input } = await setup({ type: 'email' });
    await type('nobody');
    expect([mistake(), input.ariaInvalid]).to.deep.equal(['', 'false']);
    await leave();
    expect(mistake()).to.equal('Enter an e-mail address, such as name@example.com.');
    expect(input.ariaInvalid).to.equal('true');
    const node = (await accessibleNodes()).find(({ role }) => role === 'textbox');
    expect(node?.description).to.contain('Enter an e-mail address');
    await type('@example.com');
    expect([mistake(), input.ariaInvalid, field.value]).to.deep.equal(['', 'false', 'nobody@example.com']);
  });

  it('says nothing to those who only pass through', async () => {
    const { field, leave, mistake } = await setup({ required: true });
    field.focus();
    await leave();
    expect(mistake()).to.equal('');
  });

  it('shows the mistake that a form found, until the next edit', async () => {
    const { field, type, mistake } = await setup({ error: 'This number is not known.' });
    expect(mistake()).to.equal('This number is not known.');
    expect([field.validity.customError, field.validationMessage]).to.deep.equal([true, 'This number is not known.']);
    await type('1');
    expect([mistake(), field.error, field.checkValidity()]).to.deep.equal(['', '', true]);
  });

  it('leaves the words to a page that shows mistakes itself', async () => {
    const { field, mistake } = await setup({ required: true });
    field.addEventListener('invalid', (event) => event.preventDefault(), { once: true });
    field.reportValidity();
    await field.updateComplete;
    expect(mistake()).to.equal('');
    field.reportValidity();
    await Promise.resolve();
    await field.updateComplete;
    expect(mistake()).to.equal('Fill this in.');
  });

  const mistakes: [TextFieldType, Partial<TextFieldElement>, keyof ValidityState, string][] = [
    ['text', { value: ' ', required: true }, 'valueMissing', 'Fill this in.'],
    ['text', { value: 'ab', minLength: 3 }, 'tooShort', 'Write at least 3 characters.'],
    ['text', { value: 'abcd', maxLength: 3 }, 'tooLong', 'Shorten this to 3 characters.'],
    ['text', { value: 'x', pattern: '\\d+' }, 'patternMismatch', 'Use the format that is asked for.'],
    ['url', { value: 'example' }, 'typeMismatch', 'Enter a web address that starts with https://.'],
    ['url', { value: 'javascript:alert(1)' }, 'typeMismatch', 'Enter a web address that starts with https://.'],
    ['number', { value: '1', min: '1200' }, 'rangeUnderflow', 'Enter 1,200 or more.'],
    ['number', { value: '5', max: '4' }, 'rangeOverflow', 'Enter 4 or less.'],
    ['date', { value: '2026-01-01', min: '2026-11-22' }, 'rangeUnderflow', 'Pick Nov 22, 2026 or later.'],
    [
      'datetime',
      { value: '2026-12-01T10:00', max: '2026-11-22T08:00:00Z' },
      'rangeOverflow',
      'Pick Nov 22, 2026, 9:00',
    ],
  ];
  for (const [type, properties, flag, message] of mistakes) {
    it(`E05 finds ${flag} in ${type} ${properties.value ?? ''}`, async () => {
      const { field } = await setup({ type, ...properties });
      expect(field.validity[flag]).to.equal(true);
      // Some languages put a narrow space between time and half of the day.
      expect(field.validationMessage).to.satisfy((text: string) => text.startsWith(message));
    });
  }

  it('G7 never cuts a text that is too long, and counts near the limit', async () => {
    const { field, type } = await setup({ maxLength: 10 });
    const counter = () => field.shadowRoot!.querySelector('[part=counter]')?.textContent;
    await type('1234567');
    expect(counter()).to.equal(undefined);
    await type('8');
    expect(counter()).to.equal('2 characters left');
    await type('9abc');
    expect([counter(), field.value]).to.deep.equal(['2 characters too many', '123456789abc']);
  });

  it('does what the page says while it is edited', async () => {
    const { field, input, type } = await setup();
    field.addEventListener('input', () => (field.value = ''));
    await type('a');
    expect([field.value, input.value]).to.deep.equal(['', '']);
  });

  it('keeps a half-typed number apart from none', async () => {
    const { field, input, type, leave, mistake } = await setup({ type: 'number' });
    await type('1e');
    await leave();
    expect([field.validity.badInput, field.value, mistake()]).to.deep.equal([
      true,
      '',
      'Enter a number, such as 12 or 3.5.',
    ]);
    field.formResetCallback();
    expect([field.validity.badInput, input.value]).to.deep.equal([false, '']);
  });

  const contractValues: [TextFieldType, string, unknown][] = [
    ['text', '', undefined],
    ['text', ' as typed ', ' as typed '],
    ['number', '2.5', 2.5],
    ['number', '', undefined],
    ['date', '2026-11-22', '2026-11-22'],
    // The tests run in Zurich.
    ['datetime', '2026-11-22T09:30', '2026-11-22T08:30:00.000Z'],
    ['datetime', '2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
  ];
  for (const [type, value, fieldValue] of contractValues) {
    it(`has the value of the contract: ${type} "${value}"`, async () => {
      const { field } = await setup({ type, value });
      expect(field.fieldValue).to.equal(fieldValue);
      field.value = 'something';
      field.fieldValue = fieldValue as string;
      expect(field.value).to.equal(value);
    });
  }

  it('D15 says in words what is optional, and to machines what is required', async () => {
    const { field } = await setup({ optionalHint: true });
    expect(field.shadowRoot!.querySelector('label')!.textContent).to.equal('Answer (optional)');
    Object.assign(field, { optionalHint: false, required: true });
    await field.updateComplete;
    const node = (await accessibleNodes()).find(({ role }) => role === 'textbox');
    expect([node?.name, node?.required]).to.deep.equal(['Answer', true]);
  });

  it('D14 follows a label that the page changes', async () => {
    const page = await fixture(
      html`<div><label for="it">Before</label><helpdock-text-field id="it"></helpdock-text-field></div>`,
    );
    await page.querySelector('helpdock-text-field')!.updateComplete;
    page.querySelector('label')!.textContent = 'After';
    const node = (await accessibleNodes()).find(({ role }) => role === 'textbox');
    expect(node?.name).to.equal('After');
    await expect(page).to.be.accessible();
  });

  it('E11 takes the focus when the page opens, and its place in the order of tabs', async () => {
    const page = await fixture<HTMLElement>(
      '<div><helpdock-text-field label="A" tabindex="2" autofocus></helpdock-text-field><input tabindex="1"></div>',
    );
    const field = page.querySelector('helpdock-text-field')!;
    // Once a page; the browser does it with the next frame.
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).to.equal(field);
    page.querySelector('input')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(field);
  });

  it('D14 is accessible with a name that only the page gives', async () => {
    const page = await fixture(
      html`<div>
        <p id="about">About it</p>
        <helpdock-text-field aria-label="Name" aria-describedby="about"></helpdock-text-field>
      </div>`,
    );
    await expect(page).to.be.accessible();
  });

  it('A01 A88 has text of 16 px, whatever the page does to its own', async () => {
    const page = await fixture(html`<div><helpdock-text-field label="Answer"></helpdock-text-field></div>`);
    const style = new CSSStyleSheet();
    style.replaceSync('html{font-size:62.5%} *{all:unset!important; letter-spacing:1em}');
    document.adoptedStyleSheets.push(style);
    const field = page.querySelector('helpdock-text-field')!;
    const { fontSize, letterSpacing } = getComputedStyle(field.shadowRoot!.querySelector('input')!);
    const { display } = getComputedStyle(field);
    document.adoptedStyleSheets.pop();
    expect([fontSize, letterSpacing, display]).to.deep.equal(['16px', 'normal', 'block']);
  });

  it('A92 shows mistakes without colour', async () => {
    const { field, input } = await setup({ error: 'Wrong' });
    await emulateMedia({ 'forced-colors': 'active' });
    const width = getComputedStyle(input).borderTopWidth;
    await expect(field).to.be.accessible();
    await emulateMedia({});
    expect(width).to.equal('3px');
  });

  it('D39 is accessible in the dark and from right to left', async () => {
    const page = await fixture(
      html`<div dir="rtl"><helpdock-text-field label="Answer" help="Help" error="Wrong"></helpdock-text-field></div>`,
    );
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('div { color-scheme: dark; background: #14161f }');
    document.adoptedStyleSheets.push(sheet);
    await expect(page).to.be.accessible();
    document.adoptedStyleSheets.pop();
  });
});
