import { css } from 'lit';

/** The page's own rules for what is a popover, and those for everything, must not win over the place of the bar. */
export const recordingBarStyles = css`
  :host {
    position: fixed !important;
    inset: auto !important;
    inset-inline-start: max(16px, env(safe-area-inset-left)) !important;
    inset-block-end: max(16px, env(safe-area-inset-bottom)) !important;
    inline-size: max-content !important;
    block-size: auto !important;
    max-inline-size: min(26em, 100vi - 32px) !important;
    max-block-size: 50dvb !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    opacity: 1 !important;
    overflow: visible !important;
    visibility: visible !important;
    pointer-events: auto !important;
    transform: none !important;
  }
  :host(:not(:popover-open)) {
    display: none !important;
  }
  :host([corner^='start']) {
    inset-block: max(16px, env(safe-area-inset-top)) auto !important;
  }
  :host([corner$='end']) {
    inset-inline: auto max(16px, env(safe-area-inset-right)) !important;
  }
  .base {
    display: grid;
    gap: var(--_s2);
    padding: var(--_s2) var(--_s3);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    box-shadow: var(--_shadow-l);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s1) var(--_s2);
  }
  p {
    margin: 0;
  }
  .line > span {
    font-size: var(--_text-s);
  }
  #question {
    flex-basis: 100%;
  }
  .what {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    font-weight: 600;
  }
  .mark {
    flex: none;
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 2px solid var(--_danger);
    border-radius: 50%;
  }
  .mark.on {
    background: var(--_danger);
    box-shadow: inset 0 0 0 2px var(--_surface);
  }
  .time {
    margin-inline-end: var(--_s2);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .button {
    min-block-size: 36px;
    padding-inline: var(--_s3);
  }
  .note {
    color: var(--_muted);
    font-size: var(--_text-xs);
  }
  @media (forced-colors: active) {
    .base {
      border: 1px solid CanvasText;
    }
    .mark {
      border-color: CanvasText;
    }
    .mark.on {
      forced-color-adjust: none;
      background: CanvasText;
      box-shadow: inset 0 0 0 2px Canvas;
    }
  }
`;
