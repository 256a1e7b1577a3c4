import type { Lenient } from '../contract/index.js';
import type { CallContext } from './call-context.js';
import type { Answer } from './connection.js';
import { readAnswer } from './reading.js';

/** Reads an answer with entries. Those that do not fit the contract are left out, and the integrator hears of it. */
export function readLenient<T>(answer: Answer, read: (json: unknown) => Lenient<T>, { onFault }: CallContext): T {
  const { value, skipped } = readAnswer(answer, read);
  if (skipped > 0) {
    onFault({ code: 'HD105', message: `${answer.call}: ${skipped} entries do not fit the contract and are left out.` });
  }
  return value;
}
