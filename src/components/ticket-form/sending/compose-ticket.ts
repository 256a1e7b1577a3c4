import type { NewTicket } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import { answeredValues } from '../../../support/index.js';
import { EMAIL, NAME } from '../requester.js';
import type { TicketDraft } from '../ticket-draft.js';

/** The ticket that a draft stands for. */
export function composeTicket(draft: TicketDraft, messages: Messages): NewTicket {
  const { id = '', fields = [] } = draft.type ?? {};
  const asked = draft.requesterFields(messages);
  const said = draft.answers.values(asked) as Record<string, string | undefined>;
  const requester = asked.length > 0 ? { name: said[NAME], email: said[EMAIL] } : draft.requester;
  const urgent = draft.guide?.urgent;
  return {
    type: id,
    fields: answeredValues(fields, draft.values),
    ...(requester && { requester }),
    ...(urgent !== undefined && { urgent }),
  };
}
