import type { Evidence, ReviewedForm } from './evidence/evidence.js';
import type { Guidance } from './guidance/guidance.js';
import type { Sending, SendingForm } from './sending/sending.js';

/** Fetches what helps with writing and all that comes after the press on Send, while the form is being filled in. */
export class LateSending {
  /** Once it is there. */
  part?: Sending;
  /** Likewise; a form without it is a form. */
  guidance?: Guidance;
  /** Likewise; without it nothing is sent but what was written. */
  evidence?: Evidence;
  #loading?: Promise<Sending>;
  readonly #form: SendingForm & ReviewedForm;

  constructor(form: SendingForm & ReviewedForm) {
    this.#form = form;
  }

  /** Fetches it, unless it is there or under way; what failed is tried again by the next call. */
  load(): Promise<Sending> {
    this.#loading ??= Promise.all([
      import('./sending/sending.js'),
      import('./guidance/guidance.js').catch(() => undefined),
      import('./evidence/evidence.js').catch(() => undefined),
    ]).then(
      ([{ Sending }, guiding, reviewing]) => {
        this.guidance = guiding && new guiding.Guidance(this.#form);
        this.evidence = reviewing && new reviewing.Evidence(this.#form);
        this.part = new Sending(this.#form, this.evidence);
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
