import { css } from 'lit';

/** What will be sent; added to the form's own sheets when it is there. */
export const evidenceStyles = css`
  .evidence {
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    font-size: var(--_text-s);
  }
  .evidence > summary {
    cursor: pointer;
  }
  .evidence .title {
    font-weight: 600;
  }
  .evidence > summary .quiet {
    display: block;
  }
  .evidence > .quiet {
    margin-block-start: var(--_s2);
  }
  .evidence section {
    margin-block-start: var(--_s4);
  }
  .evidence header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_s3);
  }
  .evidence h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .evidence dl {
    margin: var(--_s1) 0 0;
  }
  .evidence .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_s2);
    padding-block: var(--_s1);
    border-block-start: 1px solid var(--_line);
  }
  .evidence :is(dt, .quiet) {
    color: var(--_muted);
    font-size: 0.93em;
  }
  .evidence dt {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .evidence dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .evidence .value {
    grid-column: 1;
  }
  .evidence .text {
    white-space: pre-wrap;
  }
  .evidence .acts {
    display: flex;
    grid-row: 1 / span 2;
    grid-column: 2;
    align-items: start;
    gap: var(--_s2);
  }
  .evidence .acts .icon {
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
  }
  .evidence code {
    font-family: ui-monospace, monospace;
    white-space: pre-wrap;
  }
  .evidence :is(ol, ul) {
    padding-inline-start: var(--_s4);
  }
  .preview summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent-text);
    font-weight: 600;
    cursor: pointer;
  }
  .preview :is(canvas, video, pre) {
    display: block;
    max-inline-size: 100%;
    max-block-size: 60vh;
    margin: var(--_s2) 0 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
  }
  .preview canvas {
    max-block-size: none;
  }
  .preview pre {
    overflow: auto;
    padding: var(--_s2);
    background: var(--_sunken);
    white-space: pre-wrap;
  }
  @media (forced-colors: active) {
    .evidence .quiet,
    .evidence dt {
      color: inherit;
    }
  }
`;
