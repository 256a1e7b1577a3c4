import { css } from 'lit';

/** Numbered lines, each with its buttons. */
export const stepsStyles = css`
  ol {
    display: grid;
    gap: var(--_s1);
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  li {
    display: flex;
    align-items: center;
    counter-increment: step;
  }
  li::before {
    content: counter(step) '.';
    flex: none;
    min-inline-size: 1.75em;
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  li .input {
    flex: 1;
  }
  .icon {
    flex: none;
    min-inline-size: 28px;
  }
  .icon[aria-disabled='true'] {
    opacity: 0.35;
  }
  .plain {
    margin: var(--_s1) calc(-1 * var(--_s2)) 0;
    padding-inline: var(--_s2);
  }
  .button svg {
    inline-size: 18px;
    block-size: 18px;
  }
`;
