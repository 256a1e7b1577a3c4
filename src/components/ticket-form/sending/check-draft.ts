import { sendingWords } from '../../../context/sending-words.js';
import type { Words } from '../../../context/index.js';
import type { Catalog, Field, FieldValues } from '../../../contract/index.js';
import { validateRequest, type FieldIssue } from '../../../support/index.js';
import type { FormControl } from '../../form-control/form-control.js';
import type { TicketDraft } from '../ticket-draft.js';
import { describeIssue, inOrder, type Issues } from './issues.js';

/** Questions besides those of the type are checked as a request type of their own, by the rules of every other field. */
function otherIssues(fields: readonly Field[], values: FieldValues, catalog: Catalog): FieldIssue[] {
  const type = { id: 'other', label: '', fields: [...fields] };
  return validateRequest(type.id, values, { ...catalog, requestTypes: [type] });
}

/** What is wrong, by the rules of the request and by what controls know better, such as half a number. */
export function checkDraft(draft: TicketDraft, controls: readonly FormControl[], words: Words): Issues {
  const { catalog } = draft.ground;
  const { type, answers } = draft;
  if (!catalog || !type) return { fields: new Map(), others: [sendingWords(words.messages).request['unknown-type']] };
  const others = [...(draft.guide?.fields ?? []), ...draft.requesterFields(words.messages)];
  // As it was typed: what leads an urgent subject does not count for its limit.
  const { subject } = answers.values(type.fields);
  const values = { ...draft.values, ...(subject !== undefined && { subject }) };
  const messages = new Map<string, string>();
  const missing = new Set<string>();
  for (const issue of [
    ...validateRequest(type.id, values, { ...catalog, requestTypes: [type] }),
    ...otherIssues(others, answers.values(others), catalog),
  ]) {
    if (issue.field === undefined) continue;
    messages.set(issue.field, describeIssue(issue, words));
    if (issue.code === 'required') missing.add(issue.field);
  }
  for (const control of controls) {
    // What the server found last time is for the server to find again.
    control.error = '';
    const id = control.dataset.field;
    if (id === undefined || control.validity.valid) continue;
    messages.set(id, control.validationMessage);
    if (control.validity.valueMissing) missing.add(id);
    else missing.delete(id);
  }
  return { fields: inOrder(messages, draft.asked(words.messages)), others: [], missing };
}
