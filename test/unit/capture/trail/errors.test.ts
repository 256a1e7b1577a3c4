import { expect } from '@open-wc/testing';
import type { Trail } from '../../../../src/capture/index.js';
import { until } from '../../../support/until.js';
import { openOwnPage, type OwnPage } from './own-page.js';

describe('a trail of errors', () => {
  let page: OwnPage;
  let trail: Trail;
  const told = (): unknown[] => trail.entries().map(({ kind, text, count = 1 }) => [kind, text, count]);

  beforeEach(async () => {
    page = await openOwnPage();
    trail = page.start();
  });
  afterEach(() => page.close());

  it('notes what nobody caught, with the place in the code', () => {
    page.run('\n\nnull.export;');
    const [entry] = trail.entries();
    expect(entry?.text).to.match(/^TypeError: Cannot read properties of null/);
    // A script without an address has that of the line that made it.
    expect(entry?.source).to.match(/^http:\/\/localhost:\d+\/test\/[\w/-]+\.ts:\d+:\d+$/);
  });

  it('keeps line and column of a script whose address has a query', () => {
    const { ErrorEvent } = page.window;
    const filename = 'https://cdn.example/app.js?v=8.2';
    page.window.dispatchEvent(new ErrorEvent('error', { message: 'x', filename, lineno: 31, colno: 9 }));
    expect(trail.entries()[0]?.source).to.equal('https://cdn.example/app.js:31:9');
  });

  it('notes rejections that nobody caught, whatever the reason is', async () => {
    page.run(`Promise.reject(new RangeError('no rows'));`);
    await until(() => trail.entries().length === 1);
    page.run(`Promise.reject('a text');`);
    await until(() => trail.entries().length === 2);
    page.run('Promise.reject();');
    await until(() => trail.entries().length === 3);
    expect(told()).to.deep.equal([
      ['rejection', 'RangeError: no rows', 1],
      ['rejection', 'a text', 1],
      ['rejection', 'undefined', 1],
    ]);
    expect(trail.entries()[0]?.source).to.match(/own-page\.ts:\d+:\d+$/);
  });

  it('tells of an error once, also where it is logged and goes on falling', async () => {
    page.run(`
      const error = new Error('both ways');
      console.error('Saving failed', error);
      console.error(error);
      Promise.reject(error);
      window.onunhandledrejection = () => { window.isHeard = true; };
    `);
    await until(() => (page.window as { isHeard?: boolean }).isHeard === true);
    expect(told()).to.deep.equal([['console', 'Saving failed Error: both ways', 1]]);
  });

  it('says why, as far as errors know', () => {
    page.run(`console.error(new Error('outer', { cause: new TypeError('inner', { cause: 'root' }) }));`);
    expect(told()).to.deep.equal([['console', 'Error: outer (cause: TypeError: inner (cause: "root"))', 1]]);
  });

  it('leaves it to the page what becomes of an error', () => {
    page.run('window.heard = []; window.onerror = (message) => { window.heard.push(message); };');
    page.run(`throw new Error('for the page');`);
    expect((page.window as { heard?: string[] }).heard).to.deep.equal(['Uncaught Error: for the page']);
  });

  it('passes over what says nothing', () => {
    const message = 'ResizeObserver loop completed with undelivered notifications.';
    page.window.dispatchEvent(new page.window.ErrorEvent('error', { message }));
    expect(told()).to.deep.equal([]);
    page.window.dispatchEvent(new page.window.ErrorEvent('error', { message: 'Script error.' }));
    expect(told()).to.deep.equal([['error', 'Script error.', 1]]);
  });

  it('G6 hears of nothing once it has stopped', () => {
    trail.stop();
    page.run(`throw new Error('later');`);
    expect(told()).to.deep.equal([]);
  });
});
