import { conversationPaths, ticketChanges } from './openapi-conversation.js';
import {
  body,
  header,
  id,
  idempotencyKey,
  json,
  problems,
  query,
  requestHeader,
  several,
  ticketKeys,
} from './openapi-parts.js';
import { PAGE_LIMIT, TICKET_SORTS } from './page.js';

const tus = requestHeader('Tus-Resumable', 'Version of the protocol.', true, { const: '1.0.0' });
const count = { type: 'integer', minimum: 0 };
const offset = header('Bytes that have arrived.', count);

const tickets = {
  get: {
    operationId: 'listTickets',
    summary: 'One page of the tickets that the requester may see, newest activity first',
    parameters: [
      query('cursor', '`nextCursor` of the page before.', { type: 'string' }),
      query('limit', 'Tickets per page.', {
        type: 'integer',
        minimum: 1,
        maximum: PAGE_LIMIT.max,
        default: PAGE_LIMIT.default,
      }),
      several('status', 'Only these statuses.'),
      several('type', 'Only these request types.'),
      several('priority', 'Only these priorities.'),
      query('scope', 'Own tickets, or those of everybody in the organisation where the catalog offers it.', {
        enum: ['own', 'organization'],
        default: 'own',
      }),
      query('unread', 'Only tickets with something unread.', { type: 'boolean', default: false }),
      query('q', 'Words in number or subject.', { type: 'string' }),
      query('sort', 'Order.', { enum: [...TICKET_SORTS], default: TICKET_SORTS[0] }),
      ticketKeys,
    ],
    responses: { 200: json('The page.', 'TicketPage'), ...problems(400) },
  },
  post: {
    operationId: 'createTicket',
    summary: 'File a ticket; the same Idempotency-Key always yields the same ticket',
    parameters: [idempotencyKey('submission')],
    requestBody: body('NewTicket'),
    responses: {
      201: json('The ticket.', 'CreatedTicket', { Location: header('Address of the ticket.') }),
      ...problems(400, 408, 409, 413, 415, 422),
    },
  },
};

const upload = {
  head: {
    operationId: 'uploadStatus',
    summary: 'How many bytes have arrived',
    parameters: [tus],
    responses: {
      200: {
        description: 'See the headers.',
        headers: { 'Upload-Offset': offset, 'Upload-Length': header('Bytes in all.', count) },
      },
      ...problems(404, 412, 423),
    },
  },
  patch: {
    operationId: 'continueUpload',
    summary: 'Send bytes from the offset on',
    parameters: [tus, requestHeader('Upload-Offset', 'Where these bytes belong.', true, count)],
    requestBody: { required: true, content: { 'application/offset+octet-stream': {} } },
    responses: {
      204: { description: 'Stored.', headers: { 'Upload-Offset': offset } },
      ...problems(400, 404, 408, 409, 412, 413, 415, 423),
    },
  },
  delete: {
    operationId: 'removeUpload',
    summary: 'Remove an upload that no ticket refers to',
    parameters: [tus],
    responses: { 204: { description: 'Removed.' }, ...problems(404, 409, 412, 423) },
  },
};

const fileHeaders = {
  'Content-Disposition': header('`attachment`, with the name.'),
  'Accept-Ranges': header('`bytes` where the server hands out parts.'),
  ETag: header('Strong; the bytes under an id never change.'),
};

/** What can be asked, and what is answered. */
export const openApiPaths = () => ({
  '/catalog': {
    get: {
      operationId: 'getCatalog',
      summary: 'How this support organisation works',
      parameters: [requestHeader('If-None-Match', 'ETag of the catalog that the client has.')],
      responses: {
        200: json('The catalog.', 'Catalog', { ETag: header('Changes with the catalog.') }),
        304: { description: 'The client has the current catalog.' },
        ...problems(),
      },
    },
  },
  '/tickets': tickets,
  '/tickets/{id}': {
    parameters: [id],
    get: {
      operationId: 'getTicket',
      summary: 'A ticket with what was asked and what has happened since',
      parameters: [ticketKeys],
      responses: { 200: json('The ticket.', 'TicketDetail'), ...problems(404) },
    },
    ...ticketChanges,
  },
  ...conversationPaths,
  '/attachments/{id}': {
    parameters: [id],
    get: {
      operationId: 'getAttachment',
      summary: 'The bytes of a file, to be saved and never shown',
      parameters: [
        ticketKeys,
        requestHeader('Range', 'One part, such as `bytes=0-1023`; of several parts the answer is the whole file.'),
        requestHeader('If-Range', 'ETag of what the client has: a part is only wanted of the same file.'),
      ],
      responses: {
        200: { description: 'The file.', headers: fileHeaders, content: { '*/*': {} } },
        206: {
          description: 'The part that was asked for, where the server hands out parts.',
          headers: { ...fileHeaders, 'Content-Range': header('Where the part lies, as in `bytes 0-1023/4096`.') },
          content: { '*/*': {} },
        },
        ...problems(404, 416),
      },
    },
  },
  '/uploads': {
    post: {
      operationId: 'createUpload',
      summary: 'Announce a file (tus 1.0, creation)',
      parameters: [
        tus,
        requestHeader('Upload-Length', 'Bytes in all.', true, count),
        requestHeader('Upload-Metadata', '`filename` and `filetype`, each with its value in base64.'),
      ],
      responses: {
        201: { description: 'Ready for its bytes.', headers: { Location: header('Ends with the id of the upload.') } },
        ...problems(400, 412, 413, 415),
      },
    },
  },
  '/uploads/{id}': { parameters: [id], ...upload },
});
