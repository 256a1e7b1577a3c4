/** A message of a stream of server-sent events. */
export interface SseMessage {
  /** `message` where the stream does not name it. */
  type: string;
  data: string;
}

/** No message of this API is nearly as long: whoever sends more must not fill the memory of a page. */
const LONGEST = 1024 * 1024;

/**
 * Reads server-sent events as the HTML standard says, from bytes that may be cut anywhere.
 *
 * `EventSource` does the same, but cannot send headers, and so neither a token nor access keys.
 */
export class SseParser {
  /** What `Last-Event-ID` has to be after the messages so far; empty while there was none. */
  lastEventId = '';
  /** Milliseconds that the server wants between two attempts. */
  retry?: number;
  /** Drops a byte order mark at the beginning, and mends what is no UTF-8. */
  readonly #decoder = new TextDecoder();
  readonly #onMessage: (message: SseMessage) => void;
  #rest = '';
  #endedWithCr = false;
  #type = '';
  #data = '';
  #id = '';

  constructor(onMessage: (message: SseMessage) => void) {
    this.#onMessage = onMessage;
  }

  /** @throws {RangeError} when a message is longer than any memory should hold. */
  push(bytes: Uint8Array): void {
    const text = this.#decoder.decode(bytes, { stream: true });
    if (!text) return;
    // A line may end with CR LF, whose halves came apart.
    const lines = (this.#rest + (this.#endedWithCr ? text.replace(/^\n/, '') : text)).split(/\r\n|\r|\n/);
    this.#endedWithCr = text.endsWith('\r');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
    if (this.#rest.length + this.#data.length > LONGEST) throw new RangeError('A message has no end.');
  }

  #take(line: string): void {
    if (!line) {
      this.#dispatch();
      return;
    }
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === 'event') this.#type = value;
    else if (name === 'data') this.#data += `${value}\n`;
    else if (name === 'id' && !value.includes('\0')) this.#id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
  }

  #dispatch(): void {
    const message = { type: this.#type || 'message', data: this.#data.slice(0, -1) };
    const isEmpty = !this.#data;
    this.lastEventId = this.#id;
    this.#type = this.#data = '';
    if (!isEmpty) this.#onMessage(message);
  }
}
