import type { Allowed } from '../support/index.js';
import type { EventStreams } from './event-streams.js';
import type { BodyLimits } from './read-json.js';
import type { Requester } from './requester.js';
import type { TicketBackend } from './ticket-backend.js';
import type { UploadStore } from './upload-store.js';

/** What every handler gets: one request, and what the gateway works with. */
export interface Call {
  request: Request;
  url: URL;
  /** Path parameters, decoded. */
  params: Readonly<Record<string, string>>;
  requester: Requester;
  backend: TicketBackend;
  uploads?: UploadStore;
  limits: BodyLimits;
  streams: EventStreams;
  /** By what the requester is counted where something is limited. */
  limitKey: string;
  basePath: string;
  /** What stays in evidence although it looks like a secret. */
  allowInEvidence?: Allowed;
}

/** JSON that belongs to one person: no cache may keep it. */
export const jsonResponse = (value: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(value), {
    ...init,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(init.headers as Record<string, string>),
    },
  });
