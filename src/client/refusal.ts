/** What answers mean that say no. Fetched when the first one does, at the latest. */
import type { ProblemError } from '../contract/index.js';
import type { Answer } from './connection.js';
import { retryAtOf } from './retry-after.js';
import { TicketApiError, type TicketApiErrorCode } from './ticket-api-error.js';

const CODES: Record<number, TicketApiErrorCode> = {
  400: 'rejected',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  406: 'unsupported-type',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  413: 'too-large',
  415: 'unsupported-type',
  422: 'rejected',
  423: 'conflict',
  429: 'rate-limited',
  451: 'forbidden',
};

const codeOf = (status: number): TicketApiErrorCode => CODES[status] ?? (status >= 500 ? 'unavailable' : 'contract');

/** An `opaqueredirect` has the status 0. */
const isRedirect = (status: number): boolean => status === 0 || (status >= 300 && status < 400);

function messageOf({ call, status, headers }: Answer): string {
  if (isRedirect(status)) return `${call} was redirected; the address of the API has to be the final one.`;
  return `${call} was answered with ${status} (${headers.get('Content-Type') ?? 'no content'}).`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Reads a problem document as far as it is one: an error that is told in part is better than one that is not told. */
function readProblem({ text }: Answer): { code?: string; issues: ProblemError[] } {
  const problem = parse(text);
  if (!isRecord(problem)) return { issues: [] };
  const errors: unknown[] =
    Array.isArray(problem.errors) && problem.errors.length > 0 ? problem.errors : [{ detail: problem.detail }];
  const issues = errors.flatMap((error) => {
    const detail = isRecord(error) && textOf(error.detail);
    return detail ? [{ detail, pointer: textOf(error.pointer), code: textOf(error.code) }] : [];
  });
  return { code: textOf(problem.code), issues };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** The error that an answer stands for. */
export function refusalOf(answer: Answer, now: number): TicketApiError {
  const { status, headers } = answer;
  const code = codeOf(status);
  const { code: problem, issues } = readProblem(answer);
  return new TicketApiError(code, messageOf(answer), {
    status,
    problem,
    issues: code === 'rejected' ? issues : [],
    retryAt: retryAtOf(headers, now),
  });
}
