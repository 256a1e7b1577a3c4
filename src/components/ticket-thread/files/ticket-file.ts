import { ContextConsumer } from '@lit/context';
import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ticketApiContext, Words } from '../../../context/index.js';
import { threadWords } from '../../../context/thread-words.js';
import type { Attachment } from '../../../contract/index.js';
import { hostStyles } from '../../../themes/base.js';
import { safeName } from '../../attachments/safe-name.js';
import { formatBytes } from '../../bytes/format-bytes.js';
import { moreIcon } from '../../icons/more-icons.js';
import { downloadName } from './download-name.js';
import { drawPicture, isPicture } from './picture.js';
import { saveFile } from './save-file.js';

/**
 * A file of a message: its name, type and size, a preview where it is a picture, and saving. Its bytes are asked for when
 * it comes into view as a picture, or when somebody saves it; nothing in it is ever opened or run.
 *
 * @csspart file - The row, which saves the file where the ticket API hands out files.
 * @csspart preview - The preview of a picture.
 * @csspart error - Why it could not be had.
 */
export class TicketFileElement extends LitElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    css`
      .base {
        display: grid;
        gap: var(--_s1);
        justify-items: start;
        max-inline-size: 100%;
      }
      .row {
        display: flex;
        align-items: center;
        gap: var(--_s2);
        max-inline-size: 100%;
        min-block-size: 36px;
        margin: 0;
        padding: var(--_s1) var(--_s3);
        border: 1px solid var(--_line);
        border-radius: var(--_radius-m);
        background: var(--_raised);
        color: inherit;
        font: inherit;
        font-size: var(--_text-xs);
        text-align: start;
      }
      button.row {
        cursor: pointer;
      }
      button.row:hover {
        border-color: var(--_edge);
      }
      .row svg {
        flex: none;
        color: var(--_muted);
      }
      bdi {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .size {
        flex: none;
        color: var(--_muted);
      }
      canvas {
        display: block;
        max-inline-size: min(100%, 320px);
        max-block-size: 200px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-m);
      }
      .error {
        margin: 0;
        color: var(--_danger);
        font-size: var(--_text-xs);
      }
      @media (forced-colors: active) {
        .row {
          border-color: currentColor;
        }
        .row svg,
        .size {
          color: inherit;
        }
      }
    `,
  ];

  /** The file. */
  @property({ attribute: false }) file?: Attachment;

  @state() private state: 'idle' | 'loading' | 'failed' = 'idle';
  @state() private picture?: HTMLCanvasElement;

  readonly #words = new Words(this);
  readonly #api = new ContextConsumer(this, { context: ticketApiContext, subscribe: true });
  #seen?: IntersectionObserver;
  #bytes?: Promise<Blob>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#preview();
    });
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('file') || changed.get('file')?.id === this.file?.id) return;
    this.picture = undefined;
    this.#bytes = undefined;
    this.state = 'idle';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { file, picture } = this;
    if (!file) return nothing;
    const { messages, dir, locale } = this.#words;
    const words = threadWords(messages).file;
    const name = safeName(file.name) || words.file;
    picture?.setAttribute('aria-label', words.preview(name));
    const content = html`${moreIcon(isPicture(file) ? 'image' : 'file')}<bdi>${name}</bdi>
      <span class="size">${this.state === 'loading' ? words.loading : this.#kind(locale)}</span>`;
    return html`<div class="base" dir=${dir}>
      ${picture ?? nothing}
      ${
        this.#api.value?.attachment
          ? html`<button
              type="button"
              class="row"
              part="file"
              aria-label="${words.download(name)}, ${this.#kind(locale)}"
              @click=${() => this.#save()}
            >
              ${content}
            </button>`
          : html`<div class="row" part="file">${content}</div>`
      }
      <div role="status">
        ${this.state === 'failed' ? html`<p class="error" part="error">${words.failed}</p>` : nothing}
      </div>
    </div>`;
  }

  /** Type and size, in short: "PDF, 120 kB". */
  #kind(locale: string): string {
    const { type = '', name = '', size = 0 } = this.file ?? {};
    const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? /^\w+\/([a-z0-9]{1,5})$/i.exec(type)?.[1];
    return [ending?.toUpperCase(), formatBytes(size, locale)].filter(Boolean).join(', ');
  }

  async #load(): Promise<Blob | undefined> {
    const { file } = this;
    const api = this.#api.value;
    if (!file || !api?.attachment) return undefined;
    this.#bytes ??= api.attachment(file.id);
    try {
      return await this.#bytes;
    } catch {
      this.#bytes = undefined;
      return undefined;
    }
  }

  async #preview(): Promise<void> {
    const { file } = this;
    if (!file || !isPicture(file) || this.picture || this.#bytes) return;
    const bytes = await this.#load();
    const picture = bytes && (await drawPicture(bytes));
    picture?.setAttribute('role', 'img');
    picture?.setAttribute('part', 'preview');
    // Each time that the ticket is read makes another object of the same file.
    if (file.id === this.file?.id) this.picture = picture;
  }

  async #save(): Promise<void> {
    const { file } = this;
    if (!file || this.state === 'loading') return;
    this.state = 'loading';
    const bytes = await this.#load();
    this.state = bytes ? 'idle' : 'failed';
    if (bytes) saveFile(bytes, downloadName(file.name));
  }
}
