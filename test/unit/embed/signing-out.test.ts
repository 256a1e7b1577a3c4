import { ContextEvent } from '@lit/context';
import { expect } from '@open-wc/testing';
import type { TicketApi } from '../../../src/client/ticket-api.js';
import { knownRequester, rememberRequester } from '../../../src/components/ticket-form/requester.js';
import { ticketApiContext } from '../../../src/context/index.js';
import { openRecordings } from '../../../src/capture/recording/recording-database.js';
import { createApp, type App } from '../../../src/embed/app.js';
import type { HelpdockOptions } from '../../../src/embed/options.js';
import { createSession } from '../../../src/embed/session.js';
import { FakeTicketApi } from '../../support/tickets.js';
import { until } from '../../support/until.js';

const API = 'https://support.example/signing-out/';
const NAME = `helpdock:keys:${API}`;
const ADA = { name: 'Ada', email: 'ada@example.com' };

interface Page {
  app: App;
  /** The ticket system, as elements have it. */
  api(): Promise<TicketApi>;
  widget(): HTMLElementTagNameMap['helpdock-widget'];
  unread: unknown[];
}

async function onPage(options: HelpdockOptions, test: (page: Page) => Promise<void>): Promise<void> {
  const presence = { add: (element: Element) => document.body.append(element), end: () => {} };
  const unread: unknown[] = [];
  const app = createApp(options, presence, (name, detail) => name === 'unread' && unread.push(detail));
  const provider = document.body.querySelector('helpdock-provider')!;
  const widget = () => provider.querySelector('helpdock-widget')!;
  const api = async (): Promise<TicketApi> => {
    await provider.updateComplete;
    let found: TicketApi | undefined;
    const take = (value: TicketApi | undefined): void => void (found = value);
    widget().dispatchEvent(new ContextEvent(ticketApiContext, widget(), take));
    return found!;
  };
  try {
    await provider.updateComplete;
    await test({ app, api, widget, unread });
  } finally {
    provider.remove();
    localStorage.removeItem(NAME);
  }
}

describe('signing out', () => {
  it('forgets the tickets that somebody without an account follows in this browser, once', () =>
    onPage({ api: API }, async ({ app, api }) => {
      localStorage.setItem(NAME, 'one');
      app.update({ api: API, label: 'Help' });
      await api();
      expect(localStorage.getItem(NAME), 'nobody signed out').to.equal('one');
      app.update({ api: API, identity: null }, { identity: null });
      await until(() => localStorage.getItem(NAME) === null, 'forgotten');
      // What is filed afterwards belongs to whoever is there now, whatever else the page changes.
      localStorage.setItem(NAME, 'two');
      app.update({ api: API, identity: null, label: 'Support' }, { label: 'Support' });
      app.update({ api: API, identity: null });
      await api();
      expect(localStorage.getItem(NAME)).to.equal('two');
      // They sign out as well.
      app.update({ api: API, identity: null }, { identity: null });
      await until(() => localStorage.getItem(NAME) === null, 'forgotten again');
    }));

  it('C43 leaves nothing of somebody whom the page never named: neither what is open nor who asked', () =>
    onPage({ api: API }, async ({ app, api, widget }) => {
      const [before, used] = [await api(), widget()];
      rememberRequester(before, ADA);
      used.open('new');
      await used.updateComplete;
      app.update({ api: API, identity: null }, { identity: null });
      expect(widget(), 'another widget').not.to.equal(used);
      expect(used.isConnected).to.equal(false);
      expect(knownRequester(undefined, await api())).to.equal(undefined);
    }));

  it('C43 leaves nothing where one person follows another under the same token function', () =>
    onPage({ api: API, getToken: () => 'token', identity: ADA }, async ({ app, api }) => {
      const before = await api();
      app.update({ api: API, identity: { ...ADA, email: 'grace@example.com' } });
      expect(await api()).not.to.equal(before);
    }));

  it('C43 leaves nothing that is kept by a ticket system of the page, which goes on working', async () => {
    /** Has a secret, as classes have. */
    class OwnApi extends FakeTicketApi {
      readonly #secret = 7;
      now(): number {
        return this.#secret;
      }
    }
    const ticketApi = Object.freeze(new OwnApi());
    await onPage({ ticketApi }, async ({ app, api }) => {
      rememberRequester(await api(), ADA);
      app.update({ ticketApi, identity: null }, { identity: null });
      const after = await api();
      expect(knownRequester(undefined, after)).to.equal(undefined);
      expect(after.now?.()).to.equal(7);
      expect(after).to.be.instanceOf(OwnApi);
      app.update({ ticketApi, identity: null, label: 'Help' }, { label: 'Help' });
      expect(await api(), 'the same from then on').to.equal(after);
    });
  });

  it('has nothing to forget before the widget is there', () =>
    onPage({ api: API, identity: null }, async ({ api, unread }) => {
      await api();
      expect(unread).to.deep.equal([]);
    }));

  /** Signs out by the page's own call; then the recordings are gone. */
  async function signOut(): Promise<void> {
    (await openRecordings()).close();
    const isKept = async (): Promise<boolean> =>
      (await indexedDB.databases()).some(({ name }) => name === 'helpdock-recordings');
    const session = createSession();
    try {
      session.init({ launcher: 'none' });
      expect(await isKept()).to.equal(true);
      session.identify(null);
      let isThere = true;
      await until(() => {
        void isKept().then((kept) => (isThere = kept));
        return !isThere;
      }, 'they are gone');
    } finally {
      session.destroy();
    }
  }

  it('C43 removes recordings that were not sent, also where the widget was never opened', signOut);

  it('A72 removes them where the rest of the storage is refused', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const get = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get });
    try {
      await signOut();
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('A72 forgets the rest where recordings are refused', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
    Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined });
    localStorage.setItem(NAME, 'one');
    const session = createSession();
    try {
      session.identify(null);
      expect(localStorage.getItem(NAME)).to.equal(null);
    } finally {
      session.destroy();
      Object.defineProperty(window, 'indexedDB', own);
    }
  });
});
