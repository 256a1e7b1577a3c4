import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { hashAccessKey, requesterScope, type Requester } from 'helpdock/gateway';
import type { Schema } from './schema.js';

/** Whose tickets somebody sees, as a condition on `tickets`: the only place that decides it. */
export type Visibility = (expression: ExpressionBuilder<Schema, 'tickets'>) => Expression<SqlBool>;

/** What differs between organisations. */
export interface VisibilityOptions {
  organizationId: string;
  /** Whether people see the tickets of everybody in their customer organisation, not only their own. */
  shared?: boolean;
}

/** Own tickets for the signed, tickets with a key for the anonymous; never anything of another organisation. */
export async function visibleTo(
  requester: Requester,
  { organizationId, shared }: VisibilityOptions,
): Promise<Visibility> {
  if (requester.kind === 'signed') {
    const owner = requesterScope(requester);
    const customer = shared ? requester.organization : undefined;
    return (expression) =>
      expression.and([
        expression('tickets.organization_id', '=', organizationId),
        expression.or([
          expression('tickets.owner', '=', owner),
          ...(customer === undefined ? [] : [expression('tickets.customer', '=', customer)]),
        ]),
      ]);
  }
  const hashes = await Promise.all(requester.keys.map(hashAccessKey));
  return (expression) =>
    expression.and([
      expression('tickets.organization_id', '=', organizationId),
      // An empty list is no SQL; the empty text is no hash.
      expression('tickets.access_key_hash', 'in', hashes.length ? hashes : ['']),
    ]);
}
