/** Somebody whom the host's own server vouches for. */
export interface SignedRequester {
  kind: 'signed';
  /** Stable id of the person at the host; never reused, unlike an e-mail address. */
  subject: string;
  email?: string;
  name?: string;
  /** The customer organisation that the person belongs to. */
  organization?: string;
}

/** Somebody unknown. What they may see are the tickets whose access keys they hold. */
export interface AnonymousRequester {
  kind: 'anonymous';
  keys: readonly string[];
}

/** Who asks; the first argument of everything that a backend does. */
export type Requester = SignedRequester | AnonymousRequester;

/**
 * One text per requester of one ticket API, for scoping idempotency keys, uploads and limits. Anonymous requesters share one: what keeps
 * them apart are secrets (idempotency keys, upload ids, access keys), not names. Two APIs may know different people by the
 * same subject, so that what is scoped by this text must not be shared between them.
 */
export const requesterScope = (requester: Requester): string =>
  requester.kind === 'signed' ? JSON.stringify([requester.organization ?? null, requester.subject]) : 'anonymous';
