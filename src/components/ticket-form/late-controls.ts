import type { ReactiveControllerHost } from 'lit';
import { report } from '../../context/index.js';
import type { Field, FieldKind } from '../../contract/index.js';

/** Controls that many forms have none of, or only at their end, by element; their code is fetched with the catalog. */
export const lateControls: Readonly<Record<string, () => Promise<unknown>>> = {
  'helpdock-attachments': () => import('../attachments/define.js'),
  'helpdock-checkbox-field': () => import('../checkbox-field/define.js'),
  'helpdock-choice-field': () => import('../choice-field/define.js'),
  'helpdock-impact-picker': () => import('../impact-picker/define.js'),
  'helpdock-steps-field': () => import('../steps-field/define.js'),
  'helpdock-time-window-field': () => import('../time-window-field/define.js'),
};

/** Which of them shows a kind of field. */
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
    const wanted = fields.flatMap((field) =>
      this.isMissing(field) ? (lateControls[TAGS[field.kind] ?? ''] ?? []) : [],
    );
    if (this.#isLoading || wanted.length === 0) return;
    this.#isLoading = true;
    try {
      // Each appears as soon as it is there.
      await Promise.all(wanted.map((load) => load().then(() => this.#host.requestUpdate())));
      this.failed = false;
    } catch (error) {
      this.failed = true;
      report('HD108', 'A part of the form did not load.', error);
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
