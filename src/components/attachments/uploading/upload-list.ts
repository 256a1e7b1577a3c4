import { html, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { attachmentWords } from '../../../context/attachment-words.js';
import type { Words } from '../../../context/words.js';
import type { Attachment } from '../../../contract/index.js';
import { safeName } from '../safe-name.js';
import { Announcer } from './announcer.js';
import type { AddOptions, AttachedFile } from './attached-file.js';
import { renderFile } from './file-row.js';
import { isAccepted, isBusy, type FileStatus } from './file-state.js';
import { describeLocation, describeState } from './file-words.js';
import { Uploads, type UploadsContext } from './uploads.js';

export { uploadListStyles } from './upload-list-styles.js';

/** What surrounds the list. */
export interface UploadListContext extends Pick<UploadsContext, 'api' | 'policy'> {
  readonly words: Words;
  /** Called after a file was uploaded, or one that was is removed. */
  edited: () => void;
  /** Opens a picture to draw on it; the rows offer it only where this is given. What comes of it goes to `replace`. */
  edit?: (file: AttachedFile) => void;
}

/** The files below the drop zone: what becomes of them, in rows and in words for who listens. */
export class UploadList {
  readonly #host: LitElement;
  readonly #context: UploadListContext;
  readonly #uploads: Uploads;
  readonly #announcer: Announcer;

  constructor(host: LitElement, context: UploadListContext) {
    this.#host = host;
    this.#context = context;
    this.#announcer = new Announcer(host);
    this.#uploads = new Uploads(host, { ...context, stepped: this.#handleStep });
  }

  /** Finished uploads. */
  get attachments(): readonly Attachment[] {
    return this.#uploads.files.flatMap(({ attachment }) => attachment ?? []);
  }

  /** The files that are taken, also those still on their way. */
  get accepted(): readonly AttachedFile[] {
    return this.#uploads.files.filter(({ state }) => isAccepted(state));
  }

  /** Resolves when no file is on its way any more; absent while none is. */
  get pending(): Promise<void> | undefined {
    return this.#uploads.pending;
  }

  /** How many files are neither uploaded nor given up. */
  get failed(): number {
    return this.#uploads.files.filter(({ state }) => state.status === 'failed').length;
  }

  /** What a live region should say now. */
  get news(): string {
    return this.#announcer.text;
  }

  add(files: Iterable<File>, options?: AddOptions): void {
    this.#uploads.add(files, options);
  }

  /** Puts another file in the place of one: the old upload is discarded, the new one begins, and the row stays where it is. */
  replace(file: AttachedFile, next: File): void {
    const wasStored = file.attachment !== undefined;
    this.#uploads.replace(file, next);
    if (wasStored) this.#context.edited();
  }

  /** Takes a file away. */
  remove(file: AttachedFile): void {
    const { words, edited } = this.#context;
    this.#uploads.remove(file);
    this.#announcer.say(`${safeName(file.name)}: ${attachmentWords(words.messages).removed}`);
    if (file.attachment) edited();
  }

  /** Keeps nothing but these. */
  reset(attachments?: readonly Attachment[]): void {
    this.#announcer.clear();
    this.#uploads.reset(attachments);
  }

  /** Lets go of finished uploads that went with a ticket, and says whether other files are left. */
  release(ids: readonly string[]): boolean {
    this.#announcer.clear();
    return this.#uploads.release(ids);
  }

  render(isDisabled: boolean): TemplateResult {
    const { policy, words, edit } = this.#context;
    const context = { policy: policy(), words, isDisabled, retry: this.#retry, remove: this.#remove, edit };
    return html`<ul class="files" role="list">
      ${repeat(
        this.#uploads.files,
        ({ row }) => row,
        (file) => renderFile(file, context),
      )}
    </ul>`;
  }

  readonly #handleStep = (file: AttachedFile, from: FileStatus): void => {
    const { policy, words } = this.#context;
    const { status } = file.state;
    const news = (): string => {
      const location = status === 'done' ? describeLocation(file, words) : undefined;
      const line = `${safeName(file.name)}: ${describeState(file, policy(), words)}`;
      return location ? `${line}. ${location}` : line;
    };
    if (status === 'uploading') this.#announcer.sayProgress(news);
    else if (!isBusy(file.state) || (status === 'paused' && from !== status)) this.#announcer.say(news());
    if (status === 'done') this.#context.edited();
  };

  readonly #retry = (file: AttachedFile): void => {
    this.#uploads.retry(file);
    void this.#focus(this.#uploads.files.indexOf(file));
  };

  readonly #remove = (file: AttachedFile): void => {
    const index = this.#uploads.files.indexOf(file);
    this.remove(file);
    void this.#focus(index);
  };

  /** The button that was pressed is gone; the nearest one takes over. */
  async #focus(index: number): Promise<void> {
    await this.#host.updateComplete;
    const buttons = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.remove')];
    (buttons[Math.min(index, buttons.length - 1)] ?? this.#host).focus();
  }
}
