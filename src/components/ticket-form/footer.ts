import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/index.js';
import { describeFailure } from './failure.js';
import type { SubmissionController } from './submission-controller.js';

/** After so many seconds somebody may want to stop waiting. */
const LONG_WAIT = 5;

const isLongWait = (submission: SubmissionController): boolean =>
  submission.isBusy && submission.secondsUnderWay >= LONG_WAIT;

/** What is said about the submission to those who do not see the button. */
export function announcementOf(submission: SubmissionController, messages: Messages): string {
  const { state } = submission;
  if (state.phase === 'failed') {
    const { title, text } = describeFailure(state.error, messages);
    return `${title}. ${text}`;
  }
  if (isLongWait(submission)) return messages.form.stillSending;
  if (state.phase === 'waiting') return messages.form.waiting;
  return state.phase === 'sending' ? messages.form.sending : '';
}

function sendLabel({ state, secondsToWait, isBusy }: SubmissionController, { form, common }: Messages): string {
  if (isBusy) return state.phase === 'waiting' ? form.waiting : form.sending;
  if (secondsToWait > 0) return form.retryIn(String(secondsToWait));
  return state.phase === 'failed' ? common.retry : form.send;
}

/** The one main action, and where it leads. The button stays focusable whatever happens: somebody is on it. */
export function renderFooter(
  submission: SubmissionController,
  supportName: string,
  messages: Messages,
): TemplateResult {
  const waits = submission.isBusy || submission.secondsToWait > 0;
  return html`<div class="footer" part="footer">
    <button type="submit" class="button primary" part="submit" aria-disabled=${String(waits)}>
      ${sendLabel(submission, messages)}
    </button>
    ${
      isLongWait(submission)
        ? html`<button type="button" class="button" part="stop" @click=${() => submission.stop()}>
            ${messages.form.stop}
          </button>`
        : nothing
    }
    <p class="target">${messages.form.sendsTo(supportName)}</p>
  </div>`;
}
