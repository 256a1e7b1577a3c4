import { css } from 'lit';

export const styles = css`
  .base,
  form {
    display: grid;
    gap: var(--_s2);
  }
  form {
    padding: var(--_s4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  h4,
  .state,
  .done {
    margin: 0;
    font-size: var(--_text-s);
  }
  h4 {
    font-weight: 600;
  }
  .state,
  .done {
    color: var(--_muted);
  }
  .state strong {
    color: var(--_ink);
  }
  .done:empty,
  .error:empty {
    display: block;
    margin: 0;
    block-size: 0;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .buttons .button {
    min-block-size: 36px;
  }
  .buttons .plain:first-child {
    margin-inline-start: calc(-1 * var(--_s4));
  }
  textarea.input {
    field-sizing: content;
    min-block-size: calc(2lh + 16px);
    max-block-size: 12lh;
    margin-block-start: var(--_s1);
    resize: none;
    font-size: var(--_text-s);
  }
  .scores .choice > span {
    font-size: var(--_text-s);
  }
  @media (forced-colors: active) {
    .buttons .plain:first-child {
      margin-inline-start: 0;
    }
  }
`;
