import { consume } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TicketApi } from '../../client/ticket-api.js';
import { attachmentWords } from '../../context/attachment-words.js';
import { catalogContext, ticketApiContext, type CatalogState } from '../../context/contexts.js';
import type { AttachmentPolicy, FieldValue } from '../../contract/index.js';
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
import { LateList } from './late-list.js';
import { describeLimits } from './limits-words.js';
import { pastedFiles } from './pasted-files.js';
import type { AttachedFile } from './uploading/attached-file.js';

/**
 * Files that go with a request: chosen, dropped or pasted, and uploaded at once. The value are the ids of the finished
 * uploads. Shows nothing where the ticket API takes no files. What happens to files is fetched after the first render.
 *
 * @fires {Event} input - A file is uploaded, or one that was is removed.
 * @fires {Event} change - As `input`.
 * @fires {Event} helpdock-files-change - Another number of files goes along, those on their way included; does not bubble.
 * @csspart base - The field.
 * @csspart label - The label.
 * @csspart help - Advice, and the limits.
 * @csspart drop - Where files are dropped; opens the choice of files.
 * @csspart capture - A button that makes a screenshot or a recording.
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
  readonly #list = new LateList(this, {
    words: this.words,
    api: () => this.api,
    policy: () => this.#policy,
    edited: () => this.edited(),
  });

  #count = 0;

  constructor() {
    super();
    this.addEventListener('paste', this.#handlePaste);
    this.addEventListener('click', this.#handleClick);
  }

  /** Ids of the finished uploads. */
  @property({ attribute: false })
  get value(): readonly string[] {
    return this.#list.attachments.map(({ id }) => id);
  }
  set value(ids: readonly string[]) {
    // What is on its way stays so when somebody sets what is already there.
    if (ids.join() !== this.value.join()) this.#list.reset(ids.map((id) => ({ id, name: '', size: 0, type: '' })));
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
    return this.#list.pending;
  }

  /** A file is neither uploaded nor given up. */
  get failed(): boolean {
    return this.#list.failed !== 0;
  }

  /** The files that go along, also those still on their way. @internal */
  get files(): readonly AttachedFile[] {
    return this.#list.files.filter(({ state }) => state.status !== 'failed');
  }

  get #policy(): AttachmentPolicy | undefined {
    const catalog = this.catalogState?.catalog;
    const policy = this.policy ?? catalog?.attachments;
    if (!policy || !this.api || (catalog && !catalog.capabilities?.uploads)) return undefined;
    return { ...policy, maxFiles: Math.min(policy.maxFiles, this.maxFiles ?? Infinity) };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Not in the template: an empty `capture` would already ask for the camera.
    if (this.control) setAttribute(this.control, 'capture', this.capture || null);
    if (this.#policy) this.#list.load();
    const { length } = this.files;
    if (length !== this.#count) this.dispatchEvent(new Event('helpdock-files-change'));
    this.#count = length;
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
        ${this.#list.render(isDisabled)}
        <p class="visually-hidden" role="status">${this.#list.news}</p>
      </div>`,
    );
  }

  /** Takes files from elsewhere, for example those that were pasted beside this element. */
  addFiles(files: Iterable<File>): void {
    if (!this.isDisabled && this.#policy) this.#list.add(files);
  }

  /** Takes one of `files` away. @internal */
  removeFile(file: AttachedFile): void {
    this.#list.remove(file);
  }

  /** Lets go of finished uploads that went with a ticket, and says whether other files are left. */
  release(ids: readonly string[]): boolean {
    return this.#list.release(ids);
  }

  /** Resolves when no file is on its way any more; what came of them is in `value` and `failed`. */
  settled(): Promise<void> {
    return this.#list.settled();
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
    return this.#list.attachments
      .map(({ id, size, type, name }) => [id, size, type, name.replace(/\s/g, ' ')].join('\t'))
      .join('\n');
  }
  override [restoreState](state: string): void {
    const lines = state.split('\n').map((line) => line.split('\t'));
    this.#list.reset(
      lines.flatMap(([id, size, type = '', name = '']) => (id ? { id, size: Number(size), type, name } : [])),
    );
  }
  override [resetValue](): void {
    this.#list.reset([]);
  }
  override [createValidity](): Validity {
    const { required, unfinished, unavailable } = attachmentWords(this.words.messages);
    const { failed } = this.#list;
    if (failed === 'stuck') return { flags: { badInput: true }, message: unavailable };
    if (failed > 0) return { flags: { badInput: true }, message: unfinished(failed) };
    const isMissing = this.required && !this.pending && this.value.length === 0 && this.#policy !== undefined;
    return { flags: { valueMissing: isMissing }, message: required };
  }
}
