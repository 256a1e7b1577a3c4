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
  /* The place of the search, until it is there. */
  .held {
    block-size: calc(40px + var(--_s2));
  }
`;
