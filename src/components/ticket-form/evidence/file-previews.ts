/** Files as they will be sent, shown when somebody asks: pictures and text as they are, films where the page allows it. */
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { evidenceWords } from '../../../context/evidence-words.js';
import type { Messages } from '../../../locales/index.js';
import { safeName } from '../../attachments/safe-name.js';
import { drawPicture } from '../../ticket-thread/files/picture.js';

/** Decoding a larger one costs more memory than a look is worth. */
const PICTURE_LIMIT = 20_000_000;

/** Sharp at twice the width of the panel. */
const PICTURE = { width: 1600, height: 3200 };

/** Characters of a text; more of it would make the form slow. */
const TEXT_LIMIT = 20_000;

const isText = ({ type, name }: File): boolean =>
  /^text\/|json|xml/.test(type) || /\.(txt|log|csv|har|md)$/i.test(name);

type Preview =
  | { kind: 'loading' | 'none' }
  | { kind: 'picture'; canvas: HTMLCanvasElement }
  | { kind: 'text'; text: string; isCut: boolean }
  | { kind: 'film'; url: string };

/** Makes previews, and lets go of them when nobody looks any more. */
export class FilePreviews implements ReactiveController {
  readonly #host: LitElement;
  readonly #previews = new Map<File, Preview>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.clear();
    });
  }

  /** Lets go of what was shown of other files. */
  keepOnly(files: readonly File[]): void {
    for (const file of this.#previews.keys()) if (!files.includes(file)) this.#forget(file);
  }

  /** Shows a file, or lets go of what was shown of it. */
  toggle(file: File, isOpen: boolean): void {
    if (isOpen && !this.#previews.has(file)) void this.#make(file);
    if (!isOpen) this.#release(file);
  }

  /** Lets go of everything. */
  clear(): void {
    for (const file of this.#previews.keys()) this.#release(file);
  }

  render(file: File, messages: Messages): TemplateResult | typeof nothing {
    const preview = this.#previews.get(file);
    const words = evidenceWords(messages);
    switch (preview?.kind) {
      case undefined:
        return nothing;
      case 'loading':
        return html`<p class="quiet">${words.loading}</p>`;
      case 'none':
        return html`<p class="quiet">${words.noPreview}</p>`;
      case 'picture':
        preview.canvas.setAttribute('aria-label', words.picture(safeName(file.name)));
        return html`${preview.canvas}`;
      case 'text':
        return html`<pre dir="auto" tabindex="0">${preview.text}</pre>
          ${preview.isCut ? html`<p class="quiet">${words.cut}</p>` : nothing}`;
      case 'film':
        return html`<video
          controls
          playsinline
          preload="metadata"
          src=${preview.url}
          aria-label=${safeName(file.name)}
          @error=${() => this.#set(file, { kind: 'none' })}
        ></video>`;
    }
  }

  async #make(file: File): Promise<void> {
    this.#set(file, { kind: 'loading' });
    const preview = await this.#previewOf(file).catch((): Preview => ({ kind: 'none' }));
    // Somebody may have closed it meanwhile.
    if (this.#previews.has(file)) this.#set(file, preview);
    else if (preview.kind === 'film') URL.revokeObjectURL(preview.url);
  }

  async #previewOf(file: File): Promise<Preview> {
    if (file.type.startsWith('video/')) return { kind: 'film', url: URL.createObjectURL(file) };
    if (file.type.startsWith('image/') && file.size <= PICTURE_LIMIT) {
      const canvas = await drawPicture(file, PICTURE);
      canvas?.setAttribute('role', 'img');
      return canvas ? { kind: 'picture', canvas } : { kind: 'none' };
    }
    if (!isText(file)) return { kind: 'none' };
    const text = await file.slice(0, TEXT_LIMIT).text();
    return { kind: 'text', text, isCut: file.size > TEXT_LIMIT };
  }

  #set(file: File, preview: Preview): void {
    const before = this.#previews.get(file);
    if (before?.kind === 'film' && preview.kind !== 'film') URL.revokeObjectURL(before.url);
    this.#previews.set(file, preview);
    this.#host.requestUpdate();
  }

  #release(file: File): void {
    this.#forget(file);
    this.#host.requestUpdate();
  }

  #forget(file: File): void {
    const preview = this.#previews.get(file);
    if (preview?.kind === 'film') URL.revokeObjectURL(preview.url);
    this.#previews.delete(file);
  }
}
