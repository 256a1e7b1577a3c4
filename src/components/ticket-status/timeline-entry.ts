/** What happened on a ticket, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { ticketWords } from '../../context/ticket-words.js';
import type { Author, Catalog, ThreadEntry } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { renderTime } from '../dates/dates.js';
import { icon } from '../icons/icons.js';
import { moreIcon } from '../icons/more-icons.js';
import { priorityGlyph } from '../icons/priority-glyph.js';
import { priorityName } from '../priority-badge/priority-badge.js';
import { statusMark, statusName } from '../status-badge/status-badge.js';

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

/** What happened, as a picture: the shape of the new status, the way that the priority went, the person, and so on. */
function eventIcon(entry: Exclude<ThreadEntry, { kind: 'message' }>, catalog: Catalog | undefined): TemplateResult {
  switch (entry.kind) {
    case 'status':
      return statusMark(entry.to);
    case 'priority': {
      const level = (id?: string): number => catalog?.priorities?.findIndex((priority) => priority.id === id) ?? -1;
      const [before, after] = [level(entry.from), level(entry.to)];
      // The most severe one comes first.
      if (before >= 0 && after >= 0) return after < before ? icon('upgrade') : moreIcon('fall');
      return after < 0 ? moreIcon('fact') : priorityGlyph(after, catalog?.priorities?.length ?? 1);
    }
    case 'assignment':
      return moreIcon(entry.assignee ? 'person' : 'queue');
    case 'urgency':
      return moreIcon(entry.urgent ? 'warning' : 'check');
    case 'rating':
      return moreIcon('star');
  }
}

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
    ${eventIcon(entry, catalog)}
    <div>
      <p>${eventText(entry, messages, catalog)}</p>
      ${reason ? context.renderText(entry.id, reason) : nothing}
      <p class="meta">${renderTime(entry.at, locale)}</p>
    </div>
  </li>`;
}
