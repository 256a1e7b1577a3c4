import type { Allowed } from '../support/index.js';
import { corsPolicy, type CorsOptions } from './cors.js';
import { EventStreams, type StreamOptions } from './event-streams.js';
import { GatewayProblem, isGatewayProblem, problemResponse } from './gateway-problem.js';
import { requireRequester, type Identify } from './identity.js';
import { tokenBucket, type RateLimiter } from './rate-limit.js';
import type { BodyLimits } from './read-json.js';
import { requesterScope, type Requester } from './requester.js';
import { findRoute } from './routes.js';
import { harden } from './security-headers.js';
import type { TicketBackend } from './ticket-backend.js';
import type { UploadStore } from './upload-store.js';

/** What is known of an unexpected failure. Holds nothing that somebody wrote, so it may go to a log as it is. */
export interface FailureInfo {
  method: string;
  /** The pattern of the route, not the address. */
  route: string;
}

/** What a gateway is made of. */
export interface GatewayOptions {
  backend: TicketBackend;
  /** Who asks; see `signedIdentity`, `anonymousIdentity`, `cookieIdentity`, `firstIdentity`. */
  identity: Identify;
  /** Which pages may use the API. */
  cors: CorsOptions;
  /** Where files wait; without it nothing can be attached. */
  uploads?: UploadStore;
  /** Path under which the API lives, such as `/support`. */
  basePath?: string;
  /** Bodies of JSON; defaults: 1 MiB, 32 levels, 30 seconds. */
  limits?: Partial<BodyLimits>;
  /** Requests per requester, or per address where nobody is signed in. */
  rateLimit?: RateLimiter;
  /**
   * What stays in the evidence of a request although it looks like a secret, such as the addresses of your own staff:
   * texts and expressions, of which one is in what was found. Everything else is taken out before it is stored.
   */
  allowInEvidence?: Allowed;
  /** How events are streamed. Where the server can be closed, pass at least a `signal`. */
  streams?: StreamOptions;
  /** Told of failures that nobody expected. Error messages of databases may quote personal data: mind what you log. */
  onError?: (error: unknown, info: FailureInfo) => void;
}

/** What the server knows of a connection and the request does not say. */
export interface Connection {
  /** Address of the client, as the server sees it; never from a header that the client can write. */
  address?: string;
}

/** A server for the contract: a function that runs on Node, on any Fetch-API runtime, and in a test. */
export type Gateway = (request: Request, connection?: Connection) => Promise<Response>;

const LIMITS: BodyLimits = { maxBytes: 1024 * 1024, maxDepth: 32, timeout: 30_000 };

/** Says where it failed without repeating a word of what was sent. */
const reportFailure = (error: unknown, { method, route }: FailureInfo): void => {
  const trace = error instanceof Error ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : undefined;
  const name = error instanceof Error ? error.name : typeof error;
  console.error(`[Helpdock gateway] ${method} ${route} failed: ${name}\n${trace?.slice(0, 8).join('\n') ?? ''}`);
};

/** Puts the contract in front of a {@link TicketBackend}. */
export function createGateway(options: GatewayOptions): Gateway {
  const { backend, identity, uploads, basePath = '', rateLimit = tokenBucket(), onError = reportFailure } = options;
  const { allowInEvidence } = options;
  const limits = { ...LIMITS, ...options.limits };
  const cors = corsPolicy(options.cors);
  const streams = new EventStreams(options.streams);

  async function admit(
    request: Request,
    { address = 'unknown' }: Connection,
  ): Promise<{ requester: Requester; limitKey: string }> {
    const count = async (key: string): Promise<void> => {
      const seconds = await rateLimit.take(key);
      if (seconds > 0) throw new GatewayProblem('rate-limited', { headers: { 'retry-after': String(seconds) } });
    };
    let requester: Requester;
    try {
      requester = await requireRequester(identity, request);
    } catch (refusal) {
      // Guessing costs as much as asking.
      await count(`address ${address}`);
      throw refusal;
    }
    const limitKey = requester.kind === 'signed' ? `subject ${requesterScope(requester)}` : `address ${address}`;
    await count(limitKey);
    return { requester, limitKey };
  }

  async function answer(request: Request, connection: Connection, info: FailureInfo): Promise<Response> {
    const url = new URL(request.url);
    const admitted = await admit(request, connection);
    if (basePath && !url.pathname.startsWith(`${basePath}/`)) throw new GatewayProblem('not-found');
    const { route, params } = findRoute(request.method, url.pathname.slice(basePath.length));
    info.route = route.path;
    return route.handle({
      request,
      url,
      params,
      ...admitted,
      backend,
      uploads,
      limits,
      streams,
      basePath,
      allowInEvidence,
    });
  }

  return async (request, connection = {}) => {
    const info: FailureInfo = { method: request.method, route: '(none)' };
    let corsHeaders: Record<string, string> = {};
    let response: Response;
    try {
      const decision = cors(request);
      corsHeaders = decision.headers;
      response = decision.preflight ?? (await answer(request, connection, info));
    } catch (error) {
      if (!isGatewayProblem(error)) onError(error, info);
      response = problemResponse(isGatewayProblem(error) ? error : new GatewayProblem('internal'));
    }
    return harden(response, corsHeaders, request.method);
  };
}
