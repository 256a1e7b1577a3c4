import { CLIENT } from '../contract/index.js';
import { GatewayProblem } from './gateway-problem.js';
import type { Identify } from './identity.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Identity from the host's own session cookie, for an API on the same site.
 *
 * Browsers send cookies along with requests that other sites start. What changes something therefore has to carry the
 * `Helpdock-Client` header, which another site's form cannot send and its script may not send without a preflight. A
 * content type is no substitute: browsers have let scripts send JSON without a preflight before. Set the cookie `SameSite=Lax` or stricter as well.
 * @param readSession tells who the cookie belongs to
 */
export const cookieIdentity =
  (readSession: Identify): Identify =>
  async (request) => {
    const requester = await readSession(request);
    if (!requester || SAFE_METHODS.has(request.method)) return requester;
    if (request.headers.has(CLIENT)) return requester;
    throw new GatewayProblem('csrf-refused', { detail: `Send the ${CLIENT} header.` });
  };
