import type { Attachment } from '../../../contract/index.js';
import type { WithoutLocation } from '../../../support/photo/index.js';
import type { FileFacts } from './file-limits.js';
import { step, type FileState } from './file-state.js';

/** Who brings files may want to hear of them. */
export interface AddOptions {
  /** Called once no copy of the file needs to be kept any more: the service has it, or the person has taken it out. */
  settled?: (source: File) => void;
}

/** One row of the list: a file of this device on its way, or one that is already stored. */
export class AttachedFile implements FileFacts {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly lastModified: number;
  /** What was chosen; absent where it was uploaded earlier, for example before a reload. */
  readonly source?: File;
  /** What is uploaded of it, once that is known: a picture goes without the place at which it was taken. */
  body?: File;
  /** Whether that place was taken out, or may still be in it. */
  location: WithoutLocation['location'] = 'none';
  readonly options: AddOptions;
  /** The row that shows it; a file that takes the place of another takes its row too. */
  readonly row: object;
  /** A small picture of the file, once it is drawn. */
  thumbnail?: HTMLCanvasElement;
  /** How much the service has, in bytes. */
  sent = 0;
  /** How often the service has asked to come back later. */
  postponed = 0;
  /** How often there was no connection since the last byte. */
  lost = 0;
  #running?: AbortController;
  #state: FileState;

  constructor(from: File | Attachment, options: AddOptions = {}, row: object = {}) {
    const source = from instanceof File ? from : undefined;
    this.name = from.name;
    this.size = from.size;
    this.type = from.type;
    this.lastModified = source?.lastModified ?? 0;
    if (source) this.source = source;
    this.options = options;
    this.row = row;
    this.#state = from instanceof File ? { status: 'checking' } : { status: 'done', attachment: from };
  }

  get state(): FileState {
    return this.#state;
  }

  /** How much has to be sent, in bytes. */
  get total(): number {
    return (this.body ?? this).size;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** An upload begins. @returns what is aborted when it is stopped */
  begin(): AbortSignal {
    this.#running = new AbortController();
    return this.#running.signal;
  }

  /** The upload that was running has come to its end. */
  end(): void {
    this.#running = undefined;
  }

  /** Ends the upload that is running; what the service has of it is removed. */
  stop(): void {
    this.#running?.abort();
    this.end();
  }

  /** @throws {Error} when the step is not legal */
  advance(to: FileState): void {
    this.#state = step(this.#state, to);
  }

  /** What a ticket refers to, once there is something. */
  get attachment(): Attachment | undefined {
    return this.#state.status === 'done' ? this.#state.attachment : undefined;
  }
}
