/** What happened on a ticket besides messages: one quiet line each. */
import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../../context/index.js';
import { ticketWords } from '../../../context/ticket-words.js';
import type { Catalog, ThreadEntry } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { renderTime } from '../../dates/dates.js';
import { priorityName } from '../../priority-badge/priority-badge.js';
import { statusName } from '../../status-badge/status-badge.js';
import { authorName } from '../../ticket-status/author.js';
import type { EntryContext } from './message.js';

type EventEntry = Exclude<ThreadEntry, { kind: 'message' }>;

/** One event as a sentence. */
export function eventText(entry: EventEntry, messages: Messages, catalog: Catalog | undefined): string {
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

/** A change, who made it, and why. */
export function renderEvent(entry: EventEntry, context: EntryContext): TemplateResult {
  const { messages, locale, catalog, now } = context;
  const reason = 'reason' in entry ? entry.reason : 'comment' in entry ? entry.comment : undefined;
  return html`<li class="event" part="event" data-kind=${entry.kind} tabindex="-1">
    <p>${eventText(entry, messages, catalog)} <span class="when">${renderTime(entry.at, locale, now)}</span></p>
    ${reason?.trim() ? html`<div class="reason">${context.renderText(entry.id, reason)}</div>` : nothing}
  </li>`;
}
