import { expect, type Page } from '@playwright/test';
import type { HostPage, Stage } from './stage.js';

/** What a page looks like to its own scripts. */
interface Traces {
  globals: string[];
  prototypes: number[];
  inlineStyles: string[];
}

const readTraces = (page: Page): Promise<Traces> =>
  page.evaluate(() => {
    const builtIns = [Object, Array, String, Promise, Element, HTMLElement, Node, Document, EventTarget];
    return {
      globals: Object.getOwnPropertyNames(window),
      prototypes: builtIns.map(({ prototype }) => Object.getOwnPropertyNames(prototype).length),
      inlineStyles: [document.documentElement, document.body].map((element) => element.getAttribute('style') ?? ''),
    };
  });

/** The page without the script tag. */
const withoutWidget = (page: HostPage): HostPage => ({
  ...page,
  html: page.html.replace(/\{\{script\}\}|<script[^>]*\{\{(?:helpdock|cdn)\}\}[^>]*><\/script>/g, ''),
});

/** Watches that a page is as it would be without the widget. */
export class GuestWatch {
  readonly #page: Page;
  readonly #faults: string[] = [];
  #isListening = false;
  #before?: Traces;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Visits the page without the widget first, so that only the difference counts. */
  async prepare(stage: Stage, host: HostPage): Promise<void> {
    await this.#listen();
    await this.#page.goto(stage.serve(withoutWidget(host)));
    this.#before = await readTraces(this.#page);
    this.#faults.length = 0;
  }

  /** G3 and G4: nothing thrown, nothing refused, nothing left on the page but what is documented. */
  async expectUnharmed(): Promise<void> {
    const { globals = [], ...before } = this.#before ?? {};
    const { globals: globalsNow, ...now } = await readTraces(this.#page);
    expect(globalsNow.filter((name) => !globals.includes(name))).toEqual(['Helpdock']);
    expect(now).toEqual(before);
    expect(this.#faults).toEqual([]);
  }

  async #listen(): Promise<void> {
    if (this.#isListening) return;
    this.#isListening = true;
    this.#page.on('pageerror', (error) => this.#faults.push(`uncaught: ${error.message}`));
    // A listener set up through the browser, so that policies of the page cannot stop it.
    await this.#page.exposeFunction('reportFault', (fault: string) => this.#faults.push(fault));
    await this.#page.addInitScript(() => {
      const { reportFault } = window as unknown as { reportFault: (text: string) => void };
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        reportFault(`violation: ${violatedDirective} ${blockedURI}`),
      );
    });
  }
}
