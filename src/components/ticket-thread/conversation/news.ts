import { isolate } from '../../../context/index.js';
import { threadWords } from '../../../context/thread-words.js';
import { ticketWords } from '../../../context/ticket-words.js';
import type { Messages } from '../../../locales/index.js';
import { statusName } from '../../status-badge/status-badge.js';
import { authorName } from '../../ticket-status/author.js';
import type { TicketNews } from '../../ticket-status/ticket-reader.js';

/** As much of a message as somebody listens to before they decide to go there. */
const SPOKEN = 200;

/** What came, as it is announced: once, and never what the reader wrote. */
export function newsText({ messages: entries, status }: TicketNews, messages: Messages): string {
  const words = threadWords(messages);
  const [first, ...more] = entries;
  const text = first?.body.slice(0, SPOKEN).toWellFormed() ?? '';
  return [
    first &&
      (more.length > 0
        ? words.someNew(entries.length)
        : words.newFrom(isolate(authorName(first.author, messages)), text)),
    status && ticketWords(messages).statusNow(statusName(status, messages)),
  ]
    .filter(Boolean)
    .join('. ');
}
