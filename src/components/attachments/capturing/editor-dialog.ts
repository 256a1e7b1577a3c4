import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { report } from '../../../context/report.js';
import type { Words } from '../../../context/words.js';
import type { ScreenshotSaveEvent } from '../../screenshot-editor/screenshot-save-event.js';

/** A picture on the table. */
interface Work {
  picture: Blob;
  name: string;
  /** What is being done, for those who do not see it. */
  title: string;
  save: (file: File) => void;
  /** Called when the table is free again. */
  done: () => void;
}

/** The editor of pictures above everything else; it comes when the first picture does. */
export class EditorDialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #words: Words;
  readonly #maxSize: () => number | undefined;
  #work?: Work;
  /** Settled when what was opened last is closed. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: LitElement, words: Words, maxSize: () => number | undefined) {
    this.#host = host;
    this.#words = words;
    this.#maxSize = maxSize;
    host.addController(this);
  }

  /** A dialog that is moved is open, but not above the page any more. */
  hostConnected(): void {
    if (this.#work) void this.#host.updateComplete.then(() => this.#raise());
  }

  /**
   * Shows a picture, once the one before is done. Where the editor could not be fetched, the picture is kept as it is.
   * @param save takes what the person made of it; not called when they discard it
   */
  open(picture: Blob, name: string, save: (file: File) => void): Promise<void> {
    const opened = this.#last.then(() => this.#show(picture, name, save));
    this.#last = opened.catch(() => {});
    return opened;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#work) return nothing;
    const { picture, name, title } = this.#work;
    // What is typed in it is nobody's answer; a way back out of it is for the editor to grant.
    const keep = (event: Event): void => event.stopPropagation();
    return html`<dialog
      class="editor"
      aria-label=${title}
      tabindex="-1"
      @cancel=${this.#handleCancel}
      @close=${this.#handleClose}
      @input=${keep}
      @change=${keep}
      @paste=${keep}
    >
      <helpdock-screenshot-editor
        .file=${picture}
        .name=${name}
        .maxSize=${this.#maxSize()}
        @helpdock-screenshot-save=${this.#handleSave}
        @helpdock-screenshot-cancel=${this.#close}
      ></helpdock-screenshot-editor>
    </dialog>`;
  }

  async #show(picture: Blob, name: string, save: (file: File) => void): Promise<void> {
    let title: string;
    try {
      const [{ editorWords }] = await Promise.all([
        import('../../../context/editor-words.js'),
        import('../../screenshot-editor/define.js'),
      ]);
      title = editorWords(this.#words.messages).title;
    } catch (error) {
      report('HD108', 'The editor of screenshots did not load.', error);
      if (!(picture instanceof File)) save(new File([picture], name, { type: picture.type }));
      return;
    }
    const closed = new Promise<void>((done) => (this.#work = { picture, name, title, save, done }));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#raise();
    await closed;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.editor');
  }

  /** Above the page and everything that floats there. */
  #raise(): void {
    const dialog = this.#dialog;
    if (!dialog?.isConnected || dialog.matches(':modal')) return;
    dialog.removeAttribute('open');
    dialog.showModal();
    // Neither on a button that leaves nor on a tool: whoever listens hears first where they are.
    dialog.focus();
  }

  readonly #handleSave = ({ file }: ScreenshotSaveEvent): void => {
    this.#work?.save(file);
    this.#close();
  };

  /** The "back" gesture of a phone, or Escape where the editor had no use for it. */
  readonly #handleCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#dialog?.querySelector('helpdock-screenshot-editor')?.requestCancel();
  };

  /** Browsers ask once and close the next time; what was drawn is not lost by that. */
  readonly #handleClose = (event: Event): void => {
    if (event.target !== event.currentTarget || !this.#work) return;
    this.#raise();
    this.#dialog?.querySelector('helpdock-screenshot-editor')?.requestCancel();
  };

  readonly #close = (): void => {
    const work = this.#work;
    this.#work = undefined;
    // By its own way, so that the focus goes back to the button that opened it.
    this.#dialog?.close();
    this.#host.requestUpdate();
    work?.done();
  };
}
