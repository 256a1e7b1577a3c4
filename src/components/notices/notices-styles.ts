import { css } from 'lit';

export const noticesStyles = css`
  ul {
    display: grid;
    gap: var(--_s2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .notice {
    display: grid;
    gap: var(--_s1);
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_info);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .notice:has(> details) {
    padding-block: var(--_s2);
  }
  summary {
    cursor: pointer;
  }
  details > :not(summary) {
    margin-block-start: var(--_s1);
  }
  .incident {
    border-inline-start-color: var(--_warning);
  }
  p,
  .notice strong {
    margin: 0;
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  strong {
    font-weight: 600;
  }
  .facts,
  .body {
    font-size: 0.93em;
    color: var(--_muted);
  }
  .body {
    white-space: pre-line;
  }
  /* The mark stays with the first of its words. */
  .joined {
    display: flex;
    gap: var(--_s2);
    color: var(--_positive);
    font-weight: 500;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2);
  }
  .joined svg {
    flex: none;
    margin-block-start: 0.2em;
  }
  .ways {
    margin-block-start: var(--_s1);
  }
  .ways .button {
    min-block-size: 32px;
    padding-inline: var(--_s3);
  }
  form {
    display: grid;
    gap: var(--_s1);
    margin-block-start: var(--_s1);
  }
  .failed {
    color: var(--_danger);
  }
  @media (forced-colors: active) {
    .notice {
      border-inline-start-width: 6px;
    }
  }
`;
