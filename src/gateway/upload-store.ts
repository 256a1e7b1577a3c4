import type { Attachment, AttachmentPolicy } from '../contract/index.js';
import type { ByteRange } from './byte-range.js';
import type { Requester } from './requester.js';

/** What an upload request comes with. */
export interface UploadContext {
  requester: Requester;
  /** Path of the collection, for `Location`. */
  path: string;
  /** From the catalog; nothing may be uploaded without one. */
  policy: AttachmentPolicy;
}

/** Where files wait until a ticket refers to them: the tus 1.0 protocol with creation and termination. */
export interface UploadStore {
  /**
   * Answers POST on the collection and HEAD, PATCH and DELETE on an upload. Somebody else's upload is answered as one
   * that does not exist. May throw a `GatewayProblem`.
   */
  handle(request: Request, id: string | undefined, context: UploadContext): Promise<Response>;

  /**
   * Looks up finished uploads of the requester, and changes nothing: the request that names them may yet be refused.
   * @returns what is there, in the order of `ids`; ids that are not are left out.
   */
  find(requester: Requester, ids: readonly string[]): Promise<Attachment[]>;

  /**
   * Bytes of an upload, or a part of them, for whoever has found out that they may be read.
   * @throws {GatewayProblem} `not-found`
   */
  open(id: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>>;

  /**
   * Takes uploads that a ticket refers to into safekeeping, so that they no longer expire and can no longer be removed.
   * Called after filing, and again whenever the filing is repeated. Ids that are not there are passed over.
   */
  keep(ids: readonly string[]): Promise<void>;
}
