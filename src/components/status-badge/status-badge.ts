import { css, html, type TemplateResult } from 'lit';
import { ticketWords } from '../../context/ticket-words.js';
import type { KnownTicketStatus } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';

/** What stands in the ring of each status: the shape alone tells them apart, in greyscale and forced colours too. */
const marks: Record<KnownTicketStatus, string> = {
  new: '',
  open: 'M8 4.5v7a3.5 3.5 0 0 0 0-7z',
  waiting: 'M8 4.75V8.5m0 2.5v.01',
  'on-hold': 'M6.5 6v4m3-4v4',
  resolved: 'm5.5 8.25 1.75 1.75 3.25-3.75',
  closed: 'M5.5 8h5',
};

/** Tells whether there are a word and a shape for a status; a server may have others. */
const isKnown = (status: string): status is KnownTicketStatus => Object.hasOwn(marks, status);

/** What a status is called; one that is not known is shown as it is. */
export const statusName = (status: string, messages: Messages): string =>
  isKnown(status) ? ticketWords(messages).statuses[status] : status;

/** The shape of a status, to be used with {@link statusStyles}. */
const drawMark = (status: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6"></circle>
    <path d=${isKnown(status) ? marks[status] : 'M8 8v.01'}></path>
  </svg>`;

/** A status as its shape alone, beside words that say it. */
export const statusMark = (status: string): TemplateResult =>
  html`<span class="status" data-status=${status}>${drawMark(status)}</span>`;

/** A status as shape and word. */
export const renderStatus = (status: string, messages: Messages): TemplateResult =>
  html`<span class="status" part="status" data-status=${status}>
    ${drawMark(status)} <bdi>${statusName(status, messages)}</bdi>
  </span>`;

/** Goes with {@link renderStatus}. */
export const statusStyles = css`
  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .status svg {
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    color: var(--_muted);
  }
  [data-status='new'] circle {
    stroke-dasharray: 2.2 2.5;
  }
  [data-status='open'] path {
    fill: currentColor;
  }
  :is([data-status='new'], [data-status='open']) svg {
    color: var(--_info);
  }
  [data-status='waiting'] svg {
    color: var(--_warning);
  }
  [data-status='waiting'] circle {
    fill: currentColor;
  }
  [data-status='waiting'] path {
    stroke: var(--_surface);
  }
  [data-status='resolved'] svg {
    color: var(--_positive);
  }
  @media (forced-colors: active) {
    .status svg {
      color: CanvasText;
    }
    [data-status='waiting'] path {
      stroke: Canvas;
    }
  }
`;
