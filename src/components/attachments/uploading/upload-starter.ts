import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TicketApi } from '../../../client/ticket-api.js';
import type { AttachedFile } from './attached-file.js';
import type { FileState } from './file-state.js';
import { isLost } from './lost-connection.js';
import { uploadFile } from './upload-file.js';

/** More than these at a time only slow each other down. */
const PARALLEL = 3;

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

/** What is uploaded, and where to. */
export interface StarterContext {
  api: () => TicketApi | undefined;
  files: () => readonly AttachedFile[];
  step: (file: AttachedFile, to: FileState) => void;
}

/** Stopped by nothing but a connection that is gone. */
const isStranded = ({ state }: AttachedFile): boolean =>
  state.status === 'paused' || (state.status === 'failed' && isLost(state.error));

/**
 * Starts uploads, a few at a time: at once, when a busy service may be asked again, and when there may be a connection
 * again. Uploads end while the element is out of the document and start anew when it comes back.
 */
export class UploadStarter implements ReactiveController {
  readonly #host: Host;
  readonly #context: StarterContext;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: Host, context: StarterContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Every step ends in an update, and so does a new API: here is the one place where uploads start. */
  hostUpdate(): void {
    const { api: findApi, files: list, step } = this.#context;
    const api = findApi();
    const files = list();
    if (!this.#host.isConnected) return;
    if (files.some(isStranded)) addEventListener('online', this.#handleOnline);
    else removeEventListener('online', this.#handleOnline);
    if (!api) return;
    clearTimeout(this.#timer);
    let free = PARALLEL - files.filter(({ isRunning }) => isRunning).length;
    let wake = Infinity;
    for (const file of files) {
      const { state, isRunning } = file;
      if (isRunning || (state.status !== 'waiting' && state.status !== 'paused')) continue;
      const { until = 0 } = state;
      if (until > Date.now()) wake = Math.min(wake, until);
      else if (free-- > 0) void uploadFile(file, api, (to) => step(file, to));
    }
    if (wake < Infinity) this.#timer = setTimeout(() => this.#host.requestUpdate(), wake - Date.now());
  }

  hostDisconnected(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      clearTimeout(this.#timer);
      removeEventListener('online', this.#handleOnline);
      for (const file of this.#context.files()) {
        if (!file.isRunning) continue;
        file.stop();
        this.#context.step(file, { status: 'waiting' });
      }
    });
  }

  /** The browser may be wrong about it, as it may be when it says nothing; so this only hastens what would come anyway. */
  readonly #handleOnline = (): void => {
    for (const file of this.#context.files().filter(isStranded)) {
      file.lost = 0;
      if (!file.isRunning) this.#context.step(file, { status: 'waiting' });
    }
  };
}
