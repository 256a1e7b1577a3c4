import { nothing, type LitElement, type TemplateResult } from 'lit';
import { attachmentWords } from '../../context/attachment-words.js';
import { report } from '../../context/report.js';
import type { Attachment } from '../../contract/index.js';
import type { LateFiles } from './late-files.js';
import type { AttachedFile } from './uploading/attached-file.js';
import type { UploadListContext } from './uploading/upload-list.js';
import { renderWaiting } from './waiting.js';

/** The control for files, as far as its list touches it. */
type ListHost = LitElement & { error: string };

/** What surrounds it. */
type ListContext = Omit<UploadListContext, 'edit'>;

/**
 * The files of a control, from its first moment on. What deals with them is fetched after the control has been drawn; until
 * then, and while that fails, what was set and what was added is kept here.
 */
export class LateList {
  readonly #host: ListHost;
  readonly #context: ListContext;
  #late?: LateFiles;
  #loading?: Promise<void>;
  #early: readonly Attachment[] = [];
  #queue: readonly File[] = [];
  /** Files wait for what could not be fetched. */
  #isStuck = false;

  constructor(host: ListHost, context: ListContext) {
    this.#host = host;
    this.#context = context;
  }

  /** Finished uploads. */
  get attachments(): readonly Attachment[] {
    return this.#late?.list.attachments ?? this.#early;
  }

  /** The files that are taken, also those still on their way. */
  get files(): readonly AttachedFile[] {
    return this.#late?.list.accepted ?? [];
  }

  /** Files are on their way. */
  get pending(): boolean {
    return (this.#queue.length > 0 && !this.#isStuck) || this.#late?.list.pending !== undefined;
  }

  /** How many files are neither uploaded nor given up; those that wait for what could not be fetched are `stuck`. */
  get failed(): number | 'stuck' {
    return this.#isStuck ? 'stuck' : (this.#late?.list.failed ?? 0);
  }

  /** What a live region should say now. */
  get news(): string | undefined {
    return this.#late?.list.news;
  }

  /** Fetches what deals with files, once. */
  load(): void {
    this.#loading ??= this.#load();
  }

  add(files: Iterable<File>): void {
    if (this.#late) {
      this.#late.list.add(files);
      return;
    }
    // Those that wait already have seen to it that it is fetched, again if that has failed before.
    if (this.#queue.length === 0 || this.#isStuck) this.#loadAgain();
    this.#queue = [...this.#queue, ...files];
  }

  remove(file: AttachedFile): void {
    this.#late?.list.remove(file);
  }

  /** Lets go of finished uploads that went with a ticket, and says whether other files are left. */
  release(ids: readonly string[]): boolean {
    this.#early = this.#early.filter(({ id }) => !ids.includes(id));
    const isLeft = this.#late?.list.release(ids) ?? this.#early.length > 0;
    return isLeft || this.#queue.length > 0;
  }

  /** Keeps nothing but these. */
  reset(attachments: readonly Attachment[]): void {
    this.#early = attachments;
    this.#queue = [];
    this.#unstick();
    this.#late?.list.reset(attachments);
  }

  /** Resolves when no file is on its way any more. */
  async settled(): Promise<void> {
    await this.#loading;
    await this.#late?.list.pending;
  }

  /** Ways to make files, and the files. */
  render(isDisabled: boolean): readonly (TemplateResult | typeof nothing | undefined)[] {
    return [
      this.#late?.capture.render(isDisabled),
      this.#late?.list.render(isDisabled),
      this.#isStuck ? this.#renderWaiting(isDisabled) : nothing,
    ];
  }

  readonly #load = async (): Promise<void> => {
    const host = this.#host;
    try {
      this.#late ??= await this.#create();
      if (this.#queue.length > 0) this.#late.list.add(this.#queue);
      this.#queue = [];
    } catch (error) {
      report('HD108', 'The part of the attachments that uploads could not be loaded.', error);
      // A ticket must not go without a file that the person sees as attached: it stays until it is sent or taken back.
      this.#isStuck = this.#queue.length > 0;
      if (this.#isStuck) host.error = attachmentWords(this.#context.words.messages).unavailable;
    }
    host.requestUpdate();
  };

  async #create(): Promise<LateFiles> {
    const { createLateFiles } = await import('./late-files.js');
    const late = await createLateFiles(this.#host, this.#context);
    late.list.reset(this.#early);
    return late;
  }

  #loadAgain(): void {
    this.#unstick();
    this.#loading = (this.#loading ?? Promise.resolve()).then(this.#load);
  }

  #unstick(): void {
    if (this.#isStuck) this.#host.error = '';
    this.#isStuck = false;
    this.#host.requestUpdate();
  }

  #renderWaiting(isDisabled: boolean): TemplateResult {
    const host = this.#host;
    const retry = (): void => {
      this.#loadAgain();
      host.focus();
    };
    const remove = (file: File): void => {
      this.#queue = this.#queue.filter((other) => other !== file);
      if (this.#queue.length === 0) this.#unstick();
      host.requestUpdate();
      host.focus();
    };
    return renderWaiting(this.#queue, { words: this.#context.words, isDisabled, retry, remove });
  }
}
