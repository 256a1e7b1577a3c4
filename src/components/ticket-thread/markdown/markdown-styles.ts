import { css } from 'lit';

/** Goes with `renderMarkdown`. */
export const markdownStyles = css`
  .markdown {
    display: grid;
    gap: var(--_s2);
    min-inline-size: 0;
  }
  .markdown p {
    white-space: pre-line;
  }
  .markdown :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .markdown ul {
    list-style-type: disc;
  }
  .markdown blockquote {
    display: grid;
    gap: var(--_s2);
    margin: 0;
    padding-inline-start: var(--_s3);
    border-inline-start: 2px solid var(--_line);
    color: var(--_muted);
  }
  .markdown hr {
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  code {
    padding: 0.1em 0.3em;
    border-radius: var(--_radius-s);
    background: var(--_sunken);
    font-family: ui-monospace, monospace;
    font-size: 0.93em;
  }
  pre {
    margin: 0;
    padding: var(--_s2) var(--_s3);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    overflow-x: auto;
  }
  pre code {
    padding: 0;
    background: none;
    white-space: pre-wrap;
  }
`;
