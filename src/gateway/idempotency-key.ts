import { IDEMPOTENCY_KEY } from '../contract/index.js';
import { GatewayProblem } from './gateway-problem.js';

/**
 * The key that a submission goes by.
 * @throws {GatewayProblem} `idempotency-key-required`
 */
export function idempotencyKeyOf(request: Request): string {
  const key = request.headers.get(IDEMPOTENCY_KEY) ?? '';
  if (/^[\x21-\x7e]{8,255}$/.test(key)) return key;
  throw new GatewayProblem('idempotency-key-required', {
    detail: `Send the header ${IDEMPOTENCY_KEY} with 8 to 255 printable ASCII characters: one value per submission.`,
  });
}
