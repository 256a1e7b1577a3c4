import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { RecordingLimits, RecordingState } from '../../capture/recording/index.js';
import { recordingWords } from '../../context/recording-words.js';
import { Words } from '../../context/words.js';
import type { RecordingMessages } from '../../locales/index.js';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import { Announcer } from '../attachments/uploading/announcer.js';
import { drawIcon } from '../icons/icons.js';
import { keepEventsInside } from '../widget/guest-events.js';
import { BarLayer } from './bar-layer.js';
import { FocusKeeper } from './focus-keeper.js';
import { recordingBarStyles } from './recording-bar-styles.js';
import { formatLength } from './time-words.js';

/** What the buttons of the bar do. */
export interface RecordingBarActions {
  startNow(): void;
  stop(): void;
  discard(): void;
}

interface ButtonOptions {
  readonly look?: string;
  readonly part?: string;
  /** The id of what it answers. */
  readonly question?: string;
}

type Counting = Extract<RecordingState, { status: 'countdown' }>;
type Running = Extract<RecordingState, { status: 'recording' }>;

/** Where the bar may stand, in the order of the clock: block, then inline side. */
const CORNERS = ['end-start', 'start-start', 'start-end', 'end-end'] as const;

const MOVE =
  'M10 3v14M3 10h14M7.75 5.25 10 3l2.25 2.25m-4.5 9.5L10 17l2.25-2.25m-7-7L3 10l2.25 2.25m9.5-4.5L17 10l-2.25 2.25';

const MINUTE = 60;

/** Shorter recordings end soon enough without a word about it. */
const WORTH_A_WARNING = 90;

/**
 * The bar that floats above the page while the screen is recorded: how long it has run, and how to end it. It puts itself
 * on top of everything; `helpdock-recorder` brings it and takes it away.
 *
 * @csspart base - The bar.
 * @csspart time - How long it has run, and how long it may.
 * @csspart stop - The button that ends the recording.
 * @csspart discard - The button that ends it and throws it away.
 * @csspart move - The button that moves the bar to another corner.
 */
export class RecordingBarElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, buttonStyles, recordingBarStyles];

  /** The corner of the window, block side first. */
  @property({ reflect: true }) corner: (typeof CORNERS)[number] = 'end-start';

  /** What is going on. */
  @property({ attribute: false }) state: RecordingState = { status: 'idle' };

  /** What the recording may become at most. */
  @property({ attribute: false }) limits?: RecordingLimits;

  /** What its buttons do. */
  @property({ attribute: false }) actions?: RecordingBarActions;

  @state() private isUnsure = false;
  @query('.main') private mainButton?: HTMLElement | null;

  readonly #words = new Words(this);
  readonly #news = new Announcer(this);
  readonly #layer = new BarLayer(this);
  #hasWarned = false;

  constructor() {
    super();
    new FocusKeeper(this);
    keepEventsInside(this);
  }

  /** Gives the focus to its main button. */
  override focus(options?: FocusOptions): void {
    this.mainButton?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('state')) this.#announce(changed.get('state'));
  }

  #announce(before: RecordingState | undefined): void {
    const { state, limits } = this;
    const words = this.#messages;
    if (state.status === 'countdown' && before?.status !== 'countdown') this.#news.say(this.#countdownText(state));
    if (state.status !== 'recording') return;
    if (before && before.status !== 'recording') this.#news.say(words.started);
    if (!limits || limits.seconds < WORTH_A_WARNING || limits.seconds - state.seconds > MINUTE) return;
    if (!this.#hasWarned) this.#news.say(words.minuteLeft);
    this.#hasWarned = true;
  }

  protected override render(): TemplateResult {
    const { dir, locale } = this.#words;
    const { state } = this;
    const words = this.#messages;
    return html`<div class="base" part="base" role="group" aria-label=${words.bar} dir=${dir} lang=${locale}>
      ${state.status === 'countdown' ? this.#renderCountdown(state, words) : nothing}
      ${state.status === 'recording' ? this.#renderRunning(state, words) : nothing}
      <p class="visually-hidden" role="status">${this.#news.text}</p>
    </div>`;
  }

  #renderCountdown(state: Counting, words: RecordingMessages): TemplateResult {
    return html`<div class="line">
        <span class="what"><span class="mark"></span>${this.#countdownText(state)}</span>
      </div>
      <div class="line">
        ${this.#renderButton(words.startNow, () => this.actions?.startNow(), { look: 'primary main' })}
        ${this.#renderButton(words.cancel, () => this.actions?.discard())} ${this.#renderMove(words)}
      </div>
      ${this.#renderNotes([state.voice === 'denied' && words.noVoice], words)}`;
  }

  #renderRunning(state: Running, words: RecordingMessages): TemplateResult {
    const { locale } = this.#words;
    const { seconds, voice, isStored } = state;
    const elapsed = words.time(formatLength(seconds, locale), formatLength(this.limits?.seconds ?? 0, locale));
    return html`<div class="line">
        <span class="what"><span class="mark on"></span>${words.recording}</span>
        <span class="time" part="time" role="timer">${elapsed}</span>
      </div>
      <div class="line">
        ${this.isUnsure ? this.#renderQuestion(words) : this.#renderButtons(words)} ${this.#renderMove(words)}
      </div>
      ${this.#renderNotes([voice === 'denied' && words.noVoice, !isStored && words.notStored], words)}`;
  }

  #renderButtons(words: RecordingMessages): TemplateResult {
    return html`${this.#renderButton(words.stop, () => this.actions?.stop(), { look: 'primary main', part: 'stop' })}
    ${this.#renderButton(words.discard, () => this.#ask(true), { part: 'discard' })}`;
  }

  #renderQuestion(words: RecordingMessages): TemplateResult {
    const keep = { look: 'primary main', question: 'question' };
    return html`<span id="question">${words.discardQuestion}</span>
      ${this.#renderButton(words.goOn, () => this.#ask(false), keep)}
      ${this.#renderButton(words.discard, () => this.actions?.discard(), { part: 'discard' })}`;
  }

  /** Where no press arrives it is drawn like that, and not switched off: the first one that does arrive has to count. */
  #renderButton(label: string, act: () => void, { look = '', part, question }: ButtonOptions = {}): TemplateResult {
    return html`<button
      type="button"
      class="button ${look}"
      part=${part ?? nothing}
      aria-describedby=${question ?? nothing}
      aria-disabled=${this.#layer.isReachable ? nothing : 'true'}
      @click=${act}
    >
      ${label}
    </button>`;
  }

  #renderMove(words: RecordingMessages): TemplateResult {
    return html`<button
      type="button"
      class="button icon"
      part="move"
      aria-label=${words.move}
      title=${words.move}
      aria-disabled=${this.#layer.isReachable ? nothing : 'true'}
      @click=${this.#handleMove}
    >
      ${drawIcon(MOVE)}
    </button>`;
  }

  #renderNotes(notes: readonly (string | false)[], words: RecordingMessages): readonly TemplateResult[] {
    return [...notes, !this.#layer.isReachable && words.covers].flatMap((note) =>
      note ? [html`<p class="note">${note}</p>`] : [],
    );
  }

  #countdownText({ seconds }: Counting): string {
    return this.#messages.countdown(new Intl.NumberFormat(this.#words.locale).format(seconds));
  }

  get #messages(): RecordingMessages {
    return recordingWords(this.#words.messages);
  }

  readonly #handleMove = (): void => {
    this.corner = CORNERS[(CORNERS.indexOf(this.corner) + 1) % CORNERS.length] ?? 'end-start';
  };

  #ask(isUnsure: boolean): void {
    this.isUnsure = isUnsure;
  }
}
