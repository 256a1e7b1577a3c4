import { randomBytes } from 'node:crypto';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import type { Attachment } from '../../contract/index.js';
import { fitsFileTypes } from '../../support/index.js';
import type { ByteRange } from '../byte-range.js';
import { sha256 } from '../bytes.js';
import { GatewayProblem } from '../gateway-problem.js';
import { requesterScope, type Requester } from '../requester.js';
import type { UploadContext, UploadStore } from '../upload-store.js';
import { patientRequest } from './patient-request.js';
import { toTusProblem, TUS_HEADERS, tusError, tusRefusal, withoutLibraryHeaders } from './tus-problems.js';
import { isUploadId, UploadFolder } from './upload-folder.js';

/** Where uploads are kept, and how long. */
export interface DiskUploadsOptions {
  /** Folder of its own; nothing else may be in it, not even the uploads of another organisation. */
  directory: string;
  /** Milliseconds after which an upload that no ticket refers to is removed; a week unless told otherwise. */
  expiresAfter?: number;
  /** Milliseconds in which at least a KiB of a piece, or its end, has to arrive; a minute unless told otherwise. */
  patience?: number;
  /** Clock, in milliseconds. */
  now?: () => number;
}

/** What is remembered of an upload. The person's file name stays in here and is never part of a path. */
interface Metadata extends Record<string, string | null> {
  name: string;
  type: string;
  /** Hash of the scope of whoever started it. */
  owner: string;
}

const MAX_NAME_LENGTH = 1000;
const MINUTE = 60 * 1000;
const WEEK = 7 * 24 * 60 * MINUTE;

/**
 * Uploads by tus 1.0 in a folder. Whoever starts one owns it; for the anonymous, the id itself is the secret.
 *
 * One instance and one folder for each organisation whose tickets you serve: owners are told apart by their subject, and
 * the same subject may be somebody else at another organisation.
 */
export class DiskUploads implements UploadStore {
  readonly #options: Required<Omit<DiskUploadsOptions, 'directory'>>;
  readonly #folder: UploadFolder;
  readonly #store: FileStore;
  readonly #server: Server;
  /** What the library's hooks need to know of the request that they are called for. */
  readonly #contexts = new WeakMap<Request, RequestContext>();

  constructor({ directory, expiresAfter = WEEK, patience = MINUTE, now = Date.now }: DiskUploadsOptions) {
    this.#options = { expiresAfter, patience, now };
    this.#folder = new UploadFolder(directory);
    this.#store = new FileStore({ directory });
    this.#server = new Server({
      path: '/',
      datastore: this.#store,
      namingFunction: () => randomBytes(24).toString('hex'),
      generateUrl: (request, { id }) => `${this.#contextOf(request).path}/${id}`,
      getFileIdFromRequest: (request) => this.#contextOf(request).id,
      maxSize: (request) => this.#contextOf(request).policy.maxFileSize,
      onUploadCreate: async (request, { metadata = {} }) => ({
        metadata: await this.#admit(this.#contextOf(request), metadata),
      }),
      onResponseError: (request, failure) => {
        this.#contextOf(request).failure = failure;
        return undefined;
      },
    });
  }

  async handle(request: Request, id: string | undefined, context: UploadContext): Promise<Response> {
    const refusal = tusRefusal(request, context.policy);
    if (refusal) throw refusal;
    if (id !== undefined) {
      await this.#find(context.requester, id);
      if (request.method === 'DELETE' && (await this.#folder.isKept(id))) {
        throw new GatewayProblem('in-use', { headers: TUS_HEADERS });
      }
    }
    const patient = patientRequest(request, this.#options.patience);
    const running: RequestContext = { ...context, id };
    this.#contexts.set(patient.request, running);
    const response = await this.#server.handleWeb(patient.request);
    if (response.status < 400) return withoutLibraryHeaders(response);
    // What has arrived until then stays, and the sender may go on from there.
    if (patient.isLate()) throw new GatewayProblem('timeout', { headers: TUS_HEADERS });
    throw toTusProblem(response.status, running.failure);
  }

  async find(requester: Requester, ids: readonly string[]): Promise<Attachment[]> {
    const found: Attachment[] = [];
    for (const id of ids) {
      const upload = await this.#find(requester, id).catch(() => undefined);
      if (!upload || upload.offset !== upload.size) continue;
      const { name, type } = upload.metadata as Metadata;
      found.push({ id, name, size: upload.offset, type });
    }
    return found;
  }

  keep(ids: readonly string[]): Promise<void> {
    return this.#folder.keep(ids);
  }

  open(id: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>> {
    return this.#folder.open(id, range);
  }

  /** Removes uploads that have expired. @returns how many */
  sweep(): Promise<number> {
    const { expiresAfter, now } = this.#options;
    return this.#folder.clear(now() - expiresAfter);
  }

  /** Decides about a new upload by what it announces. What it announced is cut down to what is needed. */
  async #admit({ requester, policy }: UploadContext, sent: Record<string, string | null>): Promise<Metadata> {
    const name = sent.filename ?? 'file';
    const type = sent.filetype ?? 'application/octet-stream';
    if (name.length > MAX_NAME_LENGTH || type.length > MAX_NAME_LENGTH) throw tusError(400);
    if (!fitsFileTypes({ name, type }, policy.types)) throw tusError(415);
    return { name, type, owner: await sha256(requesterScope(requester)) };
  }

  /** Finds an upload of the requester's own; anybody else's is not there. */
  async #find(requester: Requester, id: string): Promise<Upload> {
    const owner = await sha256(requesterScope(requester));
    const upload = isUploadId(id) ? await this.#store.getUpload(id).catch(() => undefined) : undefined;
    if (upload?.metadata?.owner === owner) return upload;
    throw new GatewayProblem('not-found', { headers: TUS_HEADERS });
  }

  #contextOf(request: Request): RequestContext {
    const context = this.#contexts.get(request);
    if (!context) throw new Error('An upload request came by another way than handle().');
    return context;
  }
}

interface RequestContext extends UploadContext {
  id?: string;
  /** What went wrong inside the library. */
  failure?: unknown;
}
