import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import { en, type Messages } from '../locales/index.js';
import { localeContext, type Localization } from './contexts.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Keeps a name or a time apart from the sentence around it, whichever direction either runs: first strong isolate, and its end. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/**
 * Words for one element: those of the nearest provider, and English where there is none.
 * It changes nothing on the element; put `dir` on an inner base.
 */
export class Words {
  readonly #host: Host;
  readonly #consumer: ContextConsumer<typeof localeContext, Host>;

  constructor(host: Host) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, { context: localeContext, subscribe: true });
  }

  get #localization(): Localization | undefined {
    return this.#consumer.value;
  }

  get messages(): Messages {
    return this.#localization?.messages ?? en;
  }

  /** BCP 47; for `Intl`. */
  get locale(): string {
    return this.#localization?.locale ?? 'en';
  }

  /** The direction of the words. Without a provider the labels are the page's own, and so is the direction. */
  get dir(): 'ltr' | 'rtl' {
    return this.#localization?.dir ?? (getComputedStyle(this.#host).direction === 'rtl' ? 'rtl' : 'ltr');
  }
}
