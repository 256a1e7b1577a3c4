import { html, nothing, type LitElement, type TemplateResult } from 'lit';
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
}

/** The editor of pictures above everything else; it comes when the first picture does. */
export class EditorDialog {
  readonly #host: LitElement;
  readonly #words: Words;
  readonly #maxSize: () => number | undefined;
  #work?: Work;

  constructor(host: LitElement, words: Words, maxSize: () => number | undefined) {
    this.#host = host;
    this.#words = words;
    this.#maxSize = maxSize;
  }

  /**
   * Shows a picture. Where the editor could not be fetched, the picture is kept as it is.
   * @param save takes what the person made of it; not called when they discard it
   */
  async open(picture: Blob, name: string, save: (file: File) => void): Promise<void> {
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
    this.#work = { picture, name, title, save };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#work) return nothing;
    const { picture, name, title } = this.#work;
    // What is typed in it is nobody's answer; a way back out of it is for the editor to grant.
    const keep = (event: Event): void => event.stopPropagation();
    return html`<dialog
      class="editor"
      aria-label=${title}
      @cancel=${this.#handleCancel}
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

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.editor');
  }

  readonly #handleSave = ({ file }: ScreenshotSaveEvent): void => {
    this.#work?.save(file);
    this.#close();
  };

  /** The "back" gesture of a phone, or Escape where the editor had no use for it. */
  readonly #handleCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    const editor = this.#dialog?.querySelector('helpdock-screenshot-editor');
    editor?.requestCancel();
  };

  readonly #close = (): void => {
    // By its own way, so that the focus goes back to the button that opened it.
    this.#dialog?.close();
    this.#work = undefined;
    this.#host.requestUpdate();
  };
}
