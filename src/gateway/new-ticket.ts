import type {
  Catalog,
  Field,
  FieldValue,
  FieldValues,
  NewTicket,
  Origin,
  ProblemError,
  Requester as Person,
  TrailEntry,
} from '../contract/index.js';
import { answeredValues, safeOrigin, safeTrail, validateRequest, type Allowed } from '../support/index.js';
import { GatewayProblem } from './gateway-problem.js';
import { toProblemErrors } from './issue-words.js';
import type { Requester } from './requester.js';
import { urgencyErrors, urgentCatalog, urgentDraft } from './urgency.js';

/** What a valid request asks for, before its files are looked up. */
export interface Draft {
  type: string;
  subject: string;
  priority?: string;
  impact?: Extract<FieldValue, { id: string }>;
  surface?: string;
  fields: FieldValues;
  requester: Person;
  origin?: Origin;
  trail?: TrailEntry[];
  /** Id of the criterion that makes it urgent. */
  urgent?: string;
  informational?: boolean;
  /** Ids of uploads, and where in the body they stand. */
  uploads: { ids: readonly string[]; pointer: string };
}

const MAX_PERSON_LENGTH = 254;

/** Who asks: a token's word counts, the body's only where there is no token. */
export function personOf(requester: Requester, sent: Person = {}): { person: Person; errors: ProblemError[] } {
  if (requester.kind === 'signed') {
    return { person: { name: requester.name, email: requester.email }, errors: [] };
  }
  const email = sent.email?.trim() ?? '';
  const name = sent.name?.trim();
  const errors: ProblemError[] = [];
  if (!email) {
    errors.push({ detail: 'An e-mail address is needed.', pointer: '/requester/email', code: 'required' });
  } else if (email.length > MAX_PERSON_LENGTH || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    errors.push({
      detail: 'This must be an e-mail address, such as name@example.com.',
      pointer: '/requester/email',
      code: 'bad-email',
    });
  }
  if (name && name.length > MAX_PERSON_LENGTH) {
    const detail = `The name may have at most ${MAX_PERSON_LENGTH} characters.`;
    errors.push({ detail, pointer: '/requester/name', code: 'too-long' });
  }
  return { person: { name: name === '' ? undefined : name, email }, errors };
}

/**
 * Applies the catalog's rules to a request.
 * @throws {GatewayProblem} `invalid`, with one error per field at most
 */
export function toDraft(ticket: NewTicket, requester: Requester, catalog: Catalog, allow?: Allowed): Draft {
  const { person, errors } = personOf(requester, ticket.requester);
  const rules = ticket.urgent === undefined ? catalog : urgentCatalog(catalog);
  const issues = validateRequest(ticket.type, ticket.fields, rules);
  errors.push(...toProblemErrors(issues, ticket.type, rules));
  const type = catalog.requestTypes.find(({ id }) => id === ticket.type);
  if (type) errors.push(...urgencyErrors(ticket.urgent, type, catalog));
  if (!type || errors.length) throw new GatewayProblem('invalid', { errors });
  const fields = answeredValues(type.fields, ticket.fields);
  const field = (kind: Field['kind']): Field | undefined =>
    type.fields.find((candidate) => candidate.kind === kind && Object.hasOwn(fields, candidate.id));
  const answer = (kind: Field['kind']): FieldValue | undefined => fields[field(kind)?.id ?? ''];
  const files = field('attachments');
  const subject = fields.subject as string;
  const priority = answer('priority') as string | undefined;
  return {
    type: type.id,
    ...(ticket.urgent === undefined ? { subject, priority } : urgentDraft(subject, priority, catalog)),
    impact: answer('impact') as Draft['impact'],
    surface: answer('surface') as string | undefined,
    fields,
    requester: person,
    // Once more, whatever the client did: what was meant for nobody must not be stored.
    origin: ticket.origin && safeOrigin(ticket.origin, allow),
    trail: ticket.trail?.length ? safeTrail(ticket.trail, allow) : undefined,
    urgent: ticket.urgent,
    informational: (type.informationField !== undefined && fields[type.informationField] === true) || undefined,
    uploads: { ids: files ? (fields[files.id] as string[]) : [], pointer: `/fields/${files?.id ?? ''}` },
  };
}
