import { css } from 'lit';

/** Cards with a native radio button, or none where a card is a button itself. */
export const radioPickerStyles = css`
  .options {
    display: grid;
    gap: var(--_s2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .option {
    display: flex;
    gap: var(--_s3);
    inline-size: 100%;
    min-block-size: 40px;
    margin: 0;
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--_edge);
  }
  [aria-invalid='true'] .option {
    border-color: var(--_danger);
  }
  .option:has(:checked) {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .option input:focus-visible {
    outline: none;
  }
  .option:has(:disabled) {
    border-color: var(--_line);
    background: var(--_sunken);
    box-shadow: none;
    color: var(--_faint);
    cursor: default;
  }
  .option input {
    margin-block-start: 1px;
  }
  .option svg {
    flex: none;
    color: var(--_muted);
  }
  .option:has(:checked) svg {
    color: var(--_accent-text);
  }
  .words {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .name {
    display: block;
    font-weight: 600;
  }
  .about {
    display: block;
    font-size: 0.93em;
    color: var(--_muted);
  }
  .note {
    display: table;
    margin-block-start: var(--_s1);
    padding: 0 var(--_s2);
    /* Seen where colours are forced. */
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: var(--_accent-soft);
    font-weight: 500;
    color: var(--_accent-text);
  }
  @media (forced-colors: active) {
    /* Colours that are set on a drawing itself are not forced. */
    svg {
      color: CanvasText !important;
    }
    .option:has(:checked) {
      border: 3px solid Highlight;
      padding: calc(var(--_s2) - 2px) calc(var(--_s3) - 2px);
    }
    .option:has(:disabled) {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
