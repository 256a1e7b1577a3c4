import type { ReactiveControllerHost } from 'lit';
import { report } from '../../context/index.js';
import type { Field, FieldKind } from '../../contract/index.js';

/**
 * Fetches them, all at once: few forms need a single one, and on a slow network requests cost more than these bytes. The embed
 * asks for them right behind itself, so that they are mostly there before the catalog is.
 */
export const loadControls = (): Promise<unknown> => import('./all-controls.js');

/** Which control that is not there at once shows a kind of field. */
const TAGS: Partial<Record<FieldKind, string>> = {
  attachments: 'helpdock-attachments',
  checkbox: 'helpdock-checkbox-field',
  choice: 'helpdock-choice-field',
  choices: 'helpdock-choice-field',
  impact: 'helpdock-impact-picker',
  steps: 'helpdock-steps-field',
  window: 'helpdock-time-window-field',
};

/** Fetches the controls that a form can do without for a moment. */
export class LateControls {
  /** The last try failed; `load` tries again. */
  failed = false;
  readonly #host: ReactiveControllerHost;
  #isLoading = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether the control for a field is not there yet. */
  isMissing({ kind }: Field): boolean {
    const tag = TAGS[kind];
    return tag !== undefined && !customElements.get(tag);
  }

  async load(fields: readonly Field[]): Promise<void> {
    if (this.#isLoading || !fields.some((field) => this.isMissing(field))) return;
    this.#isLoading = true;
    try {
      await loadControls();
      this.failed = false;
    } catch (error) {
      this.failed = true;
      report('HD108', 'A part of the form did not load.', error);
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
