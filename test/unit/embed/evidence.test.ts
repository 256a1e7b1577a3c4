import { expect } from '@open-wc/testing';
import { pageTrail } from '../../../src/capture/trail/page-trail.js';
import { createApp } from '../../../src/embed/app.js';
import type { HelpdockApi } from '../../../src/embed/api.js';
import { evidenceOf } from '../../../src/embed/evidence.js';
import { createSession } from '../../../src/embed/session.js';
import { FakeTicketApi } from '../../support/tickets.js';
import { until } from '../../support/until.js';
import { listenToConsole } from '../context/console.js';

describe('evidenceOf', () => {
  const heard: string[] = [];
  const tell = (code: string, message: string): void => void heard.push(`${code} ${message}`);
  beforeEach(() => (heard.length = 0));

  it('takes text, numbers and booleans as facts, and says once which others it has left out', async () => {
    const context = { build: '7', seats: 3, beta: false, user: { id: 1 }, list: [1], nothing: null, act: () => 1 };
    const { facts } = await evidenceOf({ context: context as never }, tell);
    expect(facts).to.deep.equal({ build: '7', seats: 3, beta: false });
    expect(heard).to.have.lengthOf(1);
    expect(heard[0]).to.match(/^HD110 .*user, list, nothing, act/);
  });

  it('adds nothing where the page adds nothing', async () => {
    expect(await evidenceOf({}, tell)).to.deep.equal({});
    expect(await evidenceOf({ trail: 'on' }, tell), 'not started by anybody').to.deep.equal({});
    expect(heard).to.deep.equal([]);
  });

  it('C13 takes no names that mean something to a program', async () => {
    const context = JSON.parse('{"__proto__": {"polluted": true}, "plan": "team"}') as Record<string, string>;
    const { facts } = await evidenceOf({ context }, tell);
    expect(Object.getPrototypeOf(facts)).to.equal(Object.prototype);
    expect((facts as { polluted?: boolean }).polluted).to.equal(undefined);
  });
});

describe('the context of a page', () => {
  it('is handed down by the provider, replaced and taken back', async () => {
    const presence = { add: (element: Element) => document.body.append(element), end: () => {} };
    const ticketApi = new FakeTicketApi();
    const app = createApp({ ticketApi, context: { build: '7', plan: 'team' } }, presence, () => {});
    const provider = document.body.querySelector('helpdock-provider')!;
    try {
      await until(() => provider.evidence?.facts?.build === '7');
      app.update({ ticketApi, context: { build: '8' } });
      await until(() => provider.evidence?.facts?.build === '8');
      expect(provider.evidence?.facts).to.deep.equal({ build: '8' });
      app.update({ ticketApi, context: null });
      await until(() => provider.evidence?.facts === undefined);
    } finally {
      provider.remove();
    }
  });
});

describe('Helpdock with a trail', () => {
  listenToConsole();
  const { fetch } = window;
  let helpdock: HelpdockApi;
  beforeEach(() => (helpdock = createSession()));
  afterEach(() => helpdock.destroy());

  it('wraps nothing of the page unless it is asked to', async () => {
    helpdock.init({ ticketApi: new FakeTicketApi(), context: { build: '7' }, trail: 'off' });
    await helpdock.diagnose();
    expect(window.fetch).to.equal(fetch);
  });

  it('G6 A57 notes from then on, is started once, and leaves the page as it was at destroy()', async () => {
    for (let round = 0; round < 3; round++) {
      helpdock.init({ trail: 'on' });
      helpdock.init({ trail: 'on' });
      await until(() => window.fetch !== fetch);
      console.error(`round ${round}`);
      expect(
        pageTrail()
          ?.entries()
          .map(({ text }) => text),
      ).to.deep.equal([`round ${round}`]);
      helpdock.destroy();
      expect(window.fetch).to.equal(fetch);
      expect(pageTrail()).to.equal(undefined);
    }
  });

  it('wraps nothing where destroy() comes before the code', async () => {
    helpdock.init({ trail: 'on' });
    helpdock.destroy();
    await helpdock.diagnose();
    await import('../../../src/capture/trail/page-trail.js');
    expect(window.fetch).to.equal(fetch);
  });

  it('C43 forgets at sign-out what has happened so far', async () => {
    helpdock.init({ trail: 'on' });
    await until(() => window.fetch !== fetch);
    console.error('of whoever is there');
    helpdock.identify(null);
    expect(pageTrail()?.entries()).to.deep.equal([]);
  });

  it('A31 takes calls that were queued before it was there', async () => {
    helpdock.push(['setContext', { build: '7' }], ['init', { trail: 'on' }]);
    await until(() => window.fetch !== fetch);
  });

  it('says whether it notes anything', async () => {
    const trailLine = async (): Promise<string> =>
      (await helpdock.diagnose()).find((finding) => finding.startsWith('Trail:')) ?? '';
    helpdock.init({ ticketApi: new FakeTicketApi() });
    expect(await trailLine())
      .to.contain('off')
      .and.contain('data-trail="on"');
    helpdock.init({ trail: 'off' });
    expect(await trailLine()).to.contain('off, by the option');
    helpdock.init({ trail: 'on' });
    await until(() => window.fetch !== fetch);
    console.error('something');
    expect(await trailLine()).to.equal('Trail: on; entries so far: 1.');
  });
});
