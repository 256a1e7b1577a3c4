import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RecordingMessages } from '../../locales/index.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Plays a recording in the page; says so where a policy of the page does not allow that. */
export class Preview implements ReactiveController {
  readonly #host: Host;
  #file?: File;
  #address?: string;
  #isRefused = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // A mere move goes on.
    queueMicrotask(() => this.#host.isConnected || this.close());
  }

  render(file: File, words: RecordingMessages): TemplateResult {
    if (file !== this.#file) this.#open(file);
    if (this.#isRefused) return html`<p class="note" role="status">${words.noPreview}</p>`;
    return html`<video
      part="video"
      controls
      playsinline
      aria-label=${words.preview}
      src=${this.#address ?? ''}
      @error=${this.#handleError}
    ></video>`;
  }

  /** Lets go of the file. */
  close(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#file = this.#address = undefined;
  }

  #open(file: File): void {
    this.close();
    this.#isRefused = false;
    this.#file = file;
    this.#address = URL.createObjectURL(file);
  }

  readonly #handleError = (): void => {
    this.#isRefused = true;
    this.#host.requestUpdate();
  };
}
