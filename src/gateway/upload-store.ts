import type { Attachment, AttachmentPolicy } from '../contract/index.js';
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
   * Takes finished uploads of the requester into safekeeping, so that they no longer expire and can no longer be
   * removed. Claiming again is no mistake: an attempt to file may have to be repeated.
   * @returns what is there, in the order of `ids`; ids that are not are left out.
   */
  claim(requester: Requester, ids: readonly string[]): Promise<Attachment[]>;
}
