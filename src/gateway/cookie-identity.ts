import { CLIENT } from '../contract/index.js';
import { GatewayProblem } from './gateway-problem.js';
import type { Identify } from './identity.js';

/** */

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Identity from the host's own session cookie, for an API on the same site.
 *
 * Browsers send cookies along with requests that other sites start. What changes something therefore has to carry
 * something that another site's form cannot send and its script may not send without a preflight: the
 * `Helpdock-Client` header or a JSON content type. Set the cookie `SameSite=Lax` or stricter as well.
 * @param readSession tells who the cookie belongs to
 */
export const cookieIdentity =
  (readSession: Identify): Identify =>
  async (request) => {
    const requester = await readSession(request);
    if (!requester || SAFE_METHODS.has(request.method)) return requester;
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (request.headers.has(CLIENT) || type === 'application/json') return requester;
    throw new GatewayProblem('csrf-refused', { detail: `Send the ${CLIENT} header.` });
  };
