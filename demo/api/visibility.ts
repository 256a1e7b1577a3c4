import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Catalog } from 'helpdock/contract';
import { hashAccessKey, requesterScope, type Requester } from 'helpdock/gateway';
import type { Schema } from './schema.js';

/** Whose tickets somebody sees, as a condition on `tickets`: the only place that decides it. */
export type Visibility = (expression: ExpressionBuilder<Schema, 'tickets'>) => Expression<SqlBool>;

/** What differs between organisations. */
export interface VisibilityOptions {
  organizationId: string;
  catalog: Catalog;
}

/** Whose tickets people see together: their customer organisation's, where the catalog offers it. */
export const customerOf = (requester: Requester, { catalog }: VisibilityOptions): string | undefined =>
  requester.kind === 'signed' && catalog.capabilities?.organization ? requester.organization : undefined;

/**
 * Own tickets for the signed, tickets with a key for the anonymous; never anything of another organisation.
 * @param scope leaves out what is not one's own, or takes in all of the organisation; without it, whatever may be seen
 */
export async function visibleTo(
  requester: Requester,
  options: VisibilityOptions,
  scope?: 'own' | 'organization',
): Promise<Visibility> {
  const { organizationId } = options;
  if (requester.kind === 'signed') {
    const owner = requesterScope(requester);
    const customer = scope === 'own' ? undefined : customerOf(requester, options);
    return (expression) => {
      const isOwn = expression('tickets.owner', '=', owner);
      const isShared = customer === undefined ? undefined : expression('tickets.customer', '=', customer);
      // One condition where it will do: an index in the order of the list serves no "or".
      const isVisible =
        scope === 'organization' ? (isShared ?? isOwn) : isShared ? expression.or([isOwn, isShared]) : isOwn;
      return expression.and([expression('tickets.organization_id', '=', organizationId), isVisible]);
    };
  }
  const hashes = await Promise.all(requester.keys.map(hashAccessKey));
  return (expression) =>
    expression.and([
      expression('tickets.organization_id', '=', organizationId),
      // An empty list is no SQL; the empty text is no hash.
      expression('tickets.access_key_hash', 'in', hashes.length ? hashes : ['']),
    ]);
}

/** Whether a ticket that somebody sees is somebody else's. */
export const isForeignTo = (requester: Requester, { owner }: { owner: string | null }): boolean =>
  requester.kind === 'signed' && owner !== requesterScope(requester);
