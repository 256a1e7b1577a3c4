import { css } from 'lit';

/** Numbered lines, each with its buttons. Between two numbers stands the button that adds a step there. */
export const stepsStyles = css`
  ol {
    display: grid;
    gap: var(--_s2);
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  li {
    position: relative;
    display: flex;
    align-items: center;
    border-radius: var(--_radius-m);
    counter-increment: step;
  }
  .handle {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: var(--_s1);
    border-radius: var(--_radius-s);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .handle::before {
    content: counter(step);
  }
  li:not(:only-child) .handle {
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  li:not(:only-child) .handle:hover,
  .dragged .handle {
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .dragged {
    z-index: 1;
    background: var(--_raised);
    box-shadow: var(--_shadow-l);
    cursor: grabbing;
  }
  .dragged .handle {
    cursor: grabbing !important;
  }
  li .input {
    flex: 1;
  }
  .button.icon {
    flex: none;
    min-inline-size: 28px;
  }
  .icon[aria-disabled='true'] {
    opacity: 0.35;
  }
  .button.insert {
    position: absolute;
    inset-block-start: calc(100% - var(--_s2));
    inset-inline-start: 0;
    min-inline-size: 24px;
    inline-size: 24px;
    min-block-size: 24px;
    block-size: 24px;
    padding: 0;
    opacity: 0;
  }
  .insert svg {
    inline-size: 14px;
    block-size: 14px;
  }
  ol:is(:hover, :focus-within) .insert {
    opacity: 1;
  }
  @media (hover: none) {
    .button.insert {
      opacity: 1;
    }
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_s3);
    margin-block-start: var(--_s1);
  }
  .plain {
    margin-inline: calc(-1 * var(--_s2));
    padding-inline: var(--_s2);
  }
  .keys {
    visibility: hidden;
  }
  .field:focus-within .keys {
    visibility: visible;
  }
  /* Nobody has these keys where there is only a finger. */
  @media not all and (any-pointer: fine) {
    .keys {
      display: none;
    }
  }
  .button svg {
    inline-size: 18px;
    block-size: 18px;
  }
  @media (forced-colors: active) {
    .dragged {
      outline: 2px solid Highlight;
    }
  }
`;
