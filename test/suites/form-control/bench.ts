import { fixture } from '@open-wc/testing';
import { nextTurn } from '../../support/until.js';
import type { ControlElement, FormControlSubject } from './subject.js';

/** Whether a control is the browser's own. */
export const isNative = (tag: string): boolean => !tag.includes('-');

/** What the tests of one kind of control do with it. */
export function makeBench(subject: FormControlSubject) {
  const { tag, initial, edited } = subject;
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

  return { ...subject, subject, userInvalid, markup, initialMarkup, prepared, setup, entries, record, edit, rendered };
}

/** See {@link makeBench}. */
export type Bench = ReturnType<typeof makeBench>;
