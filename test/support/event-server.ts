/** A server of events in the hands of a test: what it answers, and what comes over its streams. */

/** One stream, as long as it is open. */
export interface ServedStream {
  write(text: string): void;
  /** Ends it as servers do. */
  end(): void;
  /** Breaks it off. */
  fail(): void;
  readonly isCancelled: boolean;
}

/** What is answered instead of a stream. */
export type Answering = (request: Request) => Response | Promise<Response>;

/** Opens with this unless a test says otherwise: a first byte. */
const GREETING = ':\n\n';

export const eventText = (id: string, event: object = {}): string =>
  `id: ${id}\ndata: ${JSON.stringify({ id, type: 'ticket-changed', ticketId: 't1', at: '2026-11-22T12:00:00Z', ...event })}\n\n`;

export const eventPage = (lastId: string, items: readonly object[] = [], more: object = {}): Response =>
  Response.json({ items, lastId, ...more });

export class EventServer {
  /** Oldest first. */
  readonly requests: Request[] = [];
  readonly streams: ServedStream[] = [];
  /** Answers of the next requests, before streams are opened again. */
  readonly next: Answering[] = [];
  /** What answers when `next` is empty. */
  answering: Answering = () => this.openStream();

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    init.signal?.throwIfAborted();
    const request = new Request(url, init);
    this.requests.push(request);
    return (this.next.shift() ?? this.answering)(request);
  };

  /** The stream that was opened last. */
  get stream(): ServedStream {
    return this.streams.at(-1)!;
  }

  /** A header of the last request. */
  header(name: string): string | null {
    return this.requests.at(-1)?.headers.get(name) ?? null;
  }

  /** Opens a stream; without a greeting it is silent. */
  openStream(greeting = GREETING): Response {
    let controller: ReadableStreamDefaultController<Uint8Array>;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (own) => void (controller = own),
      cancel: () => void (isCancelled = true),
    });
    const write = (text: string): void => controller.enqueue(new TextEncoder().encode(text));
    this.streams.push({
      write,
      end: () => controller.close(),
      fail: () => controller.error(new TypeError('reset')),
      get isCancelled() {
        return isCancelled;
      },
    });
    if (greeting) write(greeting);
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }
}
