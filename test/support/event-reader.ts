import { until } from './until.js';

/** One message of a stream of server-sent events. */
export interface StreamMessage {
  id?: string;
  event?: string;
  data?: unknown;
}

/** Reads a stream as a client does, and remembers everything. */
export class EventReader {
  readonly messages: StreamMessage[] = [];
  /** Comment lines: signs of life. */
  comments = 0;
  isOver = false;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(response: Response) {
    if (!response.body) throw new Error('There is no stream.');
    this.#reader = response.body.getReader();
    void this.#read();
  }

  /** Id that a reconnect would send. */
  get lastId(): string | undefined {
    return this.messages.findLast(({ id }) => id !== undefined)?.id;
  }

  /** Messages that are events of tickets. */
  get events(): { id: string; type: string; ticketId?: string }[] {
    return this.messages.filter(({ event, data }) => !event && data).map(({ data }) => data as never);
  }

  /** Waits for so many events. */
  async received(count: number): Promise<EventReader['events']> {
    await until(() => this.events.length >= count, `${count} events`);
    return this.events;
  }

  /** Leaves, as a closed window does. */
  async leave(): Promise<void> {
    // What was cut off has ended already.
    await this.#reader.cancel().catch(() => {});
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for (;;) {
        const { done, value } = await this.#reader.read();
        if (done) break;
        text += decoder.decode(value, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch {
      // Cut off: what has arrived is there.
    }
    this.isOver = true;
  }

  #take(block: string): void {
    const message: StreamMessage = {};
    for (const line of block.split('\n')) {
      if (line.startsWith(':')) this.comments++;
      const [, name, value = ''] = /^(id|event|data): (.*)$/.exec(line) ?? [];
      if (name === 'data') message.data = JSON.parse(value);
      else if (name) message[name as 'id' | 'event'] = value;
    }
    if (Object.keys(message).length) this.messages.push(message);
  }
}
