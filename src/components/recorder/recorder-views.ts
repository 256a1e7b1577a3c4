/** What a recorder shows until something is recorded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordingLimits, StoredRecording } from '../../capture/recording/index.js';
import type { RecordingMessages } from '../../locales/index.js';
import { formatBytes } from '../bytes/format-bytes.js';
import { formatLimit } from './time-words.js';

/** What the person can do. */
export interface RecorderActions {
  setVoice(withVoice: boolean): void;
  /** Also once more: what is there stays until there is something new. */
  start(): void;
  /** While the browser asks what to record. */
  dontStart(): void;
  /** After a failure. */
  retry(): void;
  cancel(wantsFile: boolean): void;
  use(): void;
  /** Has the person asked before something is thrown away, or no longer. */
  setUnsure(isUnsure: boolean): void;
  discard(): void;
  lookAt(leftover: StoredRecording): void;
  discardLeftover(leftover: StoredRecording): void;
}

/** What every view needs. */
export interface RecorderContext {
  readonly words: RecordingMessages;
  readonly retryLabel: string;
  readonly locale: string;
  readonly limits: RecordingLimits;
  /** Whether the person is asked before something is thrown away. */
  readonly isUnsure: boolean;
  readonly actions: RecorderActions;
}

/** Before anything is recorded: what it may become, and who will see what. */
export function renderSetup(withVoice: boolean, { words, locale, limits, actions }: RecorderContext): TemplateResult {
  // The element tells of recordings only: what is ticked in it is nobody's answer.
  const handleInput = (event: Event): void => {
    event.stopPropagation();
    actions.setVoice((event.target as HTMLInputElement).checked);
  };
  return html`<div class="terms">
      <p>${words.limits(formatLimit(limits.seconds, locale), formatBytes(limits.bytes, locale))} ${words.seen}</p>
      <p class="note">${words.covered}</p>
    </div>
    <label class="choice">
      <input type="checkbox" .checked=${withVoice} @input=${handleInput} />
      <span>${words.voice}</span>
    </label>
    <div class="buttons">
      <button type="button" class="button primary main" @click=${() => actions.start()}>${words.start}</button>
      <button type="button" class="button" @click=${() => actions.cancel(false)}>${words.cancel}</button>
    </div>`;
}

/** While the browser asks what to record: a person may not see its question, or not want to answer it. */
export function renderAsking({ words, actions }: RecorderContext): TemplateResult {
  return html`<p class="main" tabindex="-1">${words.asking}</p>
    <div class="buttons">
      <button type="button" class="button" @click=${() => actions.dontStart()}>${words.cancel}</button>
    </div>`;
}

/** Why nothing was recorded. */
export function renderError(code: string, { words }: RecorderContext): TemplateResult {
  const sentence = code === 'unavailable' ? words.unavailable : words.failed(code);
  return html`<p class="error" part="error" role="alert">${sentence}</p>`;
}

/** Nothing was recorded: why, and what else there is. */
export function renderFailure(code: string, context: RecorderContext): TemplateResult {
  const { words, retryLabel, actions } = context;
  const isFinal = code === 'unsupported' || code === 'forbidden' || code === 'too-large';
  return html`${renderError(code, context)}
    <div class="buttons">
      ${
        isFinal
          ? nothing
          : html`<button type="button" class="button main" @click=${() => actions.retry()}>${retryLabel}</button>`
      }
      <button type="button" class="button ${isFinal ? 'main' : ''}" @click=${() => actions.cancel(true)}>
        ${words.fileInstead}
      </button>
      <button type="button" class="button plain" @click=${() => actions.cancel(false)}>${words.cancel}</button>
    </div>`;
}
