import type { EventPage } from '../contract/index.js';

/** What one stream is made of. */
export interface EventStreamSource {
  /** Where to go on; undefined begins now. */
  after: string | undefined;
  /** What has happened after an id. */
  read(after: string | undefined): Promise<EventPage>;
  /** Tells that there may be something new. @returns ends it */
  subscribe(wake: () => void): () => void;
  /** Milliseconds between signs of life. */
  heartbeat: number;
  /** Called once, however the stream ended. */
  onEnd(): void;
}

/** A stream and how the server ends it. */
export interface EventStream {
  body: ReadableStream<Uint8Array>;
  end(): void;
}

/** Milliseconds after which a client should come back: hardly any, since streams are ended on purpose, too. */
const RETRY = 2000;
const encoder = new TextEncoder();

const message = (id: string, data: object, event?: string): string =>
  `${event ? `event: ${event}\n` : ''}id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Server-sent events out of pages. Nothing is produced that the other side has not made room for: whoever reads slowly
 * gets everything later in one go, and costs no memory meanwhile.
 */
export function eventStream({ after, read, subscribe, heartbeat, onEnd }: EventStreamSource): EventStream {
  let lastId = after;
  /** What the other side knows of `lastId`. */
  let announced: string | undefined;
  let hasNews = true;
  let isBeatDue = false;
  let hasEnded = false;
  let resume = (): void => {};

  const unsubscribe = subscribe(() => {
    hasNews = true;
    resume();
  });
  const beat = setInterval(() => {
    isBeatDue = true;
    resume();
  }, heartbeat);
  const end = (): void => {
    if (hasEnded) return;
    hasEnded = true;
    clearInterval(beat);
    unsubscribe();
    resume();
    onEnd();
  };

  async function news(): Promise<string> {
    hasNews = false;
    const page = await read(lastId);
    const isFirst = announced === undefined;
    const isLost = page.gap === true;
    let text = '';
    if (isFirst || isLost) {
      const start = isLost || lastId === undefined ? page.lastId : lastId;
      text += `${isFirst ? `retry: ${RETRY}\n\n` : ''}${message(start, { lastId: start, gap: page.gap }, 'position')}`;
      announced = start;
    }
    if (!isLost) {
      for (const event of page.items) text += message(event.id, event);
      announced = page.items.at(-1)?.id ?? announced;
    }
    lastId = page.lastId;
    return text;
  }

  /** Also moves the other side on where nothing was for it: what it comes back with must not get too old. */
  function signOfLife(): string {
    isBeatDue = false;
    if (lastId === undefined || lastId === announced) return ':\n\n';
    announced = lastId;
    return message(lastId, { lastId }, 'position');
  }

  async function next(): Promise<string> {
    for (;;) {
      if (hasEnded) return '';
      const text = hasNews ? await news() : isBeatDue ? signOfLife() : '';
      if (text) return text;
      if (!hasNews && !isBeatDue) await new Promise<void>((resolve) => (resume = resolve));
    }
  }

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Where the events cannot be read, the client comes back and asks again.
        const text = await next().catch(() => '');
        if (text && !hasEnded) {
          controller.enqueue(encoder.encode(text));
          return;
        }
        end();
        try {
          controller.close();
        } catch {
          // Cancelled by the other side.
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
  return { body, end };
}
