import { expect } from '@open-wc/testing';
import { createApp } from '../../../src/embed/app.js';
import { until } from '../../support/until.js';

const API = 'https://support.example/signing-out/';
const NAME = `helpdock:keys:${API}`;

describe('signing out', () => {
  it('forgets the tickets that somebody without an account follows in this browser, once', async () => {
    localStorage.setItem(NAME, 'one');
    const presence = { add: (element: Element) => document.body.append(element), end: () => {} };
    const app = createApp({ api: API }, presence, () => {});
    const provider = document.body.querySelector('helpdock-provider')!;
    await provider.updateComplete;
    app.update({ api: API, label: 'Help' });
    expect(localStorage.getItem(NAME), 'nobody signed out').to.equal('one');
    app.update({ api: API, identity: null });
    await until(() => localStorage.getItem(NAME) === null, 'forgotten');
    // What is filed afterwards belongs to whoever is there now, whatever else the page changes.
    localStorage.setItem(NAME, 'two');
    app.update({ api: API, identity: null, label: 'Support' });
    await provider.updateComplete;
    expect(localStorage.getItem(NAME)).to.equal('two');
    localStorage.removeItem(NAME);
    provider.remove();
  });
});
