import { PAGE_LIMIT, TICKET_SORTS, type TicketQuery, type TicketSort } from '../contract/index.js';
import { GatewayProblem } from './gateway-problem.js';

/** Longest search text and cursor that are looked at. */
const MAX_TEXT = 500;
/** Values per filter. */
const MAX_VALUES = 50;

const refuse = (detail: string): never => {
  throw new GatewayProblem('bad-query', { detail });
};

/** The value of a parameter that may be given once; undefined when it is not, or is empty. */
export function single(params: URLSearchParams, name: string): string | undefined {
  const values = params.getAll(name);
  if (values.length > 1) return refuse(`"${name}" may be given once.`);
  const value = values[0]?.trim();
  if (!value) return undefined;
  return value.length > MAX_TEXT ? refuse(`"${name}" is too long.`) : value;
}

/** A filter may be repeated or hold several values, separated by commas. */
function several(params: URLSearchParams, name: string): string[] | undefined {
  const values = params.getAll(name).flatMap((value) => value.split(',').filter(Boolean));
  return values.length > MAX_VALUES ? refuse(`"${name}" has too many values.`) : values.length ? values : undefined;
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return PAGE_LIMIT.default;
  const limit = Number(text);
  const fits = /^\d{1,3}$/.test(text) && limit >= 1 && limit <= PAGE_LIMIT.max;
  return fits ? limit : refuse(`"limit" must be a whole number from 1 to ${PAGE_LIMIT.max}.`);
}

function sortOf(text: string | undefined): TicketSort {
  if (text === undefined) return '-updatedAt';
  return TICKET_SORTS.find((sort) => sort === text) ?? refuse(`"sort" must be one of ${TICKET_SORTS.join(', ')}.`);
}

function isSet(text: string | undefined, name: string): true | undefined {
  if (text === undefined || text === 'false') return undefined;
  return text === 'true' || refuse(`"${name}" must be true or false.`);
}

function scopeOf(text: string | undefined): TicketQuery['scope'] {
  if (text === undefined || text === 'own' || text === 'organization') return text;
  return refuse('"scope" must be own or organization.');
}

/** A query with its defaults filled in. */
export type CompleteTicketQuery = TicketQuery & { limit: number; sort: TicketSort };

/**
 * Reads the query of `GET /tickets`. Parameters that the contract does not know are ignored.
 * @throws {GatewayProblem} `bad-query`
 */
export function readTicketQuery(params: URLSearchParams): CompleteTicketQuery {
  return {
    cursor: single(params, 'cursor'),
    limit: limitOf(single(params, 'limit')),
    status: several(params, 'status'),
    type: several(params, 'type'),
    priority: several(params, 'priority'),
    scope: scopeOf(single(params, 'scope')),
    unread: isSet(single(params, 'unread'), 'unread'),
    q: single(params, 'q'),
    sort: sortOf(single(params, 'sort')),
  };
}
