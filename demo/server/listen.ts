import type { IncomingMessage, Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Connection } from 'helpdock/gateway';

/** Answers a request; knows who is at the other end of the connection. */
export type Handler = (request: Request, connection: Connection) => Promise<Response> | Response;

/** A server that listens. */
export interface Listening {
  origin: string;
  /** Lets what is under way finish, for a few seconds. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** Milliseconds that answers under way get when the server closes. */
const GRACE = 5000;
/**
 * Milliseconds for the head of a request, and for all of it: a piece of a large file may come over a slow line. Node
 * looks at the interval whether somebody takes longer.
 */
const TIME_LIMITS = { headersTimeout: 20_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000 };
/** Ports that are tried when the wished one is taken; 0 takes any. */
const alternatives = (port: number): number[] => (port === 0 ? [0] : [port, port + 10, port + 20, port + 30, 0]);

function listenOn(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' ? address?.port : undefined);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Serves on this machine only, at the wished port or, where it is taken, near it. */
export async function listen(handler: Handler, wishedPort: number, limits = TIME_LIMITS): Promise<Listening> {
  const server = createAdaptorServer({
    serverOptions: limits,
    fetch: (request, { incoming }) => handler(request, { address: (incoming as IncomingMessage).socket.remoteAddress }),
  }) as Server;
  for (const candidate of alternatives(wishedPort)) {
    const port = await listenOn(server, candidate);
    if (port !== undefined) return { origin: `http://localhost:${port}`, close: () => close(server) };
  }
  throw new Error(`There is no free port near ${wishedPort}.`);
}
