import { tickets } from '../locales/en/tickets.js';
import type { Messages, TicketMessages } from '../locales/index.js';

/**
 * The words for tickets. Nobody needs them to fill in a form, so that the English ones come with the elements that show
 * tickets; other languages have them with all the rest.
 */
export const ticketWords = (messages: Messages): TicketMessages => messages.tickets ?? tickets;
