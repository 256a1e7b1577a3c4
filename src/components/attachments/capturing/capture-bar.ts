/**
 * Ways to show it instead of describing it, below the place for files: a picture of the page, one of the screen, or a
 * recording. What a way needs is fetched when somebody takes it; where it is not possible it is not offered, and a file from
 * the device does the same job.
 */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { screenCaptureSupport } from '../../../capture/screenshot/screen-support.js';
import { recordingWords } from '../../../context/recording-words.js';
import { report } from '../../../context/report.js';
import { screenshotWords } from '../../../context/screenshot-words.js';
import { fitsFileTypes } from '../../../support/file-type.js';
import { captureIcon } from '../../icons/capture-icons.js';
import { moreIcon } from '../../icons/more-icons.js';
import { StepAsideEvent } from '../../step-aside/step-aside-event.js';
import type { AttachedFile } from '../uploading/attached-file.js';
import type { CaptureContext } from './capture-context.js';
import { EditorDialog } from './editor-dialog.js';
import { RecorderPlace } from './recorder-place.js';

/** Whether the browser gives real pixels here. */
export type CaptureSupport = ReturnType<typeof screenCaptureSupport>;

/** What a picture is taken of. */
type Subject = 'page' | 'screen';

/** Where taking a picture stands. */
type Taking =
  | { status: 'idle' }
  | { status: 'taking'; run: AbortController; of: Subject }
  | { status: 'failed'; code: string; of: Subject };

/** By local time, in an order that sorts. */
function nameNow(now = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toJSON();
  return `screenshot-${local.slice(0, 10)}-${local.slice(11, 19).replaceAll(':', '')}.png`;
}

const loadScreen = (): Promise<{ captureScreen: Capture }> => import('../../../capture/screenshot/capture-screen.js');
const loadPage = (): Promise<{ capturePage: Capture }> => import('../../../capture/screenshot/capture-page.js');

type Capture = (options: { signal: AbortSignal; onChosen?: () => void }) => Promise<Blob>;

/** The buttons, and what follows a press on one of them. */
export class CaptureBar implements ReactiveController {
  readonly #host: LitElement;
  readonly #context: CaptureContext;
  readonly #support: CaptureSupport;
  readonly #editor: EditorDialog;
  readonly #recorder: RecorderPlace;
  #taking: Taking = { status: 'idle' };

  constructor(host: LitElement, context: CaptureContext, support: CaptureSupport) {
    this.#host = host;
    this.#context = context;
    this.#support = support;
    this.#editor = new EditorDialog(host, context.words, () => context.policy()?.maxFileSize);
    this.#recorder = new RecorderPlace(host, context);
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.#taking.status === 'taking') this.#taking.run.abort();
    });
  }

  /** Opens a picture of the list, to draw on it. */
  readonly edit = (file: AttachedFile): void => {
    const { source } = file;
    if (source) void this.#editor.open(source, file.name, (next) => this.#context.replace(file, next));
  };

  render(isDisabled: boolean): TemplateResult | typeof nothing {
    const { words, policy } = this.#context;
    const { types } = policy() ?? {};
    const takesPictures = fitsFileTypes({ name: 'screenshot.png', type: 'image/png' }, types);
    const { take, page, screen, masked } = screenshotWords(words.messages);
    const { record } = recordingWords(words.messages);
    const isBusy = this.#taking.status === 'taking';
    const button = (name: Subject | 'record', label: string, press: () => unknown): TemplateResult =>
      html`<button
        type="button"
        class="button ${name}"
        part="capture"
        ?disabled=${isDisabled}
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${press}
      >
        ${captureIcon(name)}${label}
      </button>`;
    const ways = [
      takesPictures ? button('page', page, () => this.#take('page')) : nothing,
      takesPictures && this.#support === 'ok' ? button('screen', screen, () => this.#take('screen')) : nothing,
      this.#recorder.isOffered && this.#support === 'ok' ? button('record', record, () => this.#record()) : nothing,
    ].filter((way) => way !== nothing);
    return html`${
      ways.length > 0 && !this.#recorder.isOpen
        ? html`<div
              class="capture"
              role="group"
              aria-label=${take}
              @pointerenter=${this.#prepare}
              @focusin=${this.#prepare}
            >
              ${ways}
            </div>
            <p class="help">${masked}</p>`
        : nothing
    }
    ${this.#renderTaking()} ${this.#recorder.render()} ${this.#editor.render()}`;
  }

  #renderTaking(): TemplateResult {
    const { messages } = this.#context.words;
    const words = screenshotWords(messages);
    const taking = this.#taking;
    const button = (label: string, of: Subject, act: () => unknown): TemplateResult =>
      html`<button type="button" class="button plain" @click=${() => this.#leave(of, act)}>${label}</button>`;
    const isFailed = taking.status === 'failed';
    // Who has chosen nothing knows, and is not to be alarmed.
    const isWrong = isFailed && taking.code !== 'denied';
    return html`<div class="taking">
      <p aria-live="polite" class=${isWrong ? 'error' : ''} part=${isFailed ? 'error' : nothing}>
        ${isWrong ? moreIcon('warning') : nothing}
        ${isFailed ? words.failed(taking.code) : taking.status === 'taking' ? words.taking : nothing}
      </p>
      ${taking.status === 'taking' ? button(words.cancel, taking.of, () => taking.run.abort()) : nothing}
      ${
        isFailed
          ? html`${button(messages.common.retry, taking.of, () => this.#take(taking.of))}
            ${button(words.dismiss, taking.of, () => this.#set({ status: 'idle' }))}`
          : nothing
      }
    </div>`;
  }

  /** A browser asks for the screen only right after a press: what asks for it has to be there by then. */
  readonly #prepare = (): void => {
    if (this.#support === 'ok') loadScreen().catch(() => {});
  };

  #record(): void {
    if (this.#taking.status === 'taking') return;
    // What was in vain before is no concern any more.
    this.#set({ status: 'idle' });
    void this.#recorder.open();
  }

  /** The button that was pressed goes away by it; the one that it all began with takes over. */
  #leave(of: Subject, act: () => unknown): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`.capture .${of}`)?.focus();
    act();
  }

  async #take(of: Subject): Promise<void> {
    if (this.#taking.status === 'taking') return;
    const run = new AbortController();
    this.#set({ status: 'taking', run, of });
    try {
      const picture = await (of === 'page' ? this.#takePage(run.signal) : this.#takeScreen(run.signal));
      this.#set({ status: 'idle' });
      await this.#editor.open(picture, nameNow(), (file) => this.#context.add([file]));
    } catch (error) {
      if (run.signal.aborted) this.#set({ status: 'idle' });
      else this.#fail(error, of);
    }
  }

  async #takePage(signal: AbortSignal): Promise<Blob> {
    const { capturePage } = await loadPage();
    return capturePage({ signal });
  }

  async #takeScreen(signal: AbortSignal): Promise<Blob> {
    const { captureScreen } = await loadScreen();
    const given = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    );
    // What floats above the page would be in the picture. Not before something is chosen: the question of a browser may
    // stay unanswered for ever, and whoever looks for a way on then finds it here.
    const onChosen = (): void => void this.#host.dispatchEvent(new StepAsideEvent(taken));
    // Nobody can take back what the browser asks; whoever does not want to wait for the answer need not.
    const taken: Promise<Blob> = Promise.race([captureScreen({ signal, onChosen }), given]);
    return taken;
  }

  #fail(error: unknown, of: Subject): void {
    const { name, code = 'failed' } = Object(error) as { name?: string; code?: string };
    if (name !== 'CaptureError') report('HD108', 'What takes screenshots did not load.', error);
    this.#set({ status: 'failed', code, of });
  }

  #set(taking: Taking): void {
    this.#taking = taking;
    this.#host.requestUpdate();
  }
}
