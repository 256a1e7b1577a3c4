import { css } from 'lit';

export const capturingStyles = css`
  .capture {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6.25em, 1fr));
    gap: var(--_s2);
    margin-block: var(--_s2) var(--_s1);
  }
  .capture .button {
    flex-direction: column;
    gap: var(--_s1);
    padding: var(--_s2);
    border-color: var(--_line);
    font-size: var(--_text-xs);
    line-height: 1.3;
    text-wrap: balance;
  }
  .capture svg {
    color: var(--_accent-text);
  }
  helpdock-recorder {
    display: block;
    margin-block-start: var(--_s2);
  }
  .taking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s1) var(--_s2);
    font-size: var(--_text-s);
  }
  .taking p {
    flex: 1 0 100%;
    margin: 0;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .taking .error {
    color: var(--_danger);
  }
  .taking svg {
    vertical-align: -0.25em;
  }
  dialog.editor {
    inline-size: 100dvw;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: var(--_ink);
  }
  @media (width >= 48em) {
    dialog.editor {
      inline-size: calc(100dvw - 2 * var(--_s6));
      block-size: calc(100dvh - 2 * var(--_s6));
      margin: auto;
      border-radius: var(--_radius-l);
      box-shadow: var(--_shadow-l);
      overflow: hidden;
    }
  }
  dialog.editor::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  @media (forced-colors: active) {
    .capture .button,
    .capture svg {
      border-color: ButtonBorder;
      color: inherit;
    }
    dialog.editor {
      border: 1px solid CanvasText;
    }
  }
`;
