import type { ReactiveControllerHost } from 'lit';
import { report } from '../../context/index.js';
import type { Field, FieldKind } from '../../contract/index.js';

interface LateControl {
  tag: string;
  load: () => Promise<unknown>;
}

const choice: LateControl = { tag: 'helpdock-choice-field', load: () => import('../choice-field/define.js') };

/** Kinds of which many forms have none, or only at their end; the code of their controls is fetched with the catalog. */
const LATE: Partial<Record<FieldKind, LateControl>> = {
  attachments: { tag: 'helpdock-attachments', load: () => import('../attachments/define.js') },
  checkbox: { tag: 'helpdock-checkbox-field', load: () => import('../checkbox-field/define.js') },
  choice,
  choices: choice,
  impact: { tag: 'helpdock-impact-picker', load: () => import('../impact-picker/define.js') },
  steps: { tag: 'helpdock-steps-field', load: () => import('../steps-field/define.js') },
  window: { tag: 'helpdock-time-window-field', load: () => import('../time-window-field/define.js') },
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
    const late = LATE[kind];
    return late !== undefined && !customElements.get(late.tag);
  }

  async load(fields: readonly Field[]): Promise<void> {
    const wanted = fields.flatMap((field) => (this.isMissing(field) ? (LATE[field.kind] ?? []) : []));
    if (this.#isLoading || wanted.length === 0) return;
    this.#isLoading = true;
    try {
      // Each appears as soon as it is there.
      await Promise.all(wanted.map(({ load }) => load().then(() => this.#host.requestUpdate())));
      this.failed = false;
    } catch (error) {
      this.failed = true;
      report('HD108', 'A part of the form could not be loaded.', error);
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
