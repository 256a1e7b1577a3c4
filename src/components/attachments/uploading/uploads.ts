import type { LitElement, ReactiveControllerHost } from 'lit';
import type { TicketApi } from '../../../client/ticket-api.js';
import type { Attachment, AttachmentPolicy } from '../../../contract/index.js';
import { AttachedFile, type AddOptions } from './attached-file.js';
import { findRejection } from './file-limits.js';
import { isAccepted, isBusy, type FileState, type FileStatus } from './file-state.js';
import { drawThumbnail } from './thumbnail.js';
import { discard, isReadable, UNREADABLE } from './upload-file.js';
import { UploadStarter } from './upload-starter.js';
import { withoutPlace } from './without-location.js';

/** What surrounds the uploads. */
export interface UploadsContext {
  /** Where files go. */
  api: () => TicketApi | undefined;
  /** What is taken. */
  policy: () => AttachmentPolicy | undefined;
  /** Called after a file took a step; progress included. */
  stepped: (file: AttachedFile, from: FileStatus) => void;
}

/** Brings files to the service: checks them, has them uploaded, and knows when all have arrived. */
export class Uploads {
  /** In the order in which they were added. */
  files: readonly AttachedFile[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #context: UploadsContext;
  #settled?: { promise: Promise<void>; resolve: () => void };
  /** Files are checked one after the other, so that it is the last ones that are too many. */
  #checking = Promise.resolve();
  /** So are pictures drawn: each is as large as it is while that takes place. */
  #drawing = Promise.resolve();

  constructor(host: LitElement, context: UploadsContext) {
    this.#host = host;
    this.#context = context;
    const step = this.#step.bind(this);
    new UploadStarter(host, { api: context.api, files: () => this.files, step });
  }

  /** Resolves when nothing is on its way any more, whatever came of it; absent while nothing is. */
  get pending(): Promise<void> | undefined {
    return this.#settled?.promise;
  }

  /** Takes what the limits allow; the others stay in the list with the reason until files are added again. */
  add(sources: Iterable<File>, options?: AddOptions): void {
    const added = [...sources].map((source) => new AttachedFile(source, options));
    this.#keep([...this.files.filter(({ state }) => state.status !== 'rejected'), ...added]);
    this.#check(added);
  }

  /** Takes a file from the list; what was stored of it is removed from the service. */
  remove(file: AttachedFile): void {
    this.#discard(file);
    this.#keep(this.files.filter((other) => other !== file));
  }

  /** Puts another file in the place of one, for example the same picture after it was edited. */
  replace(file: AttachedFile, source: File): void {
    // It is gone meanwhile, but not what was made of it.
    if (!this.files.includes(file)) return this.add([source], file.options);
    const next = new AttachedFile(source, file.options, file.row);
    this.files = this.files.map((other) => (other === file ? next : other));
    this.#discard(file);
    this.#changed();
    this.#check([next]);
  }

  /** Tries a file again that failed, or that waits for a connection. */
  retry(file: AttachedFile): void {
    file.postponed = file.lost = 0;
    this.#step(file, file.isRunning ? { status: 'uploading', sent: file.sent } : { status: 'waiting' });
  }

  /** Keeps nothing but these. Finished uploads stay with the service: a ticket may refer to them by now. */
  reset(attachments: readonly Attachment[] = []): void {
    const kept = attachments.map(
      (attachment) => this.files.find((file) => file.attachment?.id === attachment.id) ?? new AttachedFile(attachment),
    );
    for (const file of this.files) if (!kept.includes(file)) file.stop();
    this.#keep(kept);
  }

  /** Lets go of finished uploads that belong to a ticket by now, and says whether other files are left. */
  release(ids: readonly string[]): boolean {
    this.#keep(
      this.files.filter(
        ({ state, attachment }) => state.status !== 'rejected' && !(attachment && ids.includes(attachment.id)),
      ),
    );
    return this.files.length > 0;
  }

  /** Lets go of all others: whoever brought them need keep no copy for them. */
  #keep(files: readonly AttachedFile[]): void {
    const gone = this.files.filter((file) => !files.includes(file));
    this.files = files;
    this.#changed();
    for (const { source, options } of gone) if (source) options.settled?.(source);
  }

  #discard(file: AttachedFile): void {
    file.stop();
    if (file.attachment) discard(this.#context.api(), file.attachment.id);
  }

  #step(file: AttachedFile, to: FileState): void {
    const { status } = file.state;
    file.advance(to);
    this.#changed();
    this.#context.stepped(file, status);
    if (to.status === 'done' && file.source) file.options.settled?.(file.source);
  }

  #changed(): void {
    const busy = this.files.some(({ state }) => isBusy(state));
    if (busy && !this.#settled) {
      let resolve!: () => void;
      const promise = new Promise<void>((settle) => (resolve = settle));
      this.#settled = { promise, resolve };
    } else if (!busy) {
      this.#settled?.resolve();
      this.#settled = undefined;
    }
    this.#host.requestUpdate();
  }

  #check(added: readonly AttachedFile[]): void {
    for (const file of added) this.#checking = this.#checking.then(() => this.#checkOne(file));
  }

  async #checkOne(file: AttachedFile): Promise<void> {
    const { source } = file;
    if (!source) return;
    const readable = await isReadable(source);
    if (!this.files.includes(file)) return;
    const taken = this.files.filter(({ state }) => isAccepted(state));
    const policy = this.#context.policy();
    const rejection = readable ? policy && findRejection(source, taken, policy) : UNREADABLE;
    if (rejection) {
      this.#step(file, { status: 'rejected', rejection });
      return;
    }
    Object.assign(file, await withoutPlace(source));
    if (!this.files.includes(file)) return;
    this.#step(file, { status: 'waiting' });
    this.#drawing = this.#drawing.then(() => this.#draw(file, source));
  }

  async #draw(file: AttachedFile, source: File): Promise<void> {
    if (!this.files.includes(file)) return;
    file.thumbnail = await drawThumbnail(source);
    if (file.thumbnail) this.#host.requestUpdate();
  }
}
