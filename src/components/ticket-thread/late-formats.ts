/** Ways of writing that most messages do without; their code is fetched with the first message that needs it. */
import type { ReactiveControllerHost } from 'lit';
import { report } from '../../context/index.js';
import type { ThreadEntry } from '../../contract/index.js';
import type * as Markdown from './markdown/markdown.js';

/** Fetches what the messages of a ticket need. Until it is there, and where that fails, their plain text is shown. */
export class LateFormats {
  markdown?: typeof Markdown;
  readonly #host: ReactiveControllerHost;
  readonly #asked = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  need(entries: readonly ThreadEntry[]): void {
    for (const entry of entries) {
      if (entry.kind !== 'message') continue;
      if (entry.markdown) void this.#load('markdown', this.#loadMarkdown);
      if (entry.html) void this.#load('mail', () => import('./mail/define.js'));
    }
  }

  readonly #loadMarkdown = async (): Promise<void> => {
    this.markdown = await import('./markdown/markdown.js');
  };

  async #load(name: string, load: () => Promise<unknown>): Promise<void> {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    try {
      await load();
      this.#host.requestUpdate();
    } catch (error) {
      // The next answer with such a message tries again.
      this.#asked.delete(name);
      report('HD108', 'A part of the conversation did not load.', error);
    }
  }
}
