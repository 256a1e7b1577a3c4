import { consume } from '@lit/context';
import { adoptStyles, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TicketApi } from '../../client/ticket-api.js';
import { attachmentWords } from '../../context/attachment-words.js';
import { catalogContext, ticketApiContext, type CatalogState } from '../../context/contexts.js';
import { report } from '../../context/report.js';
import type { Attachment, AttachmentPolicy, FieldValue } from '../../contract/index.js';
import { buttonStyles } from '../../themes/button.js';
import { setAttribute } from '../form-control/attributes.js';
import {
  createValidity,
  FormControl,
  formState,
  formValue,
  resetValue,
  restoreState,
  type Validity,
} from '../form-control/index.js';
import { moreIcon } from '../icons/more-icons.js';
import { attachmentsStyles } from './attachments-styles.js';
import { FileDrop } from './file-drop.js';
import { describeLimits } from './limits-words.js';
import { pastedFiles } from './pasted-files.js';
import { renderWaiting } from './waiting.js';
import type { UploadList } from './uploading/upload-list.js';

/**
 * Files that go with a request: chosen, dropped or pasted, and uploaded at once. The value are the ids of the finished
 * uploads. Shows nothing where the ticket API takes no files. What happens to files is fetched after the first render.
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
export class AttachmentsElement extends FormControl {
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

  /** As on a native file input. */
  readonly type = 'file';

  readonly #drop = new FileDrop(this, (files) => this.addFiles(files));
  /** What deals with files, once it is fetched; until then, what was set and what was added. */
  #list?: UploadList;
  #loading?: Promise<void>;
  #early: readonly Attachment[] = [];
  #queue: readonly File[] = [];
  /** Files wait for what could not be fetched. */
  #isStuck = false;

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
    if (ids.join() !== this.value.join()) this.#reset(ids.map((id) => ({ id, name: '', size: 0, type: '' })));
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
    return (this.#queue.length > 0 && !this.#isStuck) || this.#list?.pending !== undefined;
  }

  /** A file is neither uploaded nor given up. */
  get failed(): boolean {
    return this.#isStuck || (this.#list?.failed ?? 0) > 0;
  }

  get #policy(): AttachmentPolicy | undefined {
    const catalog = this.catalogState?.catalog;
    const policy = this.policy ?? catalog?.attachments;
    if (!policy || !this.api || (catalog && !catalog.capabilities?.uploads)) return undefined;
    return { ...policy, maxFiles: Math.min(policy.maxFiles, this.maxFiles ?? Infinity) };
  }

  get #attachments(): readonly Attachment[] {
    return this.#list?.attachments ?? this.#early;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Not in the template: an empty `capture` would already ask for the camera.
    if (this.control) setAttribute(this.control, 'capture', this.capture || null);
    if (this.#policy) this.#loading ??= this.#load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, isDisabled } = this;
    const policy = this.#policy;
    if (!policy) return nothing;
    const { choose, orDrop } = attachmentWords(words.messages);
    return this.renderField(
      html`<div
        @dragenter=${this.#drop.handleOver}
        @dragover=${this.#drop.handleOver}
        @dragleave=${this.#drop.handleLeave}
        @drop=${this.#drop.handleDrop}
      >
        <label class="drop ${this.#drop.isOver && !isDisabled ? 'over' : ''}" part="drop">
          <input
            class="visually-hidden"
            id="control"
            type="file"
            accept=${policy.types?.join() || nothing}
            ?multiple=${policy.maxFiles > 1}
            ?disabled=${isDisabled}
            @input=${this.#stop}
            @click=${this.#stop}
            @keypress=${this.#stop}
            @change=${this.#handleChange}
          />
          ${moreIcon('plus')}<span><span class="choose">${choose}</span> <span class="or">${orDrop}</span></span>
        </label>
        <p class="help limits" id="limits">${describeLimits(policy, words)}</p>
        ${this.#list?.render(isDisabled)}${this.#isStuck ? this.#renderWaiting() : nothing}
        <p class="visually-hidden" role="status">${this.#list?.news}</p>
      </div>`,
    );
  }

  /** Takes files from elsewhere, for example those that were pasted beside this element. */
  addFiles(files: Iterable<File>): void {
    if (this.isDisabled || !this.#policy) return;
    if (this.#list) {
      this.#list.add(files);
      return;
    }
    // Those that wait already have seen to it that it is fetched, again if that has failed before.
    if (this.#queue.length === 0 || this.#isStuck) this.#loadAgain();
    this.#queue = [...this.#queue, ...files];
  }

  /** Lets go of finished uploads that went with a ticket, and says whether other files are left. */
  release(ids: readonly string[]): boolean {
    this.#early = this.#early.filter(({ id }) => !ids.includes(id));
    const isLeft = this.#list?.release(ids) ?? this.#early.length > 0;
    return isLeft || this.#queue.length > 0;
  }

  /** Resolves when no file is on its way any more; what came of them is in `value` and `failed`. */
  async settled(): Promise<void> {
    await this.#loading;
    await this.#list?.pending;
  }

  readonly #load = async (): Promise<void> => {
    try {
      this.#list ??= await this.#createList();
      if (this.#queue.length > 0) this.#list.add(this.#queue);
      this.#queue = [];
    } catch (error) {
      report('HD108', 'The part of the attachments that uploads could not be loaded.', error);
      // A ticket must not go without a file that the person sees as attached: it stays until it is sent or taken back.
      this.#isStuck = this.#queue.length > 0;
      if (this.#isStuck) this.error = attachmentWords(this.words.messages).unavailable;
    }
    this.requestUpdate();
  };

  #loadAgain(): void {
    this.#unstick();
    this.#loading = (this.#loading ?? Promise.resolve()).then(this.#load);
  }

  #unstick(): void {
    if (this.#isStuck) this.error = '';
    this.#isStuck = false;
    this.requestUpdate();
  }

  #renderWaiting(): TemplateResult {
    const { words, isDisabled } = this;
    const retry = (): void => {
      this.#loadAgain();
      this.focus();
    };
    const remove = (file: File): void => {
      this.#queue = this.#queue.filter((other) => other !== file);
      if (this.#queue.length === 0) this.#unstick();
      this.requestUpdate();
      this.focus();
    };
    return renderWaiting(this.#queue, { words, isDisabled, retry, remove });
  }

  async #createList(): Promise<UploadList> {
    const { UploadList: List, uploadListStyles } = await import('./uploading/upload-list.js');
    const { elementStyles } = this.constructor as typeof AttachmentsElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, uploadListStyles]);
    const list = new List(this, {
      api: () => this.api,
      policy: () => this.#policy,
      words: this.words,
      edited: () => this.edited(),
    });
    list.reset(this.#early);
    return list;
  }

  #reset(attachments: readonly Attachment[]): void {
    this.#early = attachments;
    this.#queue = [];
    this.#unstick();
    this.#list?.reset(attachments);
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
    const lines = state.split('\n').map((line) => line.split('\t'));
    this.#reset(
      lines.flatMap(([id, size, type = '', name = '']) => (id ? { id, size: Number(size), type, name } : [])),
    );
  }
  override [resetValue](): void {
    this.#reset([]);
  }
  override [createValidity](): Validity {
    const { required, unfinished, unavailable } = attachmentWords(this.words.messages);
    if (this.#isStuck) return { flags: { badInput: true }, message: unavailable };
    if (this.failed) return { flags: { badInput: true }, message: unfinished(this.#list?.failed ?? 0) };
    const isMissing = this.required && !this.pending && this.value.length === 0 && this.#policy !== undefined;
    return { flags: { valueMissing: isMissing }, message: required };
  }
}
