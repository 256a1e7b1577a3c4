import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketApi } from '../../client/ticket-api.js';
import { catalogContext, ticketApiContext, type CatalogState } from '../../context/contexts.js';
import type { Attachment, AttachmentPolicy, FieldValue } from '../../contract/index.js';
import { buttonStyles } from '../../themes/button.js';
import {
  createValidity,
  FormControl,
  formState,
  formValue,
  resetValue,
  restoreState,
  type Validity,
} from '../form-control/index.js';
import { icon } from '../icons/icons.js';
import { Announcer } from './announcer.js';
import { AttachedFile } from './attached-file.js';
import { attachmentsStyles } from './attachments-styles.js';
import { renderFile, statusOf } from './file-row.js';
import { isBusy, type FileStatus } from './file-state.js';
import { describeLimits, safeName } from './file-words.js';
import { pastedFiles } from './pasted-files.js';
import { Uploads, type UploadsHost } from './uploads.js';

/**
 * Files that go with a request: chosen, dropped or pasted, and uploaded at once. The value are the ids of the finished
 * uploads. Shows nothing where the ticket API takes no files.
 *
 * @fires {Event} input - A file is uploaded, or one that was is removed.
 * @fires {Event} change - As `input`.
 * @csspart base - The field.
 * @csspart label - The label.
 * @csspart help - Advice, and the limits.
 * @csspart drop - Where files are dropped; opens the choice of files.
 * @csspart file - One file.
 * @csspart error - What is wrong.
 */
export class AttachmentsElement extends FormControl implements UploadsHost {
  static override styles: CSSResultGroup = [FormControl.styles, buttonStyles, attachmentsStyles];

  /** What may be attached; what the catalog says when absent. */
  @property({ attribute: false }) policy?: AttachmentPolicy;
  /** Takes fewer files than the policy. */
  @property({ type: Number, attribute: 'max-files' }) maxFiles?: number;
  /** As on a native file input: ask a camera or microphone. */
  @property() capture = '';

  @consume({ context: ticketApiContext, subscribe: true })
  @state()
  private api?: TicketApi;

  @consume({ context: catalogContext, subscribe: true })
  @state()
  private catalogState?: CatalogState;

  @state() private isOver = false;

  /** As on a native file input. */
  readonly type = 'file';

  readonly #uploads = new Uploads(this);
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    this.addEventListener('paste', this.#handlePaste);
    this.addEventListener('click', this.#handleClick);
  }

  /** Ids of the finished uploads. */
  @property({ attribute: false })
  get value(): readonly string[] {
    return this.#attachments.map(({ id }) => id);
  }
  set value(ids: readonly string[]) {
    // What is on its way stays so when somebody sets what is already there.
    if (ids.join() === this.value.join()) return;
    const known = new Map(this.#uploads.files.map((file) => [file.attachment?.id, file]));
    this.#uploads.reset(ids.map((id) => known.get(id) ?? new AttachedFile({ id, name: '', size: 0, type: '' })));
  }

  override get fieldValue(): FieldValue | undefined {
    const ids = this.value;
    return ids.length > 0 ? [...ids] : undefined;
  }
  override set fieldValue(value: FieldValue | undefined) {
    this.value = Array.isArray(value) ? value : [];
  }

  /** Files are on their way. */
  get pending(): boolean {
    return this.#uploads.pending !== undefined;
  }

  /** A file is neither uploaded nor given up. */
  get failed(): boolean {
    return this.#has('failed');
  }

  get uploadApi(): TicketApi | undefined {
    return this.uploadPolicy && this.api;
  }

  get uploadPolicy(): AttachmentPolicy | undefined {
    const catalog = this.catalogState?.catalog;
    const policy = this.policy ?? catalog?.attachments;
    if (!policy || (catalog && !catalog.capabilities?.uploads)) return undefined;
    return { ...policy, maxFiles: Math.min(policy.maxFiles, this.maxFiles ?? Infinity) };
  }

  get #attachments(): readonly Attachment[] {
    return this.#uploads.files.flatMap(({ attachment }) => attachment ?? []);
  }

  #has(status: FileStatus): boolean {
    return this.#uploads.files.some(({ state: { status: current } }) => current === status);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { uploadPolicy: policy, uploadApi: api, words, isDisabled } = this;
    if (!policy || !api) return nothing;
    const { choose, orDrop } = words.messages.attachments;
    const limits = describeLimits(policy, words.messages.attachments, words.locale);
    return this.renderField(
      html`<div
        @dragenter=${this.#handleDragOver}
        @dragover=${this.#handleDragOver}
        @dragleave=${this.#handleDragLeave}
        @drop=${this.#handleDrop}
      >
        <label class="drop ${this.isOver ? 'over' : ''}" part="drop">
          <input
            class="visually-hidden"
            id="control"
            type="file"
            accept=${policy.types?.join() || nothing}
            capture=${this.capture || nothing}
            ?multiple=${policy.maxFiles > 1}
            ?disabled=${isDisabled}
            @input=${this.#stop}
            @click=${this.#stop}
            @keypress=${this.#stop}
            @change=${this.#handleChange}
          />
          ${icon('plus')}<span><span class="choose">${choose}</span> <span class="or">${orDrop}</span></span>
        </label>
        <ul class="files" role="list">
          ${repeat(
            this.#uploads.files,
            (file) => file,
            (file) => renderFile(file, policy, words, isDisabled, this.#retry, this.#remove),
          )}
        </ul>
        <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      </div>`,
      { help: [this.help, limits].filter(Boolean).join(' ') },
    );
  }

  /** Takes files from elsewhere, for example those that were pasted beside this element. */
  addFiles(files: Iterable<File>): void {
    if (!this.isDisabled && this.uploadApi) this.#uploads.add(files);
  }

  /** Resolves when no file is on its way any more; what came of them is in `value` and `failed`. */
  async settled(): Promise<void> {
    await this.#uploads.pending;
  }

  fileStepped(file: AttachedFile): void {
    const { status } = file.state;
    const say = (): string => `${safeName(file.name)}: ${statusOf(file, this.uploadPolicy, this.words)}`;
    if (status === 'uploading') this.#announcer.sayProgress(say);
    else if (!isBusy(file.state)) this.#announcer.say(say());
    if (status === 'done') this.edited();
  }

  readonly #remove = (file: AttachedFile): void => {
    const index = this.#uploads.files.indexOf(file);
    this.#uploads.remove(file);
    this.#announcer.say(`${safeName(file.name)}: ${this.words.messages.attachments.removed}`);
    if (file.attachment) this.edited();
    void this.#focusFile(index);
  };

  readonly #retry = (file: AttachedFile): void => {
    this.#uploads.retry(file);
    void this.#focusFile(this.#uploads.files.indexOf(file));
  };

  /** The button that was pressed is gone; the nearest one takes over. */
  async #focusFile(index: number): Promise<void> {
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.remove')];
    (buttons[Math.min(index, buttons.length - 1)] ?? this).focus();
  }

  /** A click that no part of this element got comes from a label of the page, and asks for files as on a native input. */
  readonly #handleClick = (event: MouseEvent): void => {
    if (event.composedPath()[0] === this) this.control?.click();
  };

  /** The native input speaks of choosing; this element speaks of what has arrived. */
  readonly #stop = (event: Event): void => event.stopPropagation();

  readonly #handleChange = (event: Event): void => {
    event.stopPropagation();
    const input = event.target as HTMLInputElement;
    this.addFiles(input.files ?? []);
    // So that choosing the same file again is a change again.
    input.value = '';
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event);
    if (files.length === 0 || event.defaultPrevented) return;
    event.preventDefault();
    this.addFiles(files);
  };

  readonly #handleDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = !this.isDisabled;
  };

  readonly #handleDragLeave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    this.isOver = relatedTarget !== null && (currentTarget as Node).contains(relatedTarget as Node);
  };

  readonly #handleDrop = (event: DragEvent): void => {
    const files = event.dataTransfer?.files;
    this.isOver = false;
    if (!files?.length) return;
    event.preventDefault();
    event.stopPropagation();
    this.addFiles(files);
  };

  override [formValue](): FormData | null {
    const data = new FormData();
    for (const id of this.value) data.append(this.name, id);
    return this.value.length > 0 ? data : null;
  }
  override [formState](): string {
    return this.#attachments
      .map(({ id, size, type, name }) => [id, size, type, name.replace(/\s/g, ' ')].join('\t'))
      .join('\n');
  }
  override [restoreState](state: string): void {
    const files = state.split('\n').flatMap((line) => {
      const [id, size, type = '', name = ''] = line.split('\t');
      return id ? new AttachedFile({ id, size: Number(size), type, name }) : [];
    });
    this.#uploads.reset(files);
  }
  override [resetValue](): void {
    this.#uploads.reset();
  }
  override [createValidity](): Validity {
    const { required, unfinished } = this.words.messages.attachments;
    const failed = this.#uploads.files.filter(({ state: { status } }) => status === 'failed').length;
    if (failed > 0) return { flags: { badInput: true }, message: unfinished(failed) };
    const isMissing = this.required && !this.pending && this.value.length === 0 && this.uploadApi !== undefined;
    return { flags: { valueMissing: isMissing }, message: required };
  }
}
