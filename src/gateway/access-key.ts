/**
 * Access keys of anonymous tickets.
 *
 * A key must be given again when a submission is repeated, yet must not be stored. So it is not drawn but made: from a
 * random salt, which is stored beside the submission, and the idempotency key, of which only the hash is stored. Whoever
 * has the client's key gets the same access key again; whoever has only the database gets neither.
 */
import { fromBase64Url, hmacSha256, randomText, sha256 } from './bytes.js';

/** A new salt; store it beside the submission. */
export const createAccessSalt = (): string => randomText();

/** The access key of a submission: the same for the same salt and idempotency key. */
export const createAccessKey = (salt: string, idempotencyKey: string): Promise<string> =>
  hmacSha256(fromBase64Url(salt), idempotencyKey);

/** What is stored and looked up. Keys have full entropy, so a plain hash is enough, and a lookup by hash leaks no prefix. */
export const hashAccessKey = (key: string): Promise<string> => sha256(key);
