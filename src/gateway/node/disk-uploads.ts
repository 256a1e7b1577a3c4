import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import type { Attachment } from '../../contract/index.js';
import { fitsFileTypes } from '../../support/index.js';
import { sha256 } from '../bytes.js';
import { GatewayProblem } from '../gateway-problem.js';
import { requesterScope, type Requester } from '../requester.js';
import type { UploadContext, UploadStore } from '../upload-store.js';
import { toTusProblem, TUS_HEADERS, tusError, tusRefusal, withoutLibraryHeaders } from './tus-problems.js';

/** Where uploads are kept, and how long. */
export interface DiskUploadsOptions {
  /** Folder of its own; nothing else may be in it, not even the uploads of another organisation. */
  directory: string;
  /** Milliseconds after which an upload that no ticket refers to is removed; a week unless told otherwise. */
  expiresAfter?: number;
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

/** The only names that ever touch the file system. */
const ID = /^[0-9a-f]{48}$/;
const MAX_NAME_LENGTH = 1000;
const WEEK = 7 * 24 * 60 * 60 * 1000;
/** Beside an upload: a ticket refers to it. */
const KEPT = '.kept';

/**
 * Uploads by tus 1.0 in a folder. Whoever starts one owns it; for the anonymous, the id itself is the secret.
 *
 * One instance and one folder for each organisation whose tickets you serve: owners are told apart by their subject, and
 * the same subject may be somebody else at another organisation.
 */
export class DiskUploads implements UploadStore {
  readonly #options: Required<DiskUploadsOptions>;
  readonly #store: FileStore;
  readonly #server: Server;
  /** What the library's hooks need to know of the request that they are called for. */
  readonly #contexts = new WeakMap<Request, RequestContext>();

  constructor({ directory, expiresAfter = WEEK, now = Date.now }: DiskUploadsOptions) {
    this.#options = { directory, expiresAfter, now };
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
      if (request.method === 'DELETE' && (await this.#isKept(id))) {
        throw new GatewayProblem('in-use', { headers: TUS_HEADERS });
      }
    }
    const running: RequestContext = { ...context, id };
    this.#contexts.set(request, running);
    const response = await this.#server.handleWeb(request);
    if (response.status < 400) return withoutLibraryHeaders(response);
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

  async keep(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const file = path.join(this.#options.directory, id);
      if (ID.test(id) && (await stat(file).catch(() => undefined))) await writeFile(`${file}${KEPT}`, '');
    }
  }

  /** Bytes of an upload, for whoever has found out that they may be read. */
  async open(id: string): Promise<ReadableStream<Uint8Array>> {
    const file = path.join(this.#options.directory, id);
    if (!ID.test(id) || !(await stat(file).catch(() => undefined))) throw new GatewayProblem('not-found');
    return Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  }

  /** Removes uploads that have expired. @returns how many */
  async sweep(): Promise<number> {
    const { directory, expiresAfter, now } = this.#options;
    await mkdir(directory, { recursive: true });
    const names = await readdir(directory);
    const kept = new Set(names.filter((name) => name.endsWith(KEPT)).map((name) => name.slice(0, -KEPT.length)));
    let removed = 0;
    for (const id of names.filter((name) => ID.test(name) && !kept.has(name))) {
      const file = path.join(directory, id);
      // Somebody may have removed it since the folder was read.
      const stats = await stat(file).catch(() => undefined);
      if (!stats || now() - stats.mtimeMs <= expiresAfter || (await this.#isKept(id))) continue;
      await rm(file, { force: true });
      await rm(`${file}.json`, { force: true });
      removed++;
    }
    return removed;
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
    const upload = ID.test(id) ? await this.#store.getUpload(id).catch(() => undefined) : undefined;
    if (upload?.metadata?.owner === owner) return upload;
    throw new GatewayProblem('not-found', { headers: TUS_HEADERS });
  }

  async #isKept(id: string): Promise<boolean> {
    return (await stat(path.join(this.#options.directory, `${id}${KEPT}`)).catch(() => undefined)) !== undefined;
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
