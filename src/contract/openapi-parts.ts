/** The words with which the paths of the document are written. */
import { IDEMPOTENCY_KEY, TICKET_KEYS } from './headers.js';
import { schemaRef, type SchemaName } from './openapi-schemas.js';

/** Statuses of problems, in words; each is a response of the document. */
export const PROBLEM_RESPONSES = {
  400: 'The request is malformed.',
  401: 'Nobody vouches for the requester: sign-in is required, or the token is not valid. Try once with a fresh token.',
  403: 'The origin of the page is not on the list of the API, a request with cookies lacks proof of its origin, or, with code `forbidden`, the ticket may be read by this requester, but this is for its own requester to decide.',
  404: 'There is no such thing, or it is not for this requester: both look the same.',
  408: 'The body took too long to arrive. Of an upload, what arrived stays.',
  409: 'It collides with something under way, or with how things stand. With code `in-progress`, ask again with the same Idempotency-Key.',
  412: 'The header Tus-Resumable is missing.',
  413: 'Too large.',
  415: 'This type of content is not accepted.',
  416: 'The file has no such part; Content-Range says how large it is.',
  422: 'Something in the request needs attention: see `errors`, whose pointers point into the body. With code `idempotency-mismatch`, the key was used for another request.',
  423: 'Another request of this upload is still at work: come back in a moment.',
  429: 'Too many requests; Retry-After says when to come back.',
} as const;

/** Headers that come with a problem. */
export const PROBLEM_HEADERS: Readonly<Record<string, object>> = {
  416: { 'Content-Range': { description: 'The size, as in `bytes */4096`.', schema: { type: 'string' } } },
  429: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } } },
};

/** A status that a problem may have. */
export type ProblemStatus = keyof typeof PROBLEM_RESPONSES;

/** What any request may meet. */
const ALWAYS: readonly ProblemStatus[] = [401, 403, 429];

/** Those and the given ones. */
export const problems = (...statuses: readonly ProblemStatus[]) =>
  Object.fromEntries(
    [...ALWAYS, ...statuses].sort().map((status) => [status, { $ref: `#/components/responses/${status}` }]),
  );

export const header = (description: string, schema: object = { type: 'string' }) => ({ description, schema });

export const json = (description: string, name: SchemaName, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { 'application/json': { schema: schemaRef(name) } },
});

export const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});
export const several = (name: string, description: string) => ({
  ...query(name, `${description} May be repeated.`, { type: 'array', items: { type: 'string' } }),
  style: 'form',
  explode: true,
});
export const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
export const requestHeader = (
  name: string,
  description: string,
  required = false,
  schema: object = { type: 'string' },
) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

/** A body of JSON. */
export const body = (name: SchemaName, required = true) => ({
  required,
  content: { 'application/json': { schema: schemaRef(name) } },
});

/** Names the ticket keys of the anonymous. */
export const ticketKeys = requestHeader(TICKET_KEYS, 'Access keys of anonymous tickets, separated by commas.');
/** Names one submission. */
export const idempotencyKey = (what: string) =>
  requestHeader(IDEMPOTENCY_KEY, `One value per ${what}, kept until it is acknowledged.`, true, {
    type: 'string',
    minLength: 8,
    maxLength: 255,
  });
