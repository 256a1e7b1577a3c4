import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { TicketPage } from '../../../src/contract/index.js';
import { validateRequest } from '../../../src/support/index.js';
import { atriumCatalog } from '../../../demo/catalogs/atrium.js';
import { larchmontCatalog } from '../../../demo/catalogs/larchmont.js';
import { seededOrganizations } from '../../../demo/api/seed/seed.js';
import { startDemo, type Demo } from '../../../demo/server/start.js';
import { fileAt } from '../../support/larchmont-ticket.js';

const catalogs = { atrium: atriumCatalog, larchmont: larchmontCatalog };

describe('the past of the demo', () => {
  for (const { organization, tickets } of seededOrganizations) {
    const catalog = catalogs[organization.id as keyof typeof catalogs];

    it(`${organization.name} has tickets that its catalog would accept`, () => {
      expect(tickets.length).to.be.at.least(30);
      for (const { type, subject, priority, surface, impact, fields } of tickets) {
        const values = { subject, ...(priority && { priority }), ...(surface && { surface }), ...fields };
        const withImpact = impact
          ? { ...values, impact: typeof impact === 'string' ? { id: impact } : impact }
          : values;
        expect(validateRequest(type, withImpact, catalog), subject).to.deep.equal([]);
      }
    });

    it(`${organization.name} has a past in order: nothing happens in the future, no priority is unknown`, () => {
      const agos = tickets.map(({ ago }) => ago);
      expect(agos).to.deep.equal([...agos].sort((a, b) => b - a));
      for (const { ago, events = [], subject } of tickets) {
        const times = events.map(({ after }) => after);
        expect(times, subject).to.deep.equal([...times].sort((a, b) => a - b));
        expect(times.at(-1) ?? 0, subject).to.be.at.most(ago);
        for (const event of events.filter(({ kind }) => kind === 'priority')) {
          expect(catalog.priorities?.map(({ id }) => id)).to.include('to' in event ? event.to : '');
        }
      }
    });
  }
});

describe('the demo', () => {
  let demo: Demo;
  let dataDir: string;

  before(async function () {
    this.timeout(120_000);
    dataDir = await mkdtemp(path.join(tmpdir(), 'helpdock-demo-'));
    demo = await startDemo({ dataDir });
  });

  after(async () => {
    await demo.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const token = async (): Promise<string> =>
    ((await (await fetch(`${demo.urls.atrium}/api/support-token?member=mira`)).json()) as { token: string }).token;

  it('serves every page, with every address filled in', async () => {
    const { index, atrium, larchmont, strict, desk } = demo.urls;
    for (const url of [index, atrium, larchmont, strict, desk]) {
      const answer = await fetch(url);
      const html = await answer.text();
      expect(answer.status, url).to.equal(200);
      expect(answer.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
      expect(html).not.to.include('{{');
    }
    expect(await (await fetch(atrium)).text()).to.include(demo.urls.atriumApi);
    expect(await (await fetch(larchmont)).text()).to.include(demo.urls.larchmontApi);
    const styles = await fetch(`${atrium}/style.css`);
    expect(styles.headers.get('content-type')).to.equal('text/css; charset=utf-8');
    expect((await fetch(`${atrium}/nope`)).status).to.equal(404);
  });

  it('has something broken at each host today, so that there is something to report', async () => {
    const report = await fetch(`${demo.urls.atrium}/api/reports/occupancy?format=csv`, { method: 'POST' });
    expect(report.status).to.equal(500);
    expect((await fetch(`${demo.urls.larchmont}/api/shipping-quote?zip=81657`)).status).to.equal(503);
    expect((await fetch(`${demo.urls.larchmont}/api/reports/occupancy`)).status).to.equal(404);
  });

  it('lets Atrium vouch for its member, who then sees her own tickets', async () => {
    const headers = { authorization: `Bearer ${await token()}`, origin: demo.urls.atrium };
    const answer = await fetch(`${demo.urls.atriumApi}/tickets`, { headers });
    expect(answer.headers.get('access-control-allow-origin')).to.equal(demo.urls.atrium);
    const { items } = (await answer.json()) as TicketPage;
    expect(items.length).to.be.greaterThan(3);
    expect(new Set(items.map(({ requester }) => requester?.email))).to.deep.equal(new Set(['mira@quai12.example']));
    expect((await fetch(`${demo.urls.atriumApi}/tickets`)).status).to.equal(401);
    const foreign = await fetch(`${demo.urls.atriumApi}/catalog`, {
      headers: { ...headers, origin: demo.urls.larchmont },
    });
    expect(foreign.status).to.equal(403);
  });

  it('C22 keeps the organisations apart', async () => {
    const { id, accessKey = '' } = await fileAt(demo.urls.larchmontApi, 'Apart');
    const own = await fetch(`${demo.urls.larchmontApi}/tickets/${id}`, {
      headers: { 'helpdock-ticket-keys': accessKey },
    });
    expect(own.status).to.equal(200);
    const headers = { authorization: `Bearer ${await token()}`, 'helpdock-ticket-keys': accessKey };
    expect((await fetch(`${demo.urls.atriumApi}/tickets/${id}`, { headers })).status).to.equal(404);
  });

  it('C22 stores the files of each organisation in a place of its own, and the desk finds them there', async () => {
    const { larchmontApi, atriumApi, desk } = demo.urls;
    const tus = { 'tus-resumable': '1.0.0' };
    const started = await fetch(`${larchmontApi}/uploads`, {
      method: 'POST',
      headers: {
        ...tus,
        'upload-length': '3',
        'upload-metadata': `filename ${btoa('a.png')},filetype ${btoa('image/png')}`,
      },
    });
    const id = started.headers.get('location')?.split('/').at(-1) ?? '';
    const append = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    await fetch(`${larchmontApi}/uploads/${id}`, { method: 'PATCH', headers: append, body: 'abc' });
    const authorization = `Bearer ${await token()}`;
    const foreign = await fetch(`${atriumApi}/uploads/${id}`, { method: 'HEAD', headers: { ...tus, authorization } });
    expect(foreign.status).to.equal(404);
    await fileAt(demo.urls.larchmontApi, 'With a file', { attachments: [id] });
    expect(await (await fetch(`${desk}api/attachments/${id}`)).text()).to.equal('abc');
    expect(await readdir(path.join(dataDir, 'uploads'))).to.have.members(['atrium', 'larchmont']);
    expect(await readdir(path.join(dataDir, 'uploads', 'larchmont'))).to.include(id);
  });

  it('allows the strict page exactly what it needs', async () => {
    const policy = (await fetch(demo.urls.strict)).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).to.include.members([
      "default-src 'none'",
      `script-src 'self' ${demo.urls.index}`,
      `connect-src 'self' ${demo.urls.api}`,
      "style-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types helpdock',
    ]);
    expect(policy).not.to.include('unsafe');
  });
});
