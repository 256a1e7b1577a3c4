// A ticket API on a real network, for what a mocked one cannot show: broken connections, real redirects, and uploads on
// a page that no service worker stands in front of. It lives in the test server, under `/real-api/<scenario>/`.
//
// Scenarios: `plain`; `cut` breaks each connection once it has carried part of a large body, once per upload; `reset`
// files a ticket and breaks the connection instead of answering, the first time; `redirect` redirects everything.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

const directory = mkdtempSync(join(tmpdir(), 'helpdock-uploads-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));

/** @type {Map<string, Server>} */
const uploadServers = new Map();
/** Uploads whose connection has been cut. */
const cut = new Set();
/** Filed tickets by idempotency key. */
const filed = new Map();

/** @param {string} path */
function uploadsAt(path) {
  const known = uploadServers.get(path);
  if (known) return known;
  const server = new Server({ path, datastore: new FileStore({ directory }), relativeLocation: true });
  uploadServers.set(path, server);
  return server;
}

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export default async function realApi(context, next) {
  const [, scenario, path = ''] = /^\/real-api\/(\w+)(\/.*)$/.exec(context.path) ?? [];
  if (!scenario) return next();

  if (scenario === 'redirect') {
    context.redirect(`http://127.0.0.1:${context.socket.localPort}/real-api/landed${path}`);
    return;
  }

  if (path.startsWith('/uploads')) {
    if (scenario === 'cut' && context.method === 'PATCH' && !cut.has(path) && context.length > 512 * 1024) {
      cut.add(path);
      let received = 0;
      context.req.on('data', (chunk) => {
        received += chunk.length;
        if (received > 256 * 1024) context.req.destroy();
      });
    }
    context.respond = false;
    await uploadsAt(`/real-api/${scenario}/uploads`).handle(context.req, context.res);
    return;
  }

  if (path.startsWith('/stored/')) {
    const bytes = readFileSync(join(directory, path.slice('/stored/'.length)));
    context.body = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    return;
  }

  if (path === '/tickets' && context.method === 'POST') {
    const key = context.get('Idempotency-Key');
    const isNew = !filed.has(key);
    if (isNew) filed.set(key, `T-${1001 + filed.size}`);
    if (scenario === 'reset' && isNew) {
      context.respond = false;
      context.req.socket.destroy();
      return;
    }
    const at = new Date().toISOString();
    const ticket = { id: filed.get(key), number: filed.get(key), subject: '', type: 'question', status: 'new' };
    context.status = 201;
    context.body = { ...ticket, createdAt: at, updatedAt: at, fields: {}, timeline: [] };
    return;
  }
  context.status = 404;
}
