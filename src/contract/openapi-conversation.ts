/** What can be asked once a ticket is filed. */
import { TICKET_KEYS } from './headers.js';
import { body, header, id, idempotencyKey, json, problems, query, requestHeader, ticketKeys } from './openapi-parts.js';

/** What may be done to a ticket itself. */
export const ticketChanges = {
  patch: {
    operationId: 'updateTicket',
    summary: 'Close, reopen or rate a ticket, or mark it as read; what the catalog does not offer is refused',
    parameters: [ticketKeys],
    requestBody: body('TicketUpdate'),
    responses: {
      200: json('The ticket as it is now.', 'TicketDetail'),
      ...problems(400, 404, 408, 409, 413, 415, 422),
    },
  },
};

const stream = {
  type: 'string',
  description:
    'Server-sent events. The first message, `event: position`, says where the stream begins (`{"lastId": …}`, and ' +
    '`"gap": true` where what happened since `Last-Event-ID` is no longer known). The others hold one `TicketEvent` ' +
    'each. Comments keep the line open. The server ends a stream from time to time: come back with `Last-Event-ID`.',
};

/** Everything under paths of its own. */
export const conversationPaths = {
  '/tickets/{id}/messages': {
    parameters: [id],
    post: {
      operationId: 'reply',
      summary: 'Add a message; the same Idempotency-Key always yields the same message',
      parameters: [idempotencyKey('message'), ticketKeys],
      requestBody: body('NewMessage'),
      responses: { 201: json('The message.', 'MessageEntry'), ...problems(400, 404, 408, 409, 413, 415, 422) },
    },
  },
  '/events': {
    get: {
      operationId: 'events',
      summary: 'What happens, as it happens or since an event; events name what changed and carry nothing of it',
      parameters: [
        query('after', 'Id of the last event that is known; without it, only the current id is answered.', {
          type: 'string',
        }),
        requestHeader('Last-Event-ID', 'As `after`, for streams.'),
        ticketKeys,
      ],
      responses: {
        200: {
          description: 'A page, or a stream where `Accept` names `text/event-stream`.',
          content: { ...json('', 'EventPage').content, 'text/event-stream': { schema: stream } },
        },
        ...problems(400, 404),
      },
    },
  },
  '/notices': {
    get: {
      operationId: 'listNotices',
      summary: 'What support knows already, the most important first',
      responses: { 200: json('The notices.', 'NoticeList'), ...problems(404) },
    },
  },
  '/notices/{id}/joins': {
    parameters: [id],
    post: {
      operationId: 'joinNotice',
      summary: '“I see this too”; saying it again changes nothing',
      requestBody: body('NoticeJoin'),
      responses: { 200: json('The notice.', 'Notice'), ...problems(400, 404, 408, 413, 415, 422) },
    },
  },
  '/articles': {
    get: {
      operationId: 'findArticles',
      summary: 'Help articles for a text, the best first',
      parameters: [query('q', 'What somebody is writing about.', { type: 'string' })],
      responses: { 200: json('A few articles.', 'ArticleList'), ...problems(400, 404) },
    },
  },
  '/claims': {
    post: {
      operationId: 'claimTickets',
      summary: 'Join tickets that were filed anonymously to the account',
      description: `The keys stand in the body; the header ${TICKET_KEYS} has no meaning here.`,
      requestBody: body('Claim'),
      responses: {
        200: json('What belongs to the account now.', 'Claimed', { Date: header('The clock of the server.') }),
        ...problems(400, 404, 408, 409, 413, 415, 422),
      },
    },
  },
};
