import { css, html, type TemplateResult } from 'lit';
import { reasonFor } from '../../context/index.js';
import type { Messages } from '../../locales/index.js';

/** What could not be had, why, and the one thing to do about it. Announced, since it comes without being asked for. */
export const renderFailure = (heading: string, error: unknown, messages: Messages, retry: () => void): TemplateResult =>
  html`<div class="failure" part="failure" role="alert">
    <p><strong>${heading}</strong> ${reasonFor(error, messages)}</p>
    <button type="button" class="button" part="button" @click=${retry}>${messages.common.retry}</button>
  </div>`;

/** Goes with {@link renderFailure}, and with every other notice that takes the place of content. */
export const failureStyles = css`
  .failure,
  .empty {
    display: grid;
    gap: var(--_s3);
    justify-items: start;
    padding: var(--_s4);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  :is(.failure, .empty) p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  :is(.failure, .empty) strong {
    display: block;
    color: var(--_ink);
  }
  :is(.failure, .empty) .button {
    color: var(--_ink);
  }
  @media (forced-colors: active) {
    .failure,
    .empty {
      border: 1px solid;
    }
  }
`;
