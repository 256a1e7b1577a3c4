import type { Sending, SendingForm } from './sending/sending.js';

/** Fetches all that comes after the press on Send, while the form is being filled in. */
export class LateSending {
  /** Once it is there. */
  part?: Sending;
  #loading?: Promise<Sending>;
  readonly #form: SendingForm;

  constructor(form: SendingForm) {
    this.#form = form;
  }

  /** Fetches it, unless it is there or under way; what failed is tried again by the next call. */
  load(): Promise<Sending> {
    this.#loading ??= import('./sending/sending.js').then(
      ({ Sending }) => {
        this.part = new Sending(this.#form);
        this.#form.element.requestUpdate();
        return this.part;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}
