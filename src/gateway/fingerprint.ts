import type { NewMessage, NewTicket } from '../contract/index.js';
import { sha256 } from './bytes.js';

/** JSON with sorted keys: two texts of the same meaning become one. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}

/**
 * Hash of what somebody asks for. Where they asked it (`origin`) does not count: a window may be resized between two
 * attempts, and that makes no other request of it.
 */
export const fingerprintOf = ({ type, fields, requester, urgent }: NewTicket): Promise<string> =>
  sha256(canonical({ type, fields, requester, urgent }));

/** Hash of what somebody writes. */
export const fingerprintOfMessage = ({ body, attachments }: NewMessage): Promise<string> =>
  sha256(canonical({ body, attachments }));
