import { expect } from '@open-wc/testing';
import { followOptions, pageTrail } from '../../../../src/capture/trail/page-trail.js';

const ADA = { email: 'ada@example.com' };
const GRACE = { email: 'grace@example.com' };

describe('the trail of a page that loads Helpdock by a script tag', () => {
  const { error, log } = console;
  const texts = (): (string | undefined)[] =>
    pageTrail()
      ?.entries()
      .map(({ text }) => text) ?? [];

  beforeEach(() => {
    console.error = () => {};
    console.log = () => {};
  });
  afterEach(() => {
    followOptions({});
    Object.assign(console, { error, log });
  });

  it('is there when the page asks for it, and only then', () => {
    const { fetch } = window;
    for (const trail of [undefined, null, 'off', '', 'yes', true, 1]) {
      followOptions({ trail });
      expect(pageTrail(), String(trail)).to.equal(undefined);
      expect(window.fetch).to.equal(fetch);
    }
    for (const trail of ['on', {}, { limit: 5 }]) {
      followOptions({ trail });
      expect(pageTrail()).not.to.equal(undefined);
      expect(window.fetch).not.to.equal(fetch);
    }
    followOptions({ trail: 'off' });
    expect(window.fetch).to.equal(fetch);
  });

  it('A47 begins once, and goes on while the options say the same', () => {
    followOptions({ trail: 'on' });
    const first = pageTrail();
    followOptions({ trail: 'on', api: '/support' });
    expect(pageTrail()).to.equal(first);
    followOptions({ trail: { console: ['log'], limit: 9 } });
    const second = pageTrail();
    expect(second).not.to.equal(first);
    console.log('noted');
    followOptions({ trail: { console: ['log'], limit: 9 } });
    expect(pageTrail()).to.equal(second);
    expect(texts()).to.deep.equal(['noted']);
  });

  it('takes options for what they are worth', () => {
    followOptions({ trail: { console: 'error', allow: 'x', except: 7, limit: 'many' } });
    console.error('noted');
    expect(texts()).to.deep.equal(['noted']);
  });

  it('says nothing of what Helpdock asks its API', async () => {
    followOptions({ trail: 'on' });
    followOptions({ trail: 'on', api: '/missing/api' });
    await fetch('/missing/api/tickets');
    await fetch('/missing/page');
    expect(
      pageTrail()
        ?.entries()
        .map(({ path }) => path),
    ).to.deep.equal(['/missing/page']);
  });

  it('C43 forgets what happened to somebody else, and keeps what happened before they were known', () => {
    followOptions({ trail: 'on' });
    console.error('before anybody was known');
    followOptions({ trail: 'on', identity: ADA }, { identity: ADA });
    followOptions({ trail: 'on', identity: { ...ADA, name: 'Ada' } });
    expect(texts()).to.have.lengthOf(1);
    followOptions({ trail: 'on', identity: GRACE }, { identity: GRACE });
    expect(texts()).to.deep.equal([]);
    console.error('of Grace');
    followOptions({ trail: 'on', identity: null }, { identity: null });
    expect(texts()).to.deep.equal([]);
    console.error('of nobody');
    followOptions({ trail: 'on', identity: null }, {});
    expect(texts()).to.deep.equal(['of nobody']);
    // Whoever was never named signs out as well.
    followOptions({ trail: 'on', identity: null }, { identity: null });
    expect(texts()).to.deep.equal([]);
  });
});
