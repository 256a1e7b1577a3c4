import type { CreatedTicket, FieldValues } from '../../src/contract/index.js';
import { newKey } from './ask.js';

/** Files a ticket at the demo's Larchmont, where nobody has to sign in. */
export async function fileAt(api: string, subject: string, more: FieldValues = {}): Promise<CreatedTicket> {
  const fields = { subject, description: 'D', ...more };
  const body = { type: 'theme', fields, requester: { email: 'guest@resort.example' } };
  const answer = await fetch(`${api}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`Not filed: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CreatedTicket;
}
