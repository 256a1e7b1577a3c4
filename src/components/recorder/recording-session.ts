import type { LitElement } from 'lit';
import type { RecordingOptions, RecordingState, ScreenRecorder } from '../../capture/recording/index.js';
import { StepAsideEvent } from '../step-aside/step-aside-event.js';
import { focusedElement, holdsFocus } from '../widget/focus.js';
import { placeOfBar, takeLookOf } from './bar-place.js';
import { RecordingBarElement } from './recording-bar.js';

/**
 * What of a recording happens above the page and not in the element that asked for it. While it lasts, whatever floats there
 * is in the way of what is to be seen. It does not begin before the person has chosen: a question of the browser that
 * nobody answers must not leave them without a way back.
 */
export const isAbove = ({ status }: RecordingState): boolean => status === 'countdown' || status === 'recording';

/** Hears of every state, and whether the focus is nowhere but with the recording. */
type SessionListener = (state: RecordingState, isFocusFree: boolean) => void;

/** One recording with its bar: from the press on "start" until it is used, discarded or left. */
export class RecordingSession {
  readonly recorder: ScreenRecorder;
  readonly #host: LitElement;
  readonly #onState: SessionListener;
  #bar?: RecordingBarElement;
  #comeBack: () => void = () => {};

  constructor(host: LitElement, Recorder: typeof ScreenRecorder, options: RecordingOptions, onState: SessionListener) {
    this.#host = host;
    this.#onState = onState;
    this.recorder = new Recorder({ ...options, onState: (state) => this.#handleState(state) });
  }

  /** To be called in the click itself, because browsers ask for nothing without one. */
  start(): void {
    void this.recorder.start();
  }

  #handleState(state: RecordingState): void {
    const isFocusFree = !focusedElement() || (this.#bar !== undefined && holdsFocus(this.#bar));
    if (isAbove(state)) this.#showBar(state);
    else this.#removeBar();
    this.#onState(state, isFocusFree);
  }

  #showBar(state: RecordingState): void {
    const isNew = !this.#bar;
    const bar = (this.#bar ??= this.#createBar());
    bar.state = state;
    // A page that replaces everything takes the bar with it.
    if (!bar.isConnected) placeOfBar(this.#host).append(bar);
    if (!isNew) return;
    this.#host.dispatchEvent(new StepAsideEvent(new Promise<void>((resolve) => (this.#comeBack = resolve))));
    void bar.updateComplete.then(() => bar.focus({ preventScroll: true }));
  }

  #createBar(): RecordingBarElement {
    const bar = new RecordingBarElement();
    const { recorder } = this;
    takeLookOf(this.#host, bar);
    bar.limits = recorder.limits;
    bar.actions = {
      startNow: () => recorder.startNow(),
      stop: () => void recorder.stop(),
      discard: () => void recorder.discard(),
    };
    return bar;
  }

  #removeBar(): void {
    this.#bar?.remove();
    this.#bar = undefined;
    this.#comeBack();
  }
}
