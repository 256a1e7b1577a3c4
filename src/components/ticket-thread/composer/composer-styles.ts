import { css } from 'lit';

export const styles = css`
  form {
    display: grid;
    gap: var(--_s2);
  }
  /* There before its text, so that it is heard; takes no room until then. */
  [role='alert']:empty {
    margin-block-end: calc(-1 * var(--_s2));
  }
  textarea.input {
    field-sizing: content;
    min-block-size: calc(2lh + 16px);
    max-block-size: min(33dvh, 14em);
    margin-block-start: var(--_s1);
    resize: none;
    font-size: var(--_text-s);
  }
  textarea[readonly] {
    opacity: 0.75;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2);
  }
  .state {
    display: flex;
    align-items: center;
    justify-content: end;
    flex: 1;
    gap: var(--_s1);
    margin: 0;
    color: var(--_muted);
    font-size: var(--_text-xs);
  }
  .state.sent {
    color: var(--_positive);
  }
  .keys {
    color: var(--_faint);
  }
  .button.plain {
    padding-inline: var(--_s2);
  }
  .bar .primary {
    min-inline-size: 6em;
  }
  .notice {
    display: grid;
    gap: var(--_s1);
    padding: var(--_s3);
    border-inline-start: 3px solid var(--_danger);
    border-radius: var(--_radius-s);
    background: var(--_sunken);
    font-size: var(--_text-xs);
  }
  .notice p {
    margin: 0;
  }
  .waiting .label {
    color: var(--_warning);
  }
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
  }
`;
