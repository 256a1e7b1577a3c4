/** A message of a conversation: who, when, what, and what came with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { threadWords } from '../../../context/thread-words.js';
import { ticketWords } from '../../../context/ticket-words.js';
import type { Catalog, MessageAction, MessageEntry, TicketDetail } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { renderTime } from '../../dates/dates.js';
import { moreIcon } from '../../icons/more-icons.js';
import { HTTPS_ONLY, safeLink } from '../../safe-link/safe-link.js';
import { authorName, initials, isOwn } from '../../ticket-status/author.js';

/** What an entry needs besides itself. */
export interface EntryContext {
  messages: Messages;
  locale: string;
  catalog?: Catalog;
  ticket: TicketDetail;
  /** Milliseconds; the time at the ticket system. */
  now: number;
  /** A text that may be long, as it is written or as Markdown. */
  renderText(key: string, text: string, isMarkdown?: boolean): TemplateResult;
  /** Where a reply of the reader stands: in words and as an icon. */
  renderDelivery(id: string): TemplateResult | typeof nothing;
}

/** Something to do elsewhere. Whoever follows it sees where it leads first. */
function renderAction({ label, url }: MessageAction): TemplateResult {
  const link = safeLink(url, HTTPS_ONLY);
  if (!link) return html`<p class="text" dir="auto">${label}: <bdi>${url}</bdi></p>`;
  return html`<a class="button action" part="action" href=${link.href} target="_blank" rel="noopener noreferrer">
    <bdi>${label}</bdi> <span class="host"><bdi>${link.host}</bdi></span>
  </a>`;
}

function renderBody({ id, body, markdown, html: mail }: MessageEntry, context: EntryContext): unknown {
  const text = body.trim() ? context.renderText(id, body, markdown) : nothing;
  // Its own element shows the mail once it is loaded; until then, and without it, the text within is shown.
  return mail ? html`<helpdock-mail-message .source=${mail}>${text}</helpdock-mail-message>` : text;
}

/** A message. */
export function renderMessage(entry: MessageEntry, context: EntryContext): TemplateResult {
  const { messages, locale, ticket, now } = context;
  const words = threadWords(messages);
  const { author, attachments = [], actions = [] } = entry;
  const own = isOwn(author, ticket);
  const name = own ? words.you : authorName(author, messages);
  const role = author.kind === 'agent' && author.name?.trim() ? ticketWords(messages).support : undefined;
  return html`<li class="message ${own ? 'own' : ''}" part="message" data-author=${author.kind} tabindex="-1">
    ${own ? nothing : html`<span class="initials" part="initials" aria-hidden="true">${initials(name)}</span>`}
    <div class="bubble" part="bubble">
      <p class="meta">
        <bdi class="author">${name}</bdi> ${role ? html`<span>${role}</span>` : nothing}
        ${renderTime(entry.at, locale, now)} ${context.renderDelivery(entry.id)}
      </p>
      ${renderBody(entry, context)} ${actions.map(renderAction)}
      ${
        attachments.length > 0
          ? html`<ul class="files" role="list" aria-label=${ticketWords(messages).attachments}>
              ${attachments.map((file) => html`<li><helpdock-ticket-file .file=${file}></helpdock-ticket-file></li>`)}
            </ul>`
          : nothing
      }
    </div>
  </li>`;
}

/** The reader's own message while it is on its way. */
export function renderPending(body: string, { messages, renderText }: EntryContext): TemplateResult {
  const words = threadWords(messages);
  return html`<li class="message own pending" part="message" data-author="requester">
    <div class="bubble" part="bubble">
      <p class="meta"><span class="author">${words.you}</span> <span>${words.reply.sending}</span></p>
      ${body.trim() ? renderText('pending', body) : nothing}
    </div>
  </li>`;
}

/** A reply that has just arrived says so for as long as it is shown. */
export const renderSent = (messages: Messages): TemplateResult =>
  html`<span class="sent">${moreIcon('check')}${threadWords(messages).reply.sent}</span>`;
