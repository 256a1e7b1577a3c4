import { IDEMPOTENCY_KEY, TICKET_KEYS } from './headers.js';
import { schemaRef, type SchemaName } from './openapi-schemas.js';
import { PAGE_LIMIT, TICKET_SORTS } from './page.js';

/** Statuses of problems, in words; each is a response of the document. */
export const PROBLEM_RESPONSES = {
  400: 'The request is malformed.',
  401: 'Nobody vouches for the requester: sign-in is required, or the token is not valid. Try once with a fresh token.',
  403: 'The origin of the page is not on the list of the API, or a request with cookies lacks proof of its origin.',
  404: 'There is no such thing, or it is not for this requester: both look the same.',
  409: 'It collides with something under way. With code `in-progress`, ask again with the same Idempotency-Key.',
  412: 'The header Tus-Resumable is missing.',
  413: 'Too large.',
  415: 'This type of content is not accepted.',
  422: 'Something in the request needs attention: see `errors`, whose pointers point into the body. With code `idempotency-mismatch`, the key was used for another request.',
  429: 'Too many requests; Retry-After says when to come back.',
} as const;

/** A status that a problem may have. */
export type ProblemStatus = keyof typeof PROBLEM_RESPONSES;

/** What any request may meet. */
const ALWAYS: readonly ProblemStatus[] = [401, 403, 429];

const problems = (...statuses: readonly ProblemStatus[]) =>
  Object.fromEntries(
    [...ALWAYS, ...statuses].sort().map((status) => [status, { $ref: `#/components/responses/${status}` }]),
  );

const header = (description: string, schema: object = { type: 'string' }) => ({ description, schema });

const json = (description: string, name: SchemaName, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { 'application/json': { schema: schemaRef(name) } },
});

const query = (name: string, description: string, schema: object) => ({ name, in: 'query', description, schema });
const several = (name: string, description: string) => ({
  ...query(name, `${description} May be repeated.`, { type: 'array', items: { type: 'string' } }),
  style: 'form',
  explode: true,
});
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const requestHeader = (name: string, description: string, required = false, schema: object = { type: 'string' }) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

const ticketKeys = requestHeader(TICKET_KEYS, 'Access keys of anonymous tickets, separated by commas.');
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
      query('q', 'Words in number or subject.', { type: 'string' }),
      query('sort', 'Order.', { enum: [...TICKET_SORTS], default: TICKET_SORTS[0] }),
      ticketKeys,
    ],
    responses: { 200: json('The page.', 'TicketPage'), ...problems(400) },
  },
  post: {
    operationId: 'createTicket',
    summary: 'File a ticket; the same Idempotency-Key always yields the same ticket',
    parameters: [
      requestHeader(IDEMPOTENCY_KEY, 'One value per submission, kept until it is acknowledged.', true, {
        type: 'string',
        minLength: 8,
        maxLength: 255,
      }),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: schemaRef('NewTicket') } } },
    responses: {
      201: json('The ticket.', 'CreatedTicket', { Location: header('Address of the ticket.') }),
      ...problems(400, 409, 413, 415, 422),
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
      ...problems(404, 412),
    },
  },
  patch: {
    operationId: 'continueUpload',
    summary: 'Send bytes from the offset on',
    parameters: [tus, requestHeader('Upload-Offset', 'Where these bytes belong.', true, count)],
    requestBody: { required: true, content: { 'application/offset+octet-stream': {} } },
    responses: {
      204: { description: 'Stored.', headers: { 'Upload-Offset': offset } },
      ...problems(400, 404, 409, 412, 413, 415),
    },
  },
  delete: {
    operationId: 'removeUpload',
    summary: 'Remove an upload that no ticket refers to',
    parameters: [tus],
    responses: { 204: { description: 'Removed.' }, ...problems(404, 409, 412) },
  },
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
  },
  '/attachments/{id}': {
    parameters: [id],
    get: {
      operationId: 'getAttachment',
      summary: 'The bytes of a file, to be saved and never shown',
      parameters: [ticketKeys],
      responses: {
        200: {
          description: 'The file.',
          headers: { 'Content-Disposition': header('`attachment`, with the name.') },
          content: { '*/*': {} },
        },
        ...problems(404),
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
