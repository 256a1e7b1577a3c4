import { css } from 'lit';

export const styles = css`
  .controls {
    display: grid;
    gap: var(--_s3);
    margin-block-end: var(--_s4);
  }
  .filters,
  .scope {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .count {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .more-filters summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_muted);
    font-size: var(--_text-xs);
    cursor: pointer;
  }
  summary span {
    color: var(--_accent-text);
    font-weight: 600;
  }
  .selects {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: var(--_s3);
    padding-block-start: var(--_s3);
  }
  .selects label {
    display: grid;
    gap: var(--_s1);
    color: var(--_muted);
    font-size: var(--_text-xs);
  }
  .scope button,
  .filters button {
    min-block-size: 32px;
    padding: 0 var(--_s3);
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: var(--_text-xs);
    cursor: pointer;
  }
  .scope button:hover,
  .filters button:hover {
    border-color: var(--_edge);
    color: var(--_ink);
  }
  [part='filter'][aria-pressed='true'] {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-weight: 600;
  }
  ol {
    margin: 0 calc(-1 * var(--_s2));
    padding: 0;
    list-style: none;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6em;
  }
  .skeleton div + div {
    border-block-start: 1px solid var(--_line);
  }
  /* Rows are wider than what they hold; the line between them is not. */
  li + li .ticket {
    background-image: linear-gradient(var(--_line), var(--_line));
    background-position: top;
    background-repeat: no-repeat;
    background-size: calc(100% - 2 * var(--_s2)) 1px;
  }
  .ticket {
    display: grid;
    gap: var(--_s1);
    inline-size: 100%;
    padding: var(--_s3) var(--_s2);
    border: 0;
    border-radius: 0;
    background-color: transparent;
    color: inherit;
    font: inherit;
    font-size: var(--_text-s);
    text-align: start;
    cursor: pointer;
  }
  .ticket:hover {
    background-color: var(--_sunken);
  }
  /* The row clips what stands out of it. */
  .ticket:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-s);
  }
  .subject {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    font-weight: 600;
    /* Cut where a text ends, in its own direction; aligned in that of the list. */
    unicode-bidi: plaintext;
    text-align: left;
    overflow-wrap: anywhere;
  }
  .subject:dir(rtl) {
    text-align: right;
  }
  .unread {
    color: var(--_accent-text);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  .unread::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: var(--_s2);
    border-radius: 50%;
    background: currentColor;
  }
  .mark {
    padding-inline: var(--_s2);
    border: 1px solid var(--_line);
    border-radius: 99px;
    color: var(--_muted);
    font-size: var(--_text-xs);
  }
  .mark.urgent {
    border-color: currentColor;
    color: var(--_danger);
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s3);
    overflow-wrap: anywhere;
  }
  .faint {
    color: var(--_muted);
    font-size: 0.93em;
  }
  .more {
    inline-size: 100%;
    margin-block: var(--_s3);
  }
  /* One line below a heading of the page it stands in, not a state of its own. */
  :host([compact]) .empty {
    padding: 0;
    background: none;
  }
  .end,
  .stale {
    margin: var(--_s3) var(--_s2);
    color: var(--_muted);
    font-size: var(--_text-xs);
  }
  .end {
    text-align: center;
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .unread::before {
      forced-color-adjust: none;
      background: Highlight;
    }
    ol {
      margin-inline: 0;
    }
    .ticket {
      padding-inline: 0;
    }
    li + li {
      border-block-start: 1px solid;
    }
    [part='filter'][aria-pressed='true'] {
      border-width: 3px;
    }
  }
`;
