import type { TicketDetail } from '../../src/contract/index.js';
import type { Demo } from '../../demo/server/start.js';

/** A file as a customer sends it. */
export interface SentFile {
  name: string;
  /** As the browser would claim it. */
  type: string;
  bytes: Uint8Array;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Mira, a customer of the demo's Atrium, who talks to the ticket API without a browser. */
export class Mira {
  readonly authorization: string;
  readonly #api: string;

  private constructor(api: string, token: string) {
    this.#api = api;
    this.authorization = `Bearer ${token}`;
  }

  static async of({ urls }: Demo): Promise<Mira> {
    const answer = await fetch(`${urls.atrium}/api/support-token?member=mira`);
    return new Mira(urls.atriumApi, ((await answer.json()) as { token: string }).token);
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.#api}/${path}`, { headers: { authorization: this.authorization } });
  }

  /** Files a question with files, and with whatever else the contract lets through. */
  async file(subject: string, files: readonly SentFile[] = [], more: object = {}): Promise<TicketDetail> {
    const attachments: string[] = [];
    for (const file of files) attachments.push(await this.#upload(file));
    const answer = await fetch(`${this.#api}/tickets`, {
      method: 'POST',
      headers: {
        authorization: this.authorization,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ type: 'question', fields: { subject, description: 'Look', attachments }, ...more }),
    });
    if (answer.status !== 201) throw new Error(await answer.text());
    return (await answer.json()) as TicketDetail;
  }

  async #upload({ name, type, bytes }: SentFile): Promise<string> {
    const headers = { authorization: this.authorization, 'tus-resumable': '1.0.0' };
    const started = await fetch(`${this.#api}/uploads`, {
      method: 'POST',
      headers: {
        ...headers,
        'upload-length': String(bytes.length),
        'upload-metadata': `filename ${base64(name)},filetype ${base64(type)}`,
      },
    });
    const location = new URL(started.headers.get('location') ?? '', this.#api);
    await fetch(location, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: Buffer.from(bytes),
    });
    return location.pathname.split('/').at(-1) ?? '';
  }
}
