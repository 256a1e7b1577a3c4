/** The two ways of hearing what has happened. */
import { readEventPage } from '../../contract/index.js';
import { readPiece } from '../body.js';
import type { CallContext } from '../call-context.js';
import { readAnswer } from '../reading.js';
import { TicketApiError } from '../ticket-api-error.js';
import { keysOf } from '../ticket-calls.js';
import { withTimeLimit } from '../time-limit.js';
import type { Feed } from './feed.js';
import { SseParser } from './sse-parser.js';

/** A server says something at once. Whatever is between that keeps it back keeps the rest back, too. */
const FIRST_BYTE_MS = 10_000;

/** Servers give a sign of life about every 20 seconds. */
const SILENCE_MS = 60_000;

const PATH = 'events';

/** What a stream tells of itself besides its events. */
export interface StreamListener {
  onOpen(): void;
  /** The server says how long to wait before coming back, in milliseconds. */
  onRetry(ms: number): void;
}

/** Follows a stream until the server ends it. Rejects when it cannot be had, or breaks off. */
export async function followStream(
  context: CallContext,
  feed: Feed,
  { onOpen, onRetry }: StreamListener,
  signal: AbortSignal,
): Promise<void> {
  const { clock } = context;
  const call = `GET /${PATH}`;
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  const read = () => readPiece(call, reader);
  try {
    let piece = await withTimeLimit({ clock, ms: FIRST_BYTE_MS, signal }, async (opening) => {
      const body = await openStream(context, feed.lastId, opening);
      // Nobody waits any more: nobody would ever end it.
      if (opening.aborted) await body.cancel();
      reader = body.getReader();
      return read();
    });
    if (!piece) throw new TicketApiError('contract', `${call}: the stream ended before it began.`);
    onOpen();
    feed.opened('live');
    const parser = new SseParser((message) => feed.take(message));
    while (piece) {
      parser.push(piece);
      if (parser.lastEventId) feed.reached(parser.lastEventId);
      if (parser.retry !== undefined) onRetry(parser.retry);
      piece = await withTimeLimit({ clock, ms: SILENCE_MS, signal }, read);
    }
  } finally {
    reader?.cancel().catch(() => {});
  }
}

async function openStream(
  context: CallContext,
  lastId: string | undefined,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const headers = { Accept: 'text/event-stream', ...(lastId && { 'Last-Event-ID': lastId }) };
  const keys = keysOf(context).read();
  const answer = await context.connection.send({ method: 'GET', path: PATH, headers, keys, unread: true, signal });
  const { body, call } = answer;
  if (body && /^text\/event-stream\b/i.test(answer.headers.get('Content-Type') ?? '')) return body;
  body?.cancel().catch(() => {});
  throw new TicketApiError('unsupported-type', `${call}: the answer is no stream of events.`);
}

/** Asks once what has happened. @returns whether anything has. */
export async function askOnce(context: CallContext, feed: Feed, signal: AbortSignal): Promise<boolean> {
  const query = new URLSearchParams(feed.lastId && { after: feed.lastId });
  const keys = keysOf(context).read();
  const answer = await context.connection.send({ method: 'GET', path: PATH, query, keys, signal });
  const { value, skipped } = readAnswer(answer, readEventPage);
  feed.takePage(value, skipped);
  return value.items.length > 0;
}
