import { expect } from '@open-wc/testing';
import { collectEnvironment } from '../../../../src/capture/index.js';
import type { NewTicket } from '../../../../src/contract/index.js';
import { secrets } from '../../../support/planted-secrets.js';
import { until } from '../../../support/until.js';
import { openOwnPage, type OwnPage } from './own-page.js';

describe('C41 what leaves a page in which secrets are logged', () => {
  let page: OwnPage;
  beforeEach(async () => {
    page = await openOwnPage();
  });
  afterEach(() => page.close());

  for (const { what, text, secret } of secrets) {
    it(`has not: ${what}`, async () => {
      const trail = page.start({ console: ['error', 'warn', 'log'], limit: 100 });
      const { console: log } = page.window;
      log.error(text);
      log.warn('Answer:', { status: 401, body: text, nested: [text] });
      log.log('Said %s, in short', text);
      log.error(new Error('outer', { cause: new TypeError(text) }));
      page.run(`throw new Error(${JSON.stringify(text)});`);
      page.run(`Promise.reject(${JSON.stringify(text)});`);
      await page.window.fetch(`http://localhost:1/${encodeURI(text)}`).catch(() => {});
      await page.window.fetch(`http://localhost:1/search?q=${encodeURIComponent(text)}`).catch(() => {});
      await until(() => trail.entries().filter(({ kind }) => kind === 'rejection').length > 0);
      document.title = text;
      const origin = await collectEnvironment({ note: text });
      const ticket: NewTicket = { type: 'bug', fields: {}, origin, trail: [...trail.entries()] };
      expect(trail.entries().length).to.be.greaterThan(6);
      expect(JSON.stringify(ticket)).not.to.contain(secret);
      expect(JSON.stringify(ticket)).not.to.contain(JSON.stringify(secret).slice(1, -1));
    });
  }
});
