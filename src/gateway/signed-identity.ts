import type * as Jose from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { GatewayProblem } from './gateway-problem.js';
import type { Identify } from './identity.js';
import type { SignedRequester } from './requester.js';

/**
 * A key, as `jose` takes it: of Web Crypto or of Node (`type`), a JWK (`kty`), or the bytes of a shared secret. Named here
 * by what they have in common, so that the declarations of this package are whole where `jose` is not installed.
 */
export type VerificationKey = { type: string } | { kty: string; [name: string]: unknown } | Uint8Array;

/** Finds the key of a token by its header; what `createLocalJWKSet` and `createRemoteJWKSet` of `jose` return is one. */
export type FindKey = (
  header: { alg: string; kid?: string; [name: string]: unknown },
  token: { payload: string | Uint8Array; signature: string; protected?: string },
) => VerificationKey | Promise<VerificationKey>;

/** What tokens have to fulfil. */
export interface SignedIdentityOptions {
  /** Expected `aud`: names this API, so that a token made for another service opens nothing here. */
  audience: string;
  /** Expected `iss`. */
  issuer?: string;
  /** Algorithms that the host signs with; all symmetric (`HS…`) or all asymmetric. */
  algorithms: readonly string[];
  /**
   * The key, or a function that finds it (`createLocalJWKSet`, `createRemoteJWKSet` of jose). Keys that a token names or
   * brings along (`jku`, `x5u`, `jwk`) are never used.
   */
  key: VerificationKey | FindKey;
  /** Clock, in milliseconds. */
  now?: () => number;
}

/** Seconds by which the clocks of host and API may differ. */
const LEEWAY = 60;
/** Longer tokens are refused unread. */
const MAX_TOKEN_LENGTH = 8192;

/** Guards against the two classic mistakes: accepting anything, and accepting a public key as a shared secret. */
function checkAlgorithms(algorithms: readonly string[]): void {
  const symmetric = algorithms.filter((name) => name.startsWith('HS'));
  if (!algorithms.length || algorithms.some((name) => name.toLowerCase() === 'none')) {
    throw new TypeError('signedIdentity: name the algorithms that the host signs with; "none" is not one.');
  }
  if (symmetric.length > 0 && symmetric.length < algorithms.length) {
    throw new TypeError('signedIdentity: symmetric and asymmetric algorithms must not be mixed.');
  }
}

/** Its name says it all: logs that leave messages out, since they may quote people, keep names. */
class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError (jose)';
}

/** Only whoever checks tokens needs the package. A failed import is remembered by the runtime, not here. */
async function loadJose(): Promise<typeof Jose> {
  try {
    return await import('jose');
  } catch (cause) {
    throw new MissingPackageError('signedIdentity needs the package "jose": install it beside helpdock.', { cause });
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

function toRequester(payload: JWTPayload): SignedRequester | undefined {
  const subject = textOf(payload.sub);
  if (!subject) return undefined;
  return {
    kind: 'signed',
    subject,
    email: textOf(payload.email),
    name: textOf(payload.name),
    organization: textOf(payload.org),
  };
}

/**
 * Identity from a short-lived JWT that the host's server signed: `sub`, `exp`, `aud`, and `email`, `name`, `org` if known.
 * Needs the package `jose`.
 */
export function signedIdentity(options: SignedIdentityOptions): Identify {
  checkAlgorithms(options.algorithms);
  const { audience, issuer, algorithms, key, now = Date.now } = options;
  const find = (typeof key === 'function' ? key : () => key) as JWTVerifyGetKey;
  const refuse = (): never => {
    throw new GatewayProblem('invalid-token', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
  };
  return async (request) => {
    const header = request.headers.get('authorization');
    if (header === null) return undefined;
    const token = /^Bearer +([\w.-]+)$/i.exec(header)?.[1];
    if (!token || token.length > MAX_TOKEN_LENGTH) return refuse();
    const { jwtVerify } = await loadJose();
    const verified = await jwtVerify(token, find, {
      algorithms: [...algorithms],
      audience,
      issuer,
      clockTolerance: LEEWAY,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(now()),
    }).catch(() => undefined);
    // Why a token is refused stays here: whoever forges one should not learn what was missing.
    return (verified && toRequester(verified.payload)) ?? refuse();
  };
}
