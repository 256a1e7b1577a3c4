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
`;
