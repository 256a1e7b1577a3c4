import { expect } from 'chai';
import type { CreatedTicket, Origin, TrailEntry } from '../../../src/contract/index.js';
import { EVIDENCE_LIMITS } from '../../../src/support/index.js';
import { ask, file } from '../../support/ask.js';
import { memoryGateway } from '../../support/memory-gateway.js';
import { secrets } from '../../support/planted-secrets.js';

const at = '2026-03-02T08:00:00.000Z';
const question = { type: 'question', fields: { subject: 'How?' } };
const ada = { authorization: 'Bearer ada' };

interface Evidence {
  origin?: Origin;
  trail?: readonly TrailEntry[];
}

/** Files evidence, as JSON, and gives what the ticket system got of it. */
async function sent(evidence: string, options: Parameters<typeof memoryGateway>[0] = {}): Promise<Evidence> {
  const { gateway, backend } = memoryGateway(options);
  let kept: Evidence = {};
  const create = backend.create.bind(backend);
  backend.create = (requester, submission) => {
    const { origin, trail } = submission;
    kept = { ...(origin && { origin }), ...(trail && { trail }) };
    return create(requester, submission);
  };
  const body = `${JSON.stringify(question).slice(0, -1)},${evidence.slice(1)}`;
  const response = await file(gateway, { headers: { 'content-type': 'application/json' }, body });
  expect(response.status).to.equal(201);
  return kept;
}
const stored = (evidence: Evidence, options?: Parameters<typeof memoryGateway>[0]): Promise<Evidence> =>
  sent(JSON.stringify(evidence), options);

describe('gateway: evidence', () => {
  it('hands origin and trail to the ticket system', async () => {
    const evidence: Evidence = {
      origin: {
        url: 'https://app.example/orders/42',
        browser: 'Firefox 152',
        pixelRatio: 2,
        facts: { plan: 'team', beta: true },
      },
      trail: [
        { kind: 'console', level: 'error', at, text: 'Export failed', count: 3 },
        { kind: 'request', at, method: 'GET', path: '/export', status: 500, duration: 812 },
        { kind: 'error', at, text: 'TypeError: x is undefined', source: 'https://app.example/app.js:1:2' },
      ],
    };
    expect(await stored(evidence)).to.deep.equal(evidence);
  });

  it('gives requesters neither of them back', async () => {
    const { gateway } = memoryGateway();
    const body = {
      ...question,
      origin: { title: 'Secret plans' },
      trail: [{ kind: 'console', at, text: 'Secret log' }],
    };
    const created = await file(gateway, { body });
    const text = await created.text();
    const { id } = JSON.parse(text) as CreatedTicket;
    const read = await (await ask(gateway, `GET /tickets/${id}`, { headers: ada })).text();
    const list = await (await ask(gateway, 'GET /tickets', { headers: ada })).text();
    for (const answer of [text, read, list]) expect(answer).not.to.match(/Secret|"trail"|"origin"/);
  });

  it('C41 takes secrets out of what arrives, also where a client did not', async () => {
    for (const { what, text, secret } of secrets) {
      const trail = [
        { kind: text, at, level: text, text, source: text, method: text, path: text },
        {
          kind: 'error',
          at,
          text: `${'x'.repeat(EVIDENCE_LIMITS.text - 20)} ${text}`,
          source: `https://app.example/${text}:1:2`,
        },
      ];
      const origin = { url: `https://app.example/${text}`, title: text, referrer: text, facts: { plan: text } };
      const { origin: page, trail: events } = await stored({ origin, trail });
      expect(JSON.stringify({ page, events }), what).not.to.contain(secret);
    }
  });

  it('lets stay what the operator allows', async () => {
    const trail = [{ kind: 'console', at, text: 'Ask ops@acme.example, not ada@example.com' }];
    const kept = await stored({ trail }, { allowInEvidence: ['@acme.example'] });
    expect(kept.trail?.[0]?.text).to.equal('Ask ops@acme.example, not [redacted]');
  });

  it('C32 cuts what is too much, and refuses nothing for it', async () => {
    const entry = (index: number) => ({ kind: 'console', at, text: `${index} ${'long '.repeat(800)}` });
    const facts = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`fact ${index}`, 'y'.repeat(3000)]));
    const { origin, trail } = await stored({
      origin: { title: 'z'.repeat(5000), facts: { ['n'.repeat(101)]: 1, ...facts } },
      trail: Array.from({ length: 150 }, (_, index) => entry(index)),
    });
    expect(trail).to.have.lengthOf(100);
    expect(trail?.at(-1)?.text, 'the newest').to.match(/^149 /);
    expect(trail?.[0]?.text).to.have.lengthOf(2000);
    expect(Object.keys(origin?.facts ?? {})).to.have.lengthOf(50);
    expect(origin?.facts?.['fact 0']).to.have.lengthOf(1000);
    expect(origin?.title).to.have.lengthOf(300);
  });

  it('C32 answers within a second to as many entries as fit into a body', async () => {
    const trail = Array.from({ length: 30_000 }, () => ({ kind: '', at: '2026' }));
    const start = performance.now();
    expect((await stored({ trail })).trail).to.have.lengthOf(100);
    expect(performance.now() - start).to.be.lessThan(1000);
  });

  it('leaves out what happened at no time, and sets every time in UTC', async () => {
    const trail = [
      { kind: 'console', at: 'yesterday', text: 'a' },
      { kind: 'console', at: '2026-03-02T09:00:00+01:00', text: 'b' },
    ];
    expect((await stored({ trail })).trail).to.deep.equal([{ kind: 'console', at, text: 'b' }]);
  });

  it('C13 C29 takes no names that mean something to a program, and nothing that it does not know', async () => {
    const { origin, trail } = await sent(`{
      "origin": {"url": "https://app.example/", "__proto__": {"polluted": 1}, "status": "closed",
        "facts": {"__proto__": "x", "constructor": "y", "plan": "team"}},
      "trail": [{"kind": "console", "at": "${at}", "text": "t", "__proto__": {"polluted": 1}, "body": "{}", "headers": {}}]
    }`);
    expect(Object.entries(origin ?? {})).to.deep.equal([
      ['url', 'https://app.example/'],
      ['facts', { constructor: 'y', plan: 'team' }],
    ]);
    expect(trail).to.deep.equal([{ kind: 'console', at, text: 't' }]);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('C29 refuses evidence of another kind than the contract says', async () => {
    const { gateway } = memoryGateway();
    for (const wrong of [
      { trail: {} },
      { trail: [1] },
      { trail: [{ kind: 1, at }] },
      { origin: 'x' },
      { origin: { facts: { a: {} } } },
    ]) {
      expect((await file(gateway, { body: { ...question, ...wrong } })).status, JSON.stringify(wrong)).to.equal(422);
    }
  });

  it('B30 takes a request with another trail for the same', async () => {
    const { gateway, backend } = memoryGateway();
    const headers = { 'idempotency-key': 'the-same-key-twice' };
    await file(gateway, { headers, body: { ...question, trail: [{ kind: 'console', at, text: 'first' }] } });
    const again = await file(gateway, { headers, body: { ...question, trail: [] } });
    expect(again.status).to.equal(201);
    expect(backend.tickets).to.have.lengthOf(1);
  });
});
