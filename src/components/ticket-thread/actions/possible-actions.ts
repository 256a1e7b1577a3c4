import type { TicketApi } from '../../../client/ticket-api.js';
import type { Catalog, TicketDetail } from '../../../contract/index.js';

/** What a reader may do to a ticket. */
export type Action = 'close' | 'reopen' | 'rate';

const isDone = (status: string): boolean => status === 'resolved' || status === 'closed';

/** What the ticket system can do, the ticket's status allows, and is the reader's own to decide. */
export function possibleActions(
  { status, own }: TicketDetail,
  catalog: Catalog | undefined,
  api: TicketApi | undefined,
): readonly Action[] {
  const { closing, reopening, rating } = catalog?.capabilities ?? {};
  if (!api?.update || own === false) return [];
  const actions: [Action, boolean | undefined][] = [
    ['reopen', reopening && isDone(status)],
    ['rate', rating && isDone(status)],
    ['close', closing && status !== 'closed'],
  ];
  return actions.flatMap(([action, isPossible]) => (isPossible ? [action] : []));
}
