import { fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-form/define.js';
import type { FormControl } from '../../../../src/components/form-control/index.js';
import type { TicketFormElement } from '../../../../src/components/ticket-form/ticket-form.js';
import '../../../../src/context/provider/define.js';
import type { ProviderElement } from '../../../../src/context/provider/provider.js';
import type { Catalog, FieldValue, FieldValues } from '../../../../src/contract/index.js';
import { makeCatalog } from '../../../support/catalog.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

interface Options {
  type?: string | undefined;
  values?: FieldValues;
  catalog?: Catalog;
  api?: FakeTicketApi;
  identity?: { name?: string; email?: string };
  /** The host vouches for the person. */
  known?: boolean;
}

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** A ticket form in a page, and the hands of the person who fills it in. */
export class FormPage {
  readonly api: FakeTicketApi;
  readonly provider: ProviderElement;
  readonly form: TicketFormElement;

  private constructor(api: FakeTicketApi, provider: ProviderElement) {
    this.api = api;
    this.provider = provider;
    this.form = provider.querySelector('helpdock-ticket-form')!;
  }

  /** A form for questions with nothing in it, unless told otherwise. */
  static async open(options: Options = {}): Promise<FormPage> {
    const { api = new FakeTicketApi(), catalog = makeCatalog(), known = true, identity, values } = options;
    const type = 'type' in options ? options.type : 'question';
    api.answerCatalog = () => catalog;
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider
        lang="en"
        .ticketApi=${api}
        .identity=${identity}
        .credentials=${known ? 'include' : undefined}
        ><helpdock-ticket-form .requestType=${type} .values=${values}></helpdock-ticket-form
      ></helpdock-provider>`,
    );
    const page = new FormPage(api, provider);
    await page.until(() => page.find(type ? '[part=submit]' : 'helpdock-request-type-picker') !== null);
    // Controls of rarer kinds come a moment later.
    await page.until(() => page.find('.fields .quiet') === null);
    return page;
  }

  /** As `open`, with all that a question needs. */
  static async filled(options: Options = {}): Promise<FormPage> {
    const page = await FormPage.open(options);
    await page.fill('subject', 'Where is the export?');
    return page;
  }

  find<T extends HTMLElement = HTMLElement>(selector: string): T | null {
    return this.form.shadowRoot!.querySelector<T>(selector);
  }

  field<T extends FormControl = FormControl>(id: string): T {
    return this.find<T>(`[data-field="${id}"]`)!;
  }

  has(id: string): boolean {
    return this.shown.includes(id);
  }

  /** The ids of the fields that are shown, in order. */
  get shown(): string[] {
    return [...this.form.shadowRoot!.querySelectorAll<HTMLElement>('[data-field]:not([hidden])')].map(
      ({ dataset }) => dataset.field!,
    );
  }

  /** Gives a field its value as a person does: with an `input` at its end. */
  async fill(id: string, value: FieldValue | undefined): Promise<void> {
    const field = this.field(id);
    field.fieldValue = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.form.updateComplete;
    await Promise.all(
      [...this.form.shadowRoot!.querySelectorAll<FormControl>('[data-field]')].map((field) => field.updateComplete),
    );
  }

  /** Sends, and waits for what comes of it. */
  async send(): Promise<void> {
    await this.form.submit();
    await this.settle();
  }

  until(condition: () => boolean): Promise<void> {
    return until(condition, 'the form came so far');
  }

  get button(): HTMLButtonElement {
    return this.find<HTMLButtonElement>('[part=submit]')!;
  }

  get isBusy(): boolean {
    return this.find('[part=submit]')?.getAttribute('aria-disabled') === 'true';
  }

  get summary(): HTMLElement | null {
    return this.find('[part=summary]');
  }

  get notice(): string {
    return textOf(this.find('[part=failure]'));
  }

  get said(): string {
    return textOf(this.find('[role=status]'));
  }

  get confirmation(): HTMLElement | null {
    return this.find('[part=confirmation]');
  }

  /** What a field says is wrong with it. */
  errorOf(id: string): string {
    return textOf(this.field(id).shadowRoot!.querySelector('[part=error]'));
  }

  press(name: string): void {
    const buttons = [...this.form.shadowRoot!.querySelectorAll<HTMLElement>('button,a')];
    buttons.find((button) => textOf(button) === name || button.ariaLabel === name)!.click();
  }
}
