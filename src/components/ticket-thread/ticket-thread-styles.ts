import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: var(--_s3);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  h3,
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.3;
    font-weight: 600;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
  }
  .urgent {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    color: var(--_danger);
    font-weight: 600;
  }
  .waiting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s1) var(--_s2);
    padding: var(--_s2) var(--_s3);
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius-s);
    background: var(--_sunken);
  }
  .waiting > svg {
    flex: none;
    color: var(--_warning);
  }
  .waiting p {
    flex: 1 1 12em;
    font-weight: 600;
  }
  details {
    border-block: 1px solid var(--_line);
  }
  summary {
    min-block-size: 36px;
    padding-block: var(--_s2);
    color: var(--_muted);
    cursor: pointer;
  }
  details[open] {
    padding-block-end: var(--_s3);
  }
  .stale,
  .none {
    color: var(--_muted);
    font-size: 0.93em;
  }
  .entries {
    display: grid;
    gap: var(--_s4);
    list-style: none;
  }
  .many > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 6em;
  }
  .event {
    display: grid;
    justify-items: center;
    justify-self: center;
    max-inline-size: 34em;
    color: var(--_muted);
    font-size: 0.93em;
    text-align: center;
  }
  .when {
    white-space: nowrap;
  }
  .when::before {
    content: '\\b7\\a0';
  }
  .reason {
    margin-block-start: var(--_s1);
    padding: var(--_s1) var(--_s3);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    color: var(--_ink);
  }
  .message {
    display: flex;
    align-items: start;
    gap: var(--_s2);
    max-inline-size: 100%;
    padding-inline-end: var(--_s6);
  }
  .message.own {
    justify-content: end;
    padding-inline: calc(2 * var(--_s6)) 0;
  }
  .message:focus {
    outline: none;
  }
  .message:focus-visible .bubble {
    outline: 2px solid var(--_focus);
  }
  .initials {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.3em;
    block-size: 2.3em;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-size: 0.86em;
    font-weight: 600;
  }
  .bubble {
    display: grid;
    gap: var(--_s2);
    min-inline-size: 0;
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    border-start-start-radius: var(--_radius-s);
    background: var(--_raised);
  }
  .own .bubble {
    border-color: transparent;
    border-start-start-radius: var(--_radius-m);
    border-end-end-radius: var(--_radius-s);
    background: var(--_accent-soft);
  }
  .pending .bubble {
    border: 1px dashed var(--_edge);
    background: none;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_s2);
    color: var(--_muted);
    font-size: 0.86em;
  }
  .author {
    color: var(--_ink);
    font-weight: 600;
  }
  .sent {
    display: inline-flex;
    align-items: center;
    gap: 0.2em;
    color: var(--_positive);
  }
  .sent svg {
    inline-size: 1em;
    block-size: 1em;
  }
  .text {
    white-space: pre-wrap;
  }
  .event .text {
    text-align: start;
  }
  a:not(.button) {
    color: var(--_accent-text);
  }
  .host {
    color: var(--_muted);
    font-size: 0.93em;
  }
  .action {
    flex-wrap: wrap;
    justify-self: start;
    gap: 0 var(--_s2);
  }
  .action .host {
    font-weight: 400;
  }
  .files {
    display: grid;
    gap: var(--_s2);
    list-style: none;
  }
  .earlier {
    justify-self: center;
    inline-size: 100%;
  }
  .more {
    justify-self: start;
    min-block-size: 28px;
    padding-inline: 0;
    font-size: inherit;
  }
  .stale .button {
    min-block-size: 24px;
    padding-inline: 0;
    font-size: inherit;
  }
  .base > :is(.failure, .empty, .skeleton) {
    font-size: 1em;
  }
  @media (forced-colors: active) {
    .bubble,
    .waiting,
    .initials {
      border: 1px solid;
    }
  }
  @media print {
    .many > li {
      content-visibility: visible;
    }
    .earlier,
    .more,
    helpdock-reply-composer,
    helpdock-ticket-actions {
      display: none;
    }
  }
`;
