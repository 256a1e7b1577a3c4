import { css } from 'lit';

export const requestTypePickerStyles = css`
  .option {
    align-items: center;
    padding-block: var(--_s3);
  }
  .option input {
    margin: 0;
  }
  button.option:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  button.option:hover {
    background: var(--_accent-soft);
  }
  .search {
    position: relative;
    margin-block-end: var(--_s2);
  }
  .search svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_s3);
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .search .input {
    padding-inline-start: calc(var(--_s4) + 1.5em);
  }
  .about bdi {
    white-space: pre-line;
  }
  .none {
    margin-block-end: var(--_s2);
  }
`;
