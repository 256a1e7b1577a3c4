/** What a recorder shows of recordings that are there: just made, or left over. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StoredRecording } from '../../capture/recording/index.js';
import { formatBytes } from '../bytes/format-bytes.js';
import type { FinishedRecording } from './finished-recording.js';
import type { Preview } from './preview.js';
import type { RecorderContext } from './recorder-views.js';
import { formatLength, formatLimit } from './time-words.js';

/** How long and how large it is. */
export function factsOf({ recording }: FinishedRecording, { words, locale }: RecorderContext): string {
  return words.facts(formatLength(recording.seconds, locale), formatBytes(recording.file.size, locale));
}

/** A recording that can be played, with what is to be known of it. */
export function renderFinished(
  finished: FinishedRecording,
  preview: Preview,
  context: RecorderContext,
): TemplateResult {
  const { words, locale, limits, isUnsure, actions } = context;
  const { recording, reason = 'asked', voice, isStored = true } = finished;
  const limit = reason === 'size' ? formatBytes(limits.bytes, locale) : formatLimit(limits.seconds, locale);
  const notes = [
    reason !== 'asked' && words.stopped(reason, limit),
    voice === 'denied' && words.noVoice,
    !isStored && words.notStored,
  ];
  return html`<h3 class=${isUnsure ? '' : 'main'} tabindex="-1">${words.preview}</h3>
    ${preview.render(recording.file, words)}
    <p>${factsOf(finished, context)}</p>
    ${notes.map((note) => (note ? html`<p class="note">${note}</p>` : nothing))}
    ${renderWays(
      () => actions.discard(),
      context,
      html`<button type="button" class="button primary" @click=${() => actions.use()}>${words.use}</button>
        <button type="button" class="button" @click=${() => actions.start()}>${words.again}</button>`,
    )}`;
}

/** What can be done with a recording: other things, or throw it away, which cannot be taken back. */
function renderWays(
  discard: () => void,
  { words, isUnsure, actions }: RecorderContext,
  others: TemplateResult,
): TemplateResult {
  if (!isUnsure) {
    return html`<div class="buttons">
      ${others}
      <button type="button" class="button" @click=${() => actions.setUnsure(true)}>${words.discard}</button>
    </div>`;
  }
  return html`<p id="question">${words.discardQuestion}</p>
    <div class="buttons">
      <button
        type="button"
        class="button primary main"
        aria-describedby="question"
        @click=${() => actions.setUnsure(false)}
      >
        ${words.keep}
      </button>
      <button type="button" class="button" @click=${discard}>${words.discard}</button>
    </div>`;
}

/** A recording that a crash or a closed tab cut off. */
export function renderLeftover(leftover: StoredRecording, context: RecorderContext): TemplateResult {
  const { words, locale, actions } = context;
  const at = leftoverTime(leftover.startedAt, locale);
  return html`<div class="offer" part="offer">
    <p>${words.unfinished(at, formatLength(leftover.seconds, locale))}</p>
    ${renderWays(
      () => actions.discardLeftover(leftover),
      context,
      html`<button type="button" class="button main" @click=${() => actions.lookAt(leftover)}>${words.look}</button>`,
    )}
  </div>`;
}

/** The time, and the day where it was not today. */
function leftoverTime(startedAt: number, locale: string, now = new Date()): string {
  const isToday = new Date(startedAt).toDateString() === now.toDateString();
  const options: Intl.DateTimeFormatOptions = { timeStyle: 'short', ...(!isToday && { dateStyle: 'medium' }) };
  return new Intl.DateTimeFormat(locale, options).format(startedAt);
}
