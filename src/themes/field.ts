import { css } from 'lit';

/** A labelled control: label, help, the control, and what is wrong with it. */
export const fieldStyles = css`
  .field {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .label {
    display: block;
    padding: 0;
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .optional {
    color: var(--_muted);
    font-weight: 400;
  }
  /* What a catalog says may run in the other direction than the interface: its own order, on the side of the rest. */
  .label,
  .help,
  .error,
  .input::placeholder,
  .words > * {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .label:empty,
  .help:empty,
  .error:empty {
    display: none;
  }
  .help,
  .error {
    margin: 0;
    font-size: var(--_text-xs);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .control {
    margin-block-start: var(--_s1);
  }
  .error {
    margin-block-start: var(--_s1);
    color: var(--_danger);
    font-weight: 500;
  }
  .input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 40px;
    margin: 0;
    padding: 7px var(--_s3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: inherit;
    font: inherit;
  }
  .input::placeholder {
    color: var(--_faint);
    opacity: 1;
  }
  .input:focus-visible {
    border-color: var(--_focus);
    outline-offset: -1px;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .input:read-only:not(select),
  .input:disabled {
    border-style: dashed;
    background: var(--_sunken);
  }
  .input:disabled {
    color: var(--_faint);
    opacity: 1;
    cursor: not-allowed;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent-text);
  }
  @media (forced-colors: active) {
    .input[aria-invalid='true'] {
      border-width: 3px;
    }
    .input:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
