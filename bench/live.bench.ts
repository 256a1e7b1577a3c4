/**
 * How an API process bears many who listen: 500 open widgets on one ticket, an agent who writes, and the time until each
 * of them has heard of it. Memory is that of the demo's process with everything in it; the figure that counts is what
 * the listeners add.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CreatedTicket } from '../src/contract/index.js';
import { startMain } from '../test/support/demo-process.js';
import { EventReader } from '../test/support/event-reader.js';
import { fileAt } from '../test/support/larchmont-ticket.js';
import { until } from '../test/support/until.js';
import { median } from './support/measure.js';

const LISTENERS = 500;
const ROUNDS = 10;

/** Megabytes that a process has in memory; Linux says so in /proc. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024);
}

async function say(desk: string, id: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: new URL(desk).origin };
  const change = JSON.stringify({ kind: 'message', body, agent: 'Dana Whitehorse' });
  const answer = await fetch(`${desk}api/tickets/${id}/changes`, { method: 'POST', headers, body: change });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  await answer.body?.cancel();
}

async function listen(api: string, { accessKey = '' }: CreatedTicket): Promise<EventReader> {
  const headers = { accept: 'text/event-stream', 'helpdock-ticket-keys': accessKey };
  for (;;) {
    const answer = await fetch(`${api}/events`, { headers });
    if (answer.ok) return new EventReader(answer);
    // The limit of requests per address holds for a benchmark as well.
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'helpdock-live-'));
const { child, api, desk } = await startMain(folder);
const readers: EventReader[] = [];
try {
  const ticket = await fileAt(api, 'Many listen');
  await say(desk, ticket.id, 'Warm');
  const before = await memoryOf(child.pid);
  for (let count = 0; count < LISTENERS; count++) readers.push(await listen(api, ticket));
  await until(() => readers.every(({ messages }) => messages.length > 0));
  const listening = await memoryOf(child.pid);
  const first: number[] = [];
  const last: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const start = performance.now();
    const heard = (event: 'some' | 'every') => until(() => readers[event](({ events }) => events.length >= round));
    const saying = say(desk, ticket.id, `Number ${round}`);
    await heard('some');
    first.push(performance.now() - start);
    await heard('every');
    last.push(performance.now() - start);
    await saying;
  }
  const after = await memoryOf(child.pid);
  const text = `# What listeners cost

Written by \`npm run bench live\`: one API process (the demo with its embedded database), streams on one ticket, ${ROUNDS}
messages of an agent. Most of the memory is the database and the source's compiler.

| ${LISTENERS} listeners | |
| --- | --- |
| memory of the process before, with, after | ${before} MB, ${listening} MB, ${after} MB |
| first to hear, median | ${Math.round(median(first))} ms |
| last to hear, median | ${Math.round(median(last))} ms |
| last to hear, worst | ${Math.round(Math.max(...last))} ms |
`;
  console.log(text);
  await writeFile(path.join(import.meta.dirname, 'live-results.md'), text);
} finally {
  await Promise.all(readers.map((reader) => reader.leave()));
  child.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
