import { css } from 'lit';

/** The editor where there is little room, in either direction. */
export const phoneStyles = css`
  /* A phone: the tools in one row, the name of the chosen colour only, and the picture where it is between two taps. */
  @container (max-width: 460px) {
    .tools {
      gap: 0;
      margin-inline: calc(-1 * var(--_s2));
    }
    .tool {
      flex-basis: 40px;
      padding-inline: 1px;
    }
    .tool span {
      font-size: 0.6875em;
    }
    .color:not(:has(:checked)) {
      padding-inline-end: var(--_s1);
    }
    .color:not(:has(:checked)) .name,
    .remove span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .hint {
      min-block-size: 40px;
    }
    .history {
      gap: 0;
    }
    .history .button {
      min-inline-size: 36px;
      padding-inline: 2px;
    }
    .last p {
      flex: 1 1 100%;
    }
  }
  @media (max-height: 480px) {
    h2 {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* A phone on its side: tools and options in one row, and the last word always in sight. */
  @media (max-height: 480px) and (min-width: 37.5em) {
    .base {
      display: grid;
      grid-template: auto auto 1fr auto / fit-content(50%) minmax(0, 1fr);
      row-gap: var(--_s1);
      scroll-padding-block-end: 72px;
    }
    .base > :not(.tools, .options) {
      grid-column: 1 / -1;
    }
    .picture,
    .message {
      grid-row: 3;
    }
    .tool {
      flex-basis: auto;
    }
    .options .hint {
      flex-basis: 8em;
    }
    .color:not(:has(:checked)) {
      padding-inline-end: var(--_s1);
    }
    .color:not(:has(:checked)) .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .stage {
      min-block-size: 120px;
    }
    .end {
      grid-row: 4;
      position: sticky;
      inset-block-end: calc(-1 * var(--_s3));
      margin-block-end: calc(-1 * var(--_s3));
      padding-block-end: var(--_s3);
      background: var(--_surface);
    }
  }
`;
