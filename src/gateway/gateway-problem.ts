import { PROBLEM_TYPE, type Problem, type ProblemError } from '../contract/index.js';

/** Codes of the gateway's own problems: stable, for programs. */
export const PROBLEM_CODES = {
  'bad-json': [400, 'The body is not valid JSON'],
  'bad-query': [400, 'A query parameter is not valid'],
  'bad-cursor': [400, 'The cursor is not valid'],
  'idempotency-key-required': [400, 'A valid Idempotency-Key header is required'],
  'bad-upload': [400, 'The upload request is not valid'],
  unauthorized: [401, 'Sign-in is required'],
  'invalid-token': [401, 'The token is not valid'],
  forbidden: [403, 'This is for somebody else to decide'],
  'origin-refused': [403, 'This origin may not use the API'],
  'csrf-refused': [403, 'The request lacks proof that your page sent it'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This method is not offered here'],
  timeout: [408, 'The request took too long to arrive'],
  'in-progress': [409, 'This submission is still being worked on'],
  conflict: [409, 'The ticket does not stand for this'],
  'in-use': [409, 'A ticket refers to this file'],
  'offset-conflict': [409, 'The upload continues elsewhere'],
  gone: [410, 'The upload has expired'],
  'tus-required': [412, 'The tus protocol 1.0.0 is required'],
  'too-large': [413, 'The request is too large'],
  'unsupported-type': [415, 'This type of content is not accepted'],
  'bad-range': [416, 'The file has no such part'],
  'idempotency-mismatch': [422, 'The Idempotency-Key was used for another request'],
  invalid: [422, 'Something in the request needs attention'],
  locked: [423, 'The upload is being written to'],
  'rate-limited': [429, 'Too many requests'],
  internal: [500, 'The request could not be carried out'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** One of {@link PROBLEM_CODES}. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** What a problem may say beyond its code. */
export interface ProblemInit {
  /** A sentence for the reader; never contains what the requester sent. */
  detail?: string;
  errors?: readonly ProblemError[];
  headers?: Readonly<Record<string, string>>;
}

/** Ends a request with a problem document. Thrown by handlers and, where it says so, by backends. */
export class GatewayProblem extends Error {
  override readonly name = 'GatewayProblem';
  readonly code: ProblemCode;
  readonly init: ProblemInit;

  constructor(code: ProblemCode, init: ProblemInit = {}) {
    super(init.detail ?? PROBLEM_CODES[code][1]);
    this.code = code;
    this.init = init;
  }
}

/** By name and not by `instanceof`: a backend may come from another copy of this module. */
export const isGatewayProblem = (error: unknown): error is GatewayProblem =>
  error instanceof Error && error.name === 'GatewayProblem';

/** The answer that a problem is. */
export function problemResponse({ code, init }: GatewayProblem): Response {
  const [status, title] = PROBLEM_CODES[code];
  const problem: Problem = {
    type: 'about:blank',
    title,
    status,
    detail: init.detail,
    code,
    errors: init.errors?.slice(),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...init.headers, 'content-type': PROBLEM_TYPE },
  });
}
