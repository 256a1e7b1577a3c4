import { css } from 'lit';

/** The editor fills what it stands in; the picture gets what the rest leaves. */
export const editorStyles = css`
  :host {
    block-size: 100%;
  }
  .base {
    display: flex;
    flex-direction: column;
    gap: var(--_s2);
    block-size: 100%;
    padding: var(--_s3);
    overflow: auto;
    background: var(--_surface);
    container-type: inline-size;
    /* What it asks for in a box that is as wide as its content. */
    contain-intrinsic-inline-size: 640px;
  }
  /* Where there is no room for everything, all of it scrolls: what is squeezed would lie below its neighbours. */
  .base > * {
    flex-shrink: 0;
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1em;
    font-weight: 600;
  }
  .tools,
  .options,
  .colors,
  .history,
  .shapes,
  .shapes ul,
  .last {
    display: flex;
    align-items: center;
    gap: var(--_s1);
  }
  .tools,
  .options,
  .history,
  .footer {
    flex-wrap: wrap;
  }
  .tools {
    gap: 2px;
  }
  .tool {
    display: grid;
    justify-items: center;
    align-content: center;
    flex: 1 1 44px;
    min-inline-size: min-content;
    max-inline-size: 88px;
    min-block-size: 48px;
    margin: 0;
    padding: var(--_s1) 3px;
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }
  .tool span {
    font-size: 0.75em;
    font-weight: 500;
  }
  .tool:hover,
  .shape:hover {
    background: var(--_sunken);
    color: var(--_ink);
  }
  .tool[aria-pressed='true'],
  .shape[aria-pressed='true'] {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .options {
    min-block-size: 44px;
    gap: var(--_s1) var(--_s2);
  }
  .words {
    flex: 1 1 16em;
    inline-size: auto;
  }
  .colors {
    flex-wrap: wrap;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .color {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_s1);
    min-block-size: 44px;
    padding-inline: var(--_s1) var(--_s2);
    border-radius: var(--_radius-m);
    font-size: var(--_text-xs);
    cursor: pointer;
  }
  .color:hover {
    background: var(--_sunken);
  }
  .color:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .swatch {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 1px solid var(--_edge);
    border-radius: 50%;
    color: #fff;
    forced-color-adjust: none;
  }
  .swatch svg {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2.5;
  }
  .red {
    background: #d8232a;
  }
  .yellow {
    background: #ffd21f;
    color: #1a1a1a;
  }
  .green {
    background: #0f7a3d;
  }
  .blue {
    background: #1d4fd8;
  }
  .hint {
    flex: 1 1 16em;
  }
  .hint,
  .none,
  .notice {
    font-size: var(--_text-xs);
    color: var(--_muted);
  }
  .footer {
    display: flex;
    gap: var(--_s2);
    align-items: center;
    justify-content: space-between;
  }
  .history .button {
    min-block-size: 44px;
    min-inline-size: 44px;
    font-size: var(--_text-xs);
  }
  .history svg {
    inline-size: 20px;
    block-size: 20px;
  }
  .history .button[aria-pressed='true'] {
    color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  /* As wide as it ever gets, so that nothing moves while it changes. */
  .percent {
    min-inline-size: 3.5em;
    font-size: var(--_text-xs);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .last {
    flex: 1;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_s2);
  }
  .last .button {
    min-block-size: 44px;
  }
  .last p {
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .error {
    margin-block-end: var(--_s2);
    color: var(--_danger);
    font-size: var(--_text-s);
    font-weight: 500;
  }
  @media (pointer: coarse) {
    .shape,
    .shapes .button,
    .options .button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .tool,
    .shape {
      border-color: ButtonBorder;
    }
    .tool[aria-pressed='true'],
    .shape[aria-pressed='true'],
    .history .button[aria-pressed='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
    .color:has(:checked) {
      outline: 1px solid Highlight;
    }
    :is(.tool, .shape, .button):focus-visible,
    .color:has(:focus-visible) {
      outline: 3px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
