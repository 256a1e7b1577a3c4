import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ContextConsumer } from '@lit/context';
import { identityContext } from '../../../context/contexts.js';
import { report } from '../../../context/report.js';
import { screenshotWords } from '../../../context/screenshot-words.js';
import { fitsFileTypes } from '../../../support/file-type.js';
import type { RecordingCancelEvent, RecordingSaveEvent } from '../../recorder/recording-save-event.js';
import type { CaptureContext } from './capture-context.js';

const FILMS = [
  { name: 'recording.mp4', type: 'video/mp4' },
  { name: 'recording.webm', type: 'video/webm' },
];

/** Only who has recorded before has it, and only then is it looked into. */
const DATABASE = 'helpdock-recordings';

/** Where a recording is made. The recorder comes when somebody asks for it, or when an earlier recording was cut off. */
export class RecorderPlace {
  readonly #host: LitElement;
  readonly #context: CaptureContext;
  readonly #identity: ContextConsumer<typeof identityContext, LitElement>;
  /** `offer`: an earlier recording was cut off, and nobody has asked for a new one. */
  #state: 'closed' | 'offer' | 'open' = 'closed';
  #hasFailed = false;

  constructor(host: LitElement, context: CaptureContext) {
    this.#host = host;
    this.#context = context;
    this.#identity = new ContextConsumer(host, { context: identityContext, subscribe: true });
    // Where there is no storage, nothing can have been left in it.
    this.#lookForUnfinished().catch(() => {});
  }

  /** Whether films are taken at all. */
  get isOffered(): boolean {
    const policy = this.#context.policy();
    return policy !== undefined && FILMS.some((film) => fitsFileTypes(film, policy.types));
  }

  /** Whether it takes the place of the other ways now. */
  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Shows the recorder, with the focus in it. */
  async open(): Promise<void> {
    await this.#show('open');
    this.#host.renderRoot.querySelector('helpdock-recorder')?.focus();
  }

  async #show(state: 'offer' | 'open'): Promise<void> {
    try {
      await import('../../recorder/define.js');
      this.#state = state;
      this.#hasFailed = false;
    } catch (error) {
      report('HD108', 'The recorder did not load.', error);
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  render(): TemplateResult | typeof nothing {
    const policy = this.#context.policy();
    if (this.#hasFailed) {
      return html`<p class="error" role="alert">${screenshotWords(this.#context.words.messages).failed('failed')}</p>`;
    }
    if (this.#state === 'closed' || !policy) return nothing;
    return html`<helpdock-recorder
      .maxSize=${policy.maxFileSize}
      .types=${policy.types}
      .scope=${this.#scope}
      .offer=${this.#state === 'offer'}
      @helpdock-recording-save=${this.#handleSave}
      @helpdock-recording-cancel=${this.#handleCancel}
    ></helpdock-recorder>`;
  }

  /** Recordings of one person are not offered to the next one at the same browser. */
  get #scope(): string {
    const { email, name } = this.#identity.value ?? {};
    return [email, name].filter(Boolean).join(' ');
  }

  async #lookForUnfinished(): Promise<void> {
    const databases = await (indexedDB as Partial<IDBFactory>).databases?.();
    if (!this.isOffered || !databases?.some(({ name }) => name === DATABASE)) return;
    const { hasUnfinishedRecording } = await import('../../../capture/recording/unfinished.js');
    if (await hasUnfinishedRecording(this.#scope)) await this.#show('offer');
  }

  readonly #handleSave = (event: RecordingSaveEvent): void => {
    this.#context.add([event.file], { settled: () => void event.release() });
    this.#close();
  };

  readonly #handleCancel = ({ wantsFile }: RecordingCancelEvent): void => {
    this.#close();
    // Now, while it is still the press that asked for it: later a browser opens no choice of files.
    if (wantsFile) this.#host.renderRoot.querySelector<HTMLInputElement>('#control')?.click();
  };

  /** The focus was inside. */
  #close(): void {
    this.#state = 'closed';
    this.#host.requestUpdate();
    this.#host.focus();
  }
}
