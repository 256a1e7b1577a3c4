import { css } from 'lit';

/**
 * A mail stands on paper: its colours were chosen for white, and would be lost on a dark panel. Nothing is inherited from
 * around it, nothing reaches out of its box.
 */
export const styles = css`
  :host {
    all: initial !important;
    display: block !important;
    contain: layout paint style !important;
    isolation: isolate !important;
    color-scheme: light !important;
  }
  .paper {
    overflow-x: auto;
    padding: 12px;
    border-radius: 6px;
    background: #fff;
    color: #1f2328;
    font:
      14px/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .paper:focus-visible {
    outline: 2px solid #3451d1;
    outline-offset: -2px;
  }
  .paper * {
    box-sizing: border-box;
    max-inline-size: 100%;
  }
  a {
    color: #1a4fc4;
    text-decoration: underline;
  }
  .host {
    color: #57606a;
    font-size: 12px;
  }
  p,
  blockquote,
  pre,
  ul,
  ol {
    margin: 0 0 0.75em;
  }
  .heading {
    margin: 0.5em 0;
    font-weight: 600;
  }
  blockquote {
    padding-inline-start: 12px;
    border-inline-start: 2px solid #d0d7de;
    color: #57606a;
  }
  ul,
  ol {
    padding-inline-start: 1.6em;
  }
  pre,
  code {
    font-family: ui-monospace, monospace;
    white-space: pre-wrap;
  }
  table {
    border-collapse: collapse;
  }
  td,
  th {
    padding: 2px 4px;
    vertical-align: top;
    text-align: start;
  }
  hr {
    border: 0;
    border-block-start: 1px solid #d0d7de;
  }
  img {
    block-size: auto;
    vertical-align: middle;
  }
  .image {
    display: inline-block;
    padding: 2px 8px;
    border: 1px dashed #8c959f;
    border-radius: 4px;
    color: #57606a;
    font-size: 12px;
  }
  @media (forced-colors: active) {
    .paper {
      border: 1px solid;
    }
  }
`;
