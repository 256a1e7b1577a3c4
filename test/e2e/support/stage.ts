import process from 'node:process';
import { memoryGateway, type MemoryGateway } from '../../support/memory-gateway.js';
import { packageFolder } from '../../../demo/server/folders.js';
import { listen, type Listening } from '../../../demo/server/listen.js';
import { staticFiles } from '../../../demo/server/static-files.js';

/** A page that a test makes up. */
export interface HostPage {
  /** The whole document. `{{script}}` stands for the script tag, `{{helpdock}}` and `{{api}}` for the addresses. */
  html: string;
  headers?: Record<string, string>;
}

/** A page of a host, the bundle as a CDN would serve it, and a ticket API: three origins. */
export interface Stage {
  host: string;
  cdn: string;
  api: string;
  backend: MemoryGateway['backend'];
  /** Requests that the API has seen, as `GET /catalog`. */
  calls: string[];
  /** Serves a page and returns its address. */
  serve(page: HostPage): string;
  close(): Promise<void>;
}

const SCRIPT = '<script type="module" src="{{helpdock}}" data-api="{{api}}"></script>';

/** A document around a body, with the script tag at the end of the head. */
export const documentOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${head}{{script}}</head><body>${body}</body></html>`;

/** Starts the three servers on ports of their own. */
export async function openStage(): Promise<Stage> {
  const pages = new Map<string, HostPage>();
  const calls: string[] = [];
  const bundle = staticFiles({
    folder: process.env.HELPDOCK_BUNDLE ?? packageFolder('dist/cdn'),
    headers: () => ({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
  });
  const running: { memory?: MemoryGateway } = {};
  const servers: Listening[] = [
    await listen((request) => {
      const page = pages.get(new URL(request.url).pathname);
      if (!page) return new Response('Not here', { status: 404 });
      return new Response(fill(page.html), { headers: { 'content-type': 'text/html', ...page.headers } });
    }, 0),
    await listen(async (request) => (await bundle(request)) ?? new Response('Not built', { status: 404 }), 0),
    await listen((request, connection) => {
      const { pathname } = new URL(request.url);
      if (request.method !== 'OPTIONS') calls.push(`${request.method} ${pathname}`);
      return running.memory!.gateway(request, connection);
    }, 0),
  ];
  const [host, cdn, api] = servers.map(({ origin }) => origin) as [string, string, string];
  const memory = memoryGateway({ cors: { origins: [host] } });
  running.memory = memory;
  const fill = (html: string): string =>
    html
      .replaceAll('{{script}}', SCRIPT)
      .replaceAll('{{helpdock}}', `${cdn}/helpdock.js`)
      .replaceAll('{{cdn}}', cdn)
      .replaceAll('{{api}}', api);
  return {
    host,
    cdn,
    api,
    calls,
    backend: memory.backend,
    serve(page) {
      const path = `/page-${pages.size}`;
      pages.set(path, page);
      return host + path;
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
