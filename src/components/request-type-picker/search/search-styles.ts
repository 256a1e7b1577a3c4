import { css } from 'lit';

/** Added to the picker's own sheets with the search. */
export const searchStyles = css`
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
