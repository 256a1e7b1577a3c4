import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketApi } from '../../../client/ticket-api.js';
import type { Attachment, AttachmentPolicy } from '../../../contract/index.js';
import { AttachedFile, type AddOptions } from './attached-file.js';
import { findRejection } from './file-limits.js';
import { isAccepted, isBusy, type FileState } from './file-state.js';
import { drawThumbnail } from './thumbnail.js';
import { discard, isReadable, UNREADABLE, uploadFile } from './upload-file.js';

/** More than these at a time only slow each other down. */
const PARALLEL = 3;

type UploadsHost = ReactiveControllerHost & { readonly isConnected: boolean };

/** What surrounds the uploads. */
export interface UploadsContext {
  /** Where files go. */
  api: () => TicketApi | undefined;
  /** What is taken. */
  policy: () => AttachmentPolicy | undefined;
  /** Called after a file took a step; progress included. */
  stepped: (file: AttachedFile) => void;
}

/**
 * Brings files to the service: checks them, uploads a few at a time, and knows when all have arrived. Uploads end while
 * the element is out of the document and start anew when it comes back.
 */
export class Uploads implements ReactiveController {
  /** In the order in which they were added. */
  files: readonly AttachedFile[] = [];
  readonly #host: UploadsHost;
  readonly #context: UploadsContext;
  #settled?: { promise: Promise<void>; resolve: () => void };
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: UploadsHost, context: UploadsContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  /** Resolves when nothing is on its way any more, whatever came of it; absent while nothing is. */
  get pending(): Promise<void> | undefined {
    return this.#settled?.promise;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Every step ends in an update, and so does a new API: here is the one place where uploads start. */
  hostUpdate(): void {
    const api = this.#context.api();
    if (!api || !this.#host.isConnected) return;
    clearTimeout(this.#timer);
    let free = PARALLEL - this.files.filter(({ state }) => state.status === 'uploading').length;
    let wake = Infinity;
    for (const file of this.files) {
      if (file.state.status !== 'waiting') continue;
      const { until = 0 } = file.state;
      if (until > Date.now()) wake = Math.min(wake, until);
      else if (free-- > 0) void uploadFile(file, api, (to) => this.#step(file, to));
    }
    if (wake < Infinity) this.#timer = setTimeout(() => this.#host.requestUpdate(), wake - Date.now());
  }

  hostDisconnected(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      clearTimeout(this.#timer);
      for (const file of this.files) {
        if (file.state.status !== 'uploading') continue;
        file.abort?.abort();
        this.#step(file, { status: 'waiting' });
      }
    });
  }

  /** Takes what the limits allow; the others stay in the list with the reason until files are added again. */
  add(sources: Iterable<File>, options?: AddOptions): void {
    const added = [...sources].map((source) => new AttachedFile(source, options));
    this.files = [...this.files.filter(({ state }) => state.status !== 'rejected'), ...added];
    this.#changed();
    void this.#check(added);
  }

  /** Takes a file from the list; what was stored of it is removed from the service. */
  remove(file: AttachedFile): void {
    this.files = this.files.filter((other) => other !== file);
    this.#discard(file);
    this.#changed();
  }

  /** Puts another file in the place of one, for example the same picture after it was edited. */
  replace(file: AttachedFile, source: File): void {
    // It is gone meanwhile, but not what was made of it.
    if (!this.files.includes(file)) return this.add([source], file.options);
    const next = new AttachedFile(source, file.options, file.row);
    this.files = this.files.map((other) => (other === file ? next : other));
    this.#discard(file);
    this.#changed();
    void this.#check([next]);
  }

  /** Tries a failed file again. */
  retry(file: AttachedFile): void {
    file.postponed = 0;
    this.#step(file, { status: 'waiting' });
  }

  /** Keeps nothing but these. Finished uploads stay with the service: a ticket may refer to them by now. */
  reset(attachments: readonly Attachment[] = []): void {
    const kept = attachments.map(
      (attachment) => this.files.find((file) => file.attachment?.id === attachment.id) ?? new AttachedFile(attachment),
    );
    for (const file of this.files) if (!kept.includes(file)) file.abort?.abort();
    this.files = kept;
    this.#changed();
  }

  /** Lets go of finished uploads that belong to a ticket by now, and says whether other files are left. */
  release(ids: readonly string[]): boolean {
    this.files = this.files.filter(
      ({ state, attachment }) => state.status !== 'rejected' && !(attachment && ids.includes(attachment.id)),
    );
    this.#changed();
    return this.files.length > 0;
  }

  #discard(file: AttachedFile): void {
    file.abort?.abort();
    if (file.attachment) discard(this.#context.api(), file.attachment.id);
  }

  #step(file: AttachedFile, to: FileState): void {
    file.advance(to);
    this.#changed();
    this.#context.stepped(file);
    if (to.status === 'done' && file.source) file.options.onStored?.(file.source);
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

  /** One after the other, so that it is the last files that are too many. */
  async #check(added: readonly AttachedFile[]): Promise<void> {
    for (const file of added) {
      const { source } = file;
      if (!source) continue;
      const readable = await isReadable(source);
      if (!this.files.includes(file)) continue;
      const taken = this.files.filter(({ state }) => isAccepted(state));
      const policy = this.#context.policy();
      const rejection = readable ? policy && findRejection(source, taken, policy) : UNREADABLE;
      this.#step(file, rejection ? { status: 'rejected', rejection } : { status: 'waiting' });
      if (!rejection) void this.#draw(file, source);
    }
  }

  async #draw(file: AttachedFile, source: File): Promise<void> {
    file.thumbnail = await drawThumbnail(source);
    if (file.thumbnail) this.#host.requestUpdate();
  }
}
