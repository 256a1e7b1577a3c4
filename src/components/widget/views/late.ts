/** The views of the panel that come late, and what they look like. */
import { css } from 'lit';

export { renderContact } from './contact.js';
export { copyNumber, renderDone } from './done.js';
export { renderLatest } from './latest.js';

export const lateStyles = css`
  .contact,
  .done p {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .contact {
    margin-block-start: auto;
    padding-block-start: var(--_s3);
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  a {
    color: var(--_accent-text);
  }
  .done {
    display: grid;
    justify-items: center;
    gap: var(--_s2);
    padding-block-start: var(--_s6);
    text-align: center;
  }
  .done .mark {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_positive);
    font-size: 1.25em;
  }
  .number {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 40px;
    padding: var(--_s1) var(--_s3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: 1.4em;
    font-weight: 600;
    cursor: pointer;
  }
  .number:hover {
    background: var(--_sunken);
  }
  .copied {
    min-block-size: 1.45em;
  }
  .actions {
    display: grid;
    gap: var(--_s2);
    inline-size: 100%;
    margin-block-start: var(--_s4);
  }
  .latest header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-start: var(--_s2);
  }
  .latest .button {
    margin-inline-end: calc(-1 * var(--_s2));
    padding-inline: var(--_s2);
  }
  @media (forced-colors: active) {
    .latest .button {
      margin-inline-end: 0;
    }
  }
`;
