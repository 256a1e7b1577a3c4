/** What happened on a ticket, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { ticketWords } from '../../context/ticket-words.js';
import type { Author, Catalog, ThreadEntry } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { renderTime } from '../dates/dates.js';
import { icon } from '../icons/icons.js';
import { priorityName } from '../priority-badge/priority-badge.js';
import { statusName } from '../status-badge/status-badge.js';

/** What an entry needs besides itself. */
export interface EntryContext {
  messages: Messages;
  locale: string;
  catalog?: Catalog;
  /** A text that may be long. */
  renderText(key: string, text: string): TemplateResult;
  renderFiles(files: readonly { name: string; size: number }[]): TemplateResult;
}

/** Keeps a name apart from the sentence around it, whichever direction either runs: first strong isolate, and its end. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** The name of whoever did something, or the part they play where there is none. */
export function authorName({ kind, name }: Author, messages: Messages): string {
  const tickets = ticketWords(messages);
  const role = { requester: tickets.requester, agent: tickets.support, system: tickets.system }[kind];
  return name?.trim() || role;
}

/** One event as a sentence. */
function eventText(
  entry: Exclude<ThreadEntry, { kind: 'message' }>,
  messages: Messages,
  catalog: Catalog | undefined,
): string {
  const tickets = ticketWords(messages);
  const { author } = entry;
  const who = author.kind === 'system' && !author.name ? '' : isolate(authorName(author, messages));
  switch (entry.kind) {
    case 'status': {
      const name = (status: string | undefined): string => (status ? isolate(statusName(status, messages)) : '');
      return tickets.statusChanged(who, name(entry.to), name(entry.from));
    }
    case 'priority': {
      const name = (id: string | undefined): string => (id ? isolate(priorityName(id, catalog)) : '');
      return tickets.priorityChanged(who, name(entry.to), name(entry.from));
    }
    case 'urgency':
      return tickets.urgencyChanged(who, entry.urgent);
    case 'rating':
      return tickets.rated(who, String(entry.score));
    case 'assignment':
      return entry.assignee ? tickets.assigned(who, isolate(entry.assignee)) : tickets.unassigned(who);
  }
}

const EVENT_ICONS = {
  status: 'retry',
  priority: 'up',
  assignment: 'message',
  urgency: 'warning',
  rating: 'check',
} as const;

/** One entry of the timeline. */
export function renderEntry(entry: ThreadEntry, context: EntryContext): TemplateResult {
  const { messages, locale, catalog } = context;
  if (entry.kind === 'message') {
    const { author, id, body, attachments } = entry;
    return html`<li class="message" part="message" data-author=${author.kind}>
      <p class="meta"><bdi class="author">${authorName(author, messages)}</bdi> ${renderTime(entry.at, locale)}</p>
      ${context.renderText(id, body)} ${attachments?.length ? context.renderFiles(attachments) : nothing}
    </li>`;
  }
  const reason = 'reason' in entry ? entry.reason : 'comment' in entry ? entry.comment : undefined;
  return html`<li class="event" part="event">
    ${icon(EVENT_ICONS[entry.kind])}
    <div>
      <p>${eventText(entry, messages, catalog)}</p>
      ${reason ? context.renderText(entry.id, reason) : nothing}
      <p class="meta">${renderTime(entry.at, locale)}</p>
    </div>
  </li>`;
}
