/** The views of the panel that come late, and what they look like. */
import { css } from 'lit';
import { countUnread } from '../../../context/live/unread-count.js';
import type { Journey } from '../journey.js';
import type { LateHost } from '../late-views.js';
import { stepAside } from '../step-aside.js';
import { followTickets } from './ticket-views.js';

export { renderContact } from './contact.js';
export { renderLatest } from './latest.js';
export { comeBack, renderTicketView } from './ticket-views.js';

/** What a panel does once these are there. */
export function arrive(host: LateHost, journey: Journey): void {
  const { styleSheet } = lateStyles;
  if (styleSheet && host.renderRoot instanceof ShadowRoot) host.renderRoot.adoptedStyleSheets.push(styleSheet);
  countUnread(host);
  followTickets(host.panel, journey);
  // Whoever has found an answer is done with the form; what they wrote stays in it.
  host.addEventListener('helpdock-article-answered', () => host.open('home'));
  host.addEventListener('helpdock-step-aside', ({ until }) => void stepAside(host, until));
}

const lateStyles = css`
  /* In reach at the end of a long conversation, over the padding of the view. */
  helpdock-ticket-thread::part(composer) {
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    margin: auto calc(-1 * var(--_s4)) calc(-1 * var(--_s4));
    padding: var(--_s3) var(--_s4);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  helpdock-ticket-thread {
    display: flex;
    flex: auto;
    flex-direction: column;
  }
  @media (height < 26em) {
    helpdock-ticket-thread::part(composer) {
      position: static;
    }
  }
  .contact,
  .done p {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .contact {
    margin-block-start: auto;
    padding-block-start: var(--_s3);
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  a {
    color: var(--_accent-text);
  }
  .done {
    display: flex;
    flex: auto;
    flex-direction: column;
    align-items: center;
    gap: var(--_s2);
    padding-block-start: var(--_s4);
    text-align: center;
  }
  .done .mark {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_positive);
    font-size: 1.25em;
  }
  .number {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 40px;
    padding: var(--_s1) var(--_s3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: 1.4em;
    font-weight: 600;
    cursor: pointer;
  }
  .number:hover {
    background: var(--_sunken);
  }
  .copied {
    min-block-size: 1.45em;
  }
  .done .urgent {
    display: grid;
    gap: var(--_s2);
    inline-size: 100%;
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    overflow-wrap: anywhere;
    text-align: start;
  }
  .urgent svg {
    vertical-align: -0.15em;
    color: var(--_warning);
  }
  .done .subject {
    color: var(--_ink);
    font-weight: 600;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .host {
    color: var(--_muted);
    font-weight: 400;
  }
  .next {
    inline-size: 100%;
    margin-block-start: var(--_s2);
    padding: var(--_s4);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    font-size: var(--_text-s);
    text-align: start;
  }
  .next ol {
    display: grid;
    gap: var(--_s3);
    margin: var(--_s3) 0 0;
    padding: 0;
    list-style: none;
  }
  /* A way with stations; the first is reached. */
  .next li {
    position: relative;
    padding-inline-start: var(--_s6);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .next li::before {
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline-start: 2px;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_surface);
    content: '';
  }
  .next li + li::after {
    position: absolute;
    inset-block: calc(-1 * var(--_s3) - 0.1em) auto;
    inset-inline-start: calc(2px + 0.375em - 1px);
    block-size: calc(var(--_s3) - 0.05em);
    border-inline-start: 2px solid var(--_line);
    content: '';
  }
  .next .reached {
    color: var(--_ink);
  }
  .next .reached::before {
    border-color: var(--_positive);
    background: var(--_positive);
  }
  .actions {
    display: grid;
    gap: var(--_s2);
    inline-size: 100%;
    margin-block-start: auto;
    padding-block-start: var(--_s4);
  }
  .latest header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-start: var(--_s2);
  }
  .latest .button {
    margin-inline-end: calc(-1 * var(--_s2));
    padding-inline: var(--_s2);
  }
  @media (forced-colors: active) {
    .done .urgent {
      border-inline-start-width: 6px;
    }
    .next {
      border: 1px solid;
    }
    .next .reached::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .latest .button {
      margin-inline-end: 0;
    }
  }
`;
