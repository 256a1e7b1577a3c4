import { ticketWords } from '../../context/ticket-words.js';
import type { Author, TicketDetail } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';

/** The name of whoever did something, or the part they play where there is none. */
export function authorName({ kind, name }: Author, messages: Messages): string {
  const tickets = ticketWords(messages);
  const role = { requester: tickets.requester, agent: tickets.support, system: tickets.system }[kind];
  return name?.trim() || role;
}

/** Whether it was the reader: not a colleague of the same organisation, whose ticket it may be or who may have answered. */
export function isOwn({ kind, name }: Author, { own, requester }: TicketDetail): boolean {
  const isColleague = name && requester?.name && name !== requester.name;
  return kind === 'requester' && own !== false && !isColleague;
}

/** The first letters of a name, two at most, whatever the script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words.slice(0, 1);
  return ends
    .map((word = '') => /[\p{L}\p{N}]\p{M}*/u.exec(word.slice(0, 40))?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
