import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type * as Capture from '../../capture/recording/index.js';
import { recordingWords } from '../../context/recording-words.js';
import { report } from '../../context/report.js';
import { Words } from '../../context/words.js';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import type { FinishedRecording } from './finished-recording.js';
import { factsOf, renderFinished, renderLeftover } from './finished-views.js';
import { FocusKeeper } from './focus-keeper.js';
import { Leftovers } from './leftovers.js';
import { obstacle } from './obstacle.js';
import { Preview } from './preview.js';
import { recorderStyles } from './recorder-styles.js';
import { renderAsking, renderError, renderFailure, renderSetup } from './recorder-views.js';
import type { RecorderActions, RecorderContext } from './recorder-views.js';
import { RecordingCancelEvent, RecordingSaveEvent } from './recording-save-event.js';
import { isAbove, RecordingSession } from './recording-session.js';

/** Before it is known. */
const NO_LIMITS = { seconds: 0, bytes: 0, bitsPerSecond: 0 };

/**
 * Records the screen, with the person's voice if they want, and shows what came of it before it is used. What is recorded is
 * stored in this browser while it comes in: after a crash or a closed tab it is offered here again. While it records, a
 * bar floats above the page, and `helpdock-step-aside` asks what else floats there to leave the picture.
 *
 * @fires {RecordingSaveEvent} helpdock-recording-save - The person wants to use a recording; its `file`. Call `release()` once it is safe elsewhere.
 * @fires {RecordingCancelEvent} helpdock-recording-cancel - The person wants none after all; `wantsFile` says whether they want to attach a file instead.
 * @fires {StepAsideEvent} helpdock-step-aside - The page is about to be shown, until the `until` of the event is settled.
 * @csspart base - All of it.
 * @csspart offer - A recording that was cut off earlier.
 * @csspart video - The recording, to be played.
 * @csspart error - Why nothing was recorded.
 */
export class RecorderElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, buttonStyles, recorderStyles];

  /** Bytes that a recording may have at most. */
  @property({ type: Number, attribute: 'max-size' }) maxSize = 25_000_000;

  /** Types of files that are taken, as in an attachment policy; all where absent. */
  @property({ attribute: false }) types?: readonly string[];

  /** Whose recordings these are: nobody is offered those of another scope. */
  @property() scope = '';

  /** Shows nothing but what is left of an earlier recording. Once nothing is left, it tells by `helpdock-recording-cancel`. */
  @property({ type: Boolean, reflect: true }) offer = false;

  @state() private recording: Capture.RecordingState = { status: 'idle' };
  @state() private finished?: FinishedRecording;
  @state() private withVoice = false;
  @state() private capture?: typeof Capture;
  @state() private isLost = false;
  @state() private isUnsure = false;
  @state() private isUnavailable = false;
  @query('.main') private main?: HTMLElement | null;

  readonly #words = new Words(this);
  readonly #preview = new Preview(this);
  readonly #leftovers = new Leftovers(this);
  #session?: RecordingSession;
  #wantsFocus = false;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#session) void this.#prepare();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A mere move goes on.
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('scope')) void this.#findLeftovers();
    if (this.#wantsFocus) this.focus();
  }

  protected override render(): TemplateResult {
    const { messages, dir, locale } = this.#words;
    const isFinishing = this.recording.status === 'finishing';
    return html`<div class="base" part="base" dir=${dir} lang=${locale}>
      ${this.#renderState(messages.common.loading)}
      <p class=${isFinishing ? 'note' : 'visually-hidden'} role="status">${this.#news}</p>
    </div>`;
  }

  /** Gives the focus to what there is to do; as soon as there is something. */
  override focus(options?: FocusOptions): void {
    this.#wantsFocus = !this.main;
    this.main?.focus(options);
  }

  #renderState(loading: string): TemplateResult {
    const { recording, finished, capture } = this;
    const { words } = this.#context;
    const failure = this.#failure;
    if (recording.status === 'asking') return renderAsking(this.#context);
    if (recording.status === 'finishing') return html`<h3 class="main" tabindex="-1">${words.preview}</h3>`;
    if (isAbove(recording)) return html`<p class="main" tabindex="-1">${words.underWay}</p>`;
    if (finished) {
      const error = recording.status === 'failed' ? renderError(recording.error.code, this.#context) : nothing;
      return html`${error} ${renderFinished(finished, this.#preview, this.#context)}`;
    }
    if (failure) return renderFailure(failure, this.#context);
    if (!capture) return html`<p>${loading}</p>`;
    const leftover = this.#leftovers.next;
    return html`${this.isLost ? html`<p class="error" part="error" role="alert">${words.unreadable}</p>` : nothing}
    ${leftover ? renderLeftover(leftover, this.#context) : nothing}
    ${this.#isOffer ? nothing : renderSetup(this.withVoice, this.#context)}`;
  }

  /** Where nothing can be read of what is left, the person may want to record anew. */
  get #isOffer(): boolean {
    return this.offer && !this.isLost;
  }

  /** Why there is nothing to be recorded, or was nothing. */
  get #failure(): string | undefined {
    const { recording, capture } = this;
    if (recording.status === 'failed') return recording.error.code;
    if (this.isUnavailable) return 'unavailable';
    if (this.#isOffer) return undefined;
    return capture && obstacle(capture, this.maxSize);
  }

  /** What has just come about; how it fails is said by an alert. */
  get #news(): string {
    if (this.recording.status === 'finishing') return this.#context.words.finishing;
    return this.finished ? factsOf(this.finished, this.#context) : '';
  }

  get #context(): RecorderContext {
    const { messages, locale } = this.#words;
    return {
      words: recordingWords(messages),
      retryLabel: messages.common.retry,
      locale,
      limits: this.capture?.recordingLimits(this.maxSize) ?? NO_LIMITS,
      isUnsure: this.isUnsure,
      actions: this.#actions,
    };
  }

  readonly #actions: RecorderActions = {
    setVoice: (withVoice) => (this.withVoice = withVoice),
    start: () => this.#start(),
    dontStart: () => void this.#session?.recorder.discard(),
    retry: () => (this.isUnavailable ? void this.#prepare() : this.#start()),
    cancel: (wantsFile) => this.dispatchEvent(new RecordingCancelEvent(wantsFile)),
    use: () => this.#use(),
    setUnsure: (isUnsure) => (this.isUnsure = isUnsure),
    discard: () => {
      this.#letGo();
      this.#reset();
      this.dispatchEvent(new RecordingCancelEvent(false));
    },
    lookAt: (leftover) => void this.#recover(leftover),
    discardLeftover: ({ id }) => {
      this.isUnsure = false;
      this.#leftovers.discard(id);
      this.#endOffer();
    },
  };

  async #prepare(): Promise<void> {
    try {
      this.capture ??= await import('../../capture/recording/index.js');
      this.isUnavailable = false;
    } catch (error) {
      report('HD108', 'What records the screen did not load.', error);
      this.isUnavailable = true;
    }
    await this.#findLeftovers();
  }

  async #findLeftovers(): Promise<void> {
    if (!this.capture) return;
    await this.#leftovers.find(this.capture, this.scope);
    this.#endOffer();
  }

  /** An offer ends with what was to be offered. */
  #endOffer(): void {
    const isIdle = this.recording.status === 'idle' && !this.finished;
    if (this.#isOffer && isIdle && !this.#leftovers.next) this.#actions.cancel(false);
  }

  #start(): void {
    const { capture, maxSize, types, scope, withVoice } = this;
    if (!capture) return;
    this.isLost = this.isUnsure = false;
    const options = { maxSize, types, scope, voice: withVoice };
    const session = new RecordingSession(this, capture.ScreenRecorder, options, (state, isFocusFree) => {
      if (this.#session === session) this.#follow(session, state, isFocusFree);
    });
    this.#session = session;
    session.start();
  }

  #follow({ recorder }: RecordingSession, state: Capture.RecordingState, isFocusFree: boolean): void {
    this.recording = state;
    if (state.status === 'idle') this.#endOffer();
    // Only now there will be something instead of an earlier one.
    if (state.status === 'recording') this.#letGo();
    if (state.status === 'stopped')
      this.finished = { ...state, release: () => recorder.discard(), leave: () => recorder.leave() };
    // The panel that had stepped aside takes the focus for itself when it comes back, within a frame.
    if (!isAbove(state) && isFocusFree) requestAnimationFrame(() => requestAnimationFrame(() => this.focus()));
  }

  #use(): void {
    const { finished } = this;
    if (!finished) return;
    const { recording, release } = finished;
    this.#reset();
    this.dispatchEvent(new RecordingSaveEvent(recording.file, release));
  }

  async #recover(leftover: Capture.StoredRecording): Promise<void> {
    this.recording = { status: 'finishing' };
    this.finished = await this.#leftovers.recover(leftover);
    this.isLost = !this.finished;
    this.recording = { status: 'idle' };
  }

  /** Throws away what was recorded. */
  #letGo(): void {
    const { finished } = this;
    if (!finished) return;
    this.finished = undefined;
    this.#preview.close();
    void finished.release();
  }

  /** What is stored is offered the next time. */
  #leave(): void {
    const session = this.#session;
    const { finished } = this;
    this.#reset();
    void finished?.leave?.();
    void session?.recorder.leave();
  }

  #reset(): void {
    this.#session = undefined;
    this.finished = undefined;
    this.isLost = this.isUnsure = false;
    this.recording = { status: 'idle' };
    this.#preview.close();
  }
}
