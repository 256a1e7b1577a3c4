import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: var(--_s4);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .base.compact {
    gap: var(--_s1);
  }
  /* One line is kept free while it is not known yet, so that nothing below moves. */
  .base.pending {
    min-block-size: 1lh;
  }
  h3,
  p {
    margin: 0;
  }
  h3 {
    font-size: 1em;
    font-weight: 600;
  }
  .calendar {
    display: grid;
    gap: var(--_s1);
  }
  .state {
    display: flex;
    gap: 0.5em;
  }
  .dot {
    flex: none;
    inline-size: 0.85em;
    block-size: 1lh;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
  }
  .dot[data-open] {
    fill: var(--_positive);
    stroke: var(--_positive);
  }
  .state:not([data-open]),
  .note {
    color: var(--_muted);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent-text);
    cursor: pointer;
  }
  table {
    inline-size: 100%;
    margin-block-start: var(--_s1);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--_s1) var(--_s2);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
    white-space: nowrap;
  }
  thead th {
    color: var(--_muted);
  }
  [aria-current] :is(th, td) {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .dot,
    .dot[data-open] {
      stroke: CanvasText;
    }
    .dot[data-open] {
      fill: CanvasText;
    }
  }
`;
