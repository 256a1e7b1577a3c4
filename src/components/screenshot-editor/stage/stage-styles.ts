import { css } from 'lit';

/** The picture, and the row of what is drawn on it. */
export const stageStyles = css`
  .picture {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--_s1);
  }
  .stage {
    position: relative;
    flex: 1;
    min-block-size: 150px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    overflow: hidden;
    /* Places of the picture run from the left in every language. */
    direction: ltr;
  }
  canvas {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }
  .scroller {
    position: absolute;
    inset: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-m);
  }
  .sheet {
    touch-action: none;
    cursor: crosshair;
    user-select: none;
    -webkit-user-select: none;
  }
  .sheet.select {
    cursor: default;
  }
  .message {
    display: grid;
    flex: 1;
    place-content: center;
    min-block-size: 120px;
    padding: var(--_s6);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    text-align: center;
  }
  .message p {
    max-inline-size: 28em;
  }
  /* Most pictures are there before anybody could read this. */
  .message [role='status'] {
    animation: appear 150ms step-end;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .shapes {
    flex: none;
    min-block-size: 44px;
  }
  .shapes ul {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding: 3px;
    overflow-x: auto;
    list-style: none;
  }
  .shape {
    min-block-size: 36px;
    margin: 0;
    padding: var(--_s1) var(--_s3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: var(--_text-xs);
    white-space: nowrap;
    cursor: pointer;
  }
  .remove {
    flex: none;
    margin-inline-start: auto;
    padding-inline: var(--_s2);
  }
`;
