import { ContextConsumer } from '@lit/context';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { catalogContext, identityContext, localeContext, ticketApiContext, Words } from '../../../src/context/index.js';
import type { TicketApi } from '../../../src/client/ticket-api.js';
import type { CatalogErrorEvent } from '../../../src/context/provider/catalog-error-event.js';
import '../../../src/context/provider/define.js';
import type { ProviderElement } from '../../../src/context/provider/provider.js';
import { catalog, makeCatalog } from '../../support/catalog.js';
import { API_URL, http, HttpResponse, mockApi } from '../../support/msw.js';
import { failure, FakeTicketApi } from '../../support/tickets.js';
import { until } from '../../support/until.js';
import { listenToConsole } from './console.js';

/** Takes everything that a provider gives. */
class ProbeElement extends LitElement {
  readonly api = new ContextConsumer(this, { context: ticketApiContext, subscribe: true });
  readonly catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly locale = new ContextConsumer(this, { context: localeContext, subscribe: true });
  readonly identity = new ContextConsumer(this, { context: identityContext, subscribe: true });
  readonly words = new Words(this);
  get status(): string | undefined {
    return this.catalog.value?.status;
  }
}
customElements.define('helpdock-probe', ProbeElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-probe': ProbeElement;
  }
}

const probeOf = (provider: Element): ProbeElement => provider.querySelector<ProbeElement>('helpdock-probe')!;
const becomes = (probe: ProbeElement, status: string): Promise<void> =>
  until(() => probe.status === status, `the catalog is ${status}`);

describe('helpdock-provider', () => {
  const server = mockApi();
  const said = listenToConsole();
  const reports = (): string[] => said.map(([first]) => String(first));

  it('loads the catalog from the address it is given', async () => {
    server.use(http.get(`${API_URL}/catalog`, () => HttpResponse.json(catalog)));
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider api=${API_URL}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    const probe = probeOf(provider);
    expect(probe.status).to.equal('pending');
    await becomes(probe, 'ready');
    expect(probe.catalog.value?.catalog?.brand.name).to.equal('Lumen');
    expect(probe.api.value).to.not.equal(undefined);
    expect(server.requests).to.have.lengthOf(1);
  });

  it('G8 says once, with code and remedy, that the address is none, and tells the reader', async () => {
    const provider = document.createElement('helpdock-provider');
    provider.api = 'javascript:alert(1)';
    const probe = document.createElement('helpdock-probe');
    provider.append(probe);
    const event = oneEvent(provider, 'helpdock-catalog-error') as unknown as Promise<CatalogErrorEvent>;
    document.body.append(provider);
    expect((await event).error).to.include({ code: 'HD101' });
    expect(probe.status).to.equal('error');
    expect(reports()).to.have.lengthOf(1);
    expect(reports()[0]).to.contain('[Helpdock HD101]').and.contain('Set data-api');
    provider.ticketApi = new FakeTicketApi();
    await becomes(probe, 'ready');
    provider.remove();
  });

  it('B57 says that the catalog cannot be had, and has it after another try', async () => {
    const api = new FakeTicketApi();
    api.answerCatalog = () => Promise.reject(failure('unavailable'));
    const provider = await fixture(
      html`<helpdock-provider .ticketApi=${api}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    const probe = probeOf(provider);
    await becomes(probe, 'error');
    expect(probe.catalog.value?.error).to.include({ code: 'unavailable' });
    await until(() => said.length > 0);
    expect(reports()[0]).to.contain('HD102');
    api.answerCatalog = makeCatalog;
    probe.catalog.value?.retry();
    expect(probe.status).to.equal('pending');
    await becomes(probe, 'ready');
  });

  it('names what a catalog contradicts itself in', async () => {
    const api = new FakeTicketApi();
    const wrong = makeCatalog();
    wrong.requestTypes[1]!.id = 'bug';
    api.answerCatalog = () => wrong;
    const provider = await fixture(
      html`<helpdock-provider .ticketApi=${api}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    await becomes(probeOf(provider), 'error');
    await until(() => said.length > 0);
    expect(reports()[0]).to.contain('HD104').and.contain('/requestTypes/1/id');
  });

  it('B01 says that an answer is no catalog', async () => {
    server.use(http.get(`${API_URL}/catalog`, () => HttpResponse.json({ brand: 1 })));
    const provider = await fixture(
      html`<helpdock-provider api=${API_URL}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    await becomes(probeOf(provider), 'error');
    await until(() => said.length > 0);
    expect(reports()[0]).to.contain('HD103').and.contain(API_URL);
  });

  it('keeps the catalog while a new session loads it anew, even in vain', async () => {
    const api = new FakeTicketApi();
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider .ticketApi=${api}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    const probe = probeOf(provider);
    await becomes(probe, 'ready');
    let asked = 0;
    api.answerCatalog = () => {
      asked++;
      return Promise.reject(failure('unauthorized'));
    };
    provider.getToken = () => 'another';
    const event = oneEvent(provider, 'helpdock-catalog-error');
    await provider.updateComplete;
    expect(probe.status).to.equal('ready');
    await event;
    expect(asked).to.equal(1);
    expect(probe.status).to.equal('ready');
    expect(probe.catalog.value?.catalog?.brand.name).to.equal('Lumen');
  });

  it('forgets the catalog of another organisation', async () => {
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider .ticketApi=${new FakeTicketApi()}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    const probe = probeOf(provider);
    await becomes(probe, 'ready');
    const other = new FakeTicketApi();
    other.answerCatalog = () => new Promise(() => undefined);
    provider.ticketApi = other;
    await provider.updateComplete;
    expect(probe.status).to.equal('pending');
    expect(probe.catalog.value?.catalog).to.equal(undefined);
  });

  it('A53 keeps all of it when it is moved, and asks nothing again', async () => {
    const api = new FakeTicketApi();
    let asked = 0;
    api.answerCatalog = () => (asked++, makeCatalog());
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider .ticketApi=${api}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    await becomes(probeOf(provider), 'ready');
    const aside = document.createElement('div');
    provider.parentElement!.append(aside);
    aside.append(provider);
    await provider.updateComplete;
    expect(probeOf(provider).status).to.equal('ready');
    expect(asked).to.equal(1);
  });

  it('stops asking when it leaves the page, and asks when it comes back', async () => {
    const api = new FakeTicketApi();
    const signals: AbortSignal[] = [];
    const catalogOf: TicketApi['catalog'] = ({ signal } = {}) => {
      signals.push(signal!);
      return signals.length === 1 ? new Promise(() => undefined) : Promise.resolve(makeCatalog());
    };
    api.catalog = catalogOf;
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider .ticketApi=${api}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    const parent = provider.parentElement!;
    provider.remove();
    expect(signals[0]!.aborted).to.equal(true);
    parent.append(provider);
    await becomes(probeOf(provider), 'ready');
    expect(signals).to.have.lengthOf(2);
  });

  it('says who is asking', async () => {
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider .ticketApi=${new FakeTicketApi()}><helpdock-probe></helpdock-probe></helpdock-provider>`,
    );
    const { identity } = probeOf(provider);
    expect(identity.value).to.deep.equal({ known: false });
    provider.identity = { name: 'Ana', email: 'ana@example.org' };
    provider.getToken = () => 'token';
    await provider.updateComplete;
    expect(identity.value).to.deep.equal({ known: true, name: 'Ana', email: 'ana@example.org' });
  });

  it('provides for elements that were there before it', async () => {
    const early = await fixture(html`<div><helpdock-probe></helpdock-probe></div>`);
    const probe = probeOf(early);
    expect(probe.status).to.equal(undefined);
    const template = document.createElement('helpdock-provider');
    template.ticketApi = new FakeTicketApi();
    template.append(probe);
    early.append(template);
    await becomes(probe, 'ready');
  });

  it('draws nothing, also where the page hides its children', async () => {
    const provider = await fixture(html`<helpdock-provider .ticketApi=${new FakeTicketApi()}></helpdock-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });
});

describe('the words of an element', () => {
  const said = listenToConsole();

  it('A12 are those of the provider’s locale, whatever the page speaks', async () => {
    const page = await fixture(html`
      <div lang="en" dir="ltr">
        <helpdock-provider locale="ar" .ticketApi=${new FakeTicketApi()}
          ><helpdock-probe></helpdock-probe
        ></helpdock-provider>
      </div>
    `);
    const { words } = probeOf(page);
    expect(words.dir).to.equal('rtl');
    expect(words.locale).to.equal('ar');
    await until(() => words.messages.common.close !== 'Close');
  });

  it('A12 follow the nearest language of the page where none is set', async () => {
    const page = await fixture(html`
      <div lang="de-CH" dir="rtl">
        <helpdock-provider .ticketApi=${new FakeTicketApi()}><helpdock-probe></helpdock-probe></helpdock-provider>
      </div>
    `);
    const { words } = probeOf(page);
    expect(words.dir).to.equal('ltr');
    expect(words.locale).to.equal('de-CH');
  });

  it('are English, in the direction of the page, without a provider', async () => {
    const page = await fixture(html`<div dir="rtl"><helpdock-probe></helpdock-probe></div>`);
    const { words } = probeOf(page);
    expect(words.messages.common.close).to.equal('Close');
    expect(words.dir).to.equal('rtl');
  });

  it('change with the locale', async () => {
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider locale="de" .ticketApi=${new FakeTicketApi()}
        ><helpdock-probe></helpdock-probe
      ></helpdock-provider>`,
    );
    const { words } = probeOf(provider);
    await until(() => words.messages.common.close !== 'Close');
    provider.locale = 'en';
    await until(() => words.messages.common.close === 'Close');
  });

  it('are those asked for last, even where those asked for before fail late', async () => {
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider locale="en" .ticketApi=${new FakeTicketApi()}
        ><helpdock-probe></helpdock-probe
      ></helpdock-provider>`,
    );
    const { words } = probeOf(provider);
    provider.locale = 'ar';
    await until(() => words.locale === 'ar');
    // A language whose words fail to load, which is heard of only after the one that followed has come.
    const { get } = Map.prototype;
    let fail: (error: Error) => void = () => {};
    let hasFailed = false;
    Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
      if (key !== 'de') return get.call(this, key) as unknown;
      return () => new Promise((_, reject) => (fail = reject)).finally(() => (hasFailed = true));
    };
    try {
      provider.locale = 'de';
      await provider.updateComplete;
    } finally {
      Map.prototype.get = get;
    }
    provider.locale = 'ar';
    await provider.updateComplete;
    fail(new Error('gone'));
    await until(() => hasFailed && said.length > 0);
    expect(words.locale).to.equal('ar');
  });

  it('are English for what is no language tag, and the console says so', async () => {
    const provider = await fixture(
      html`<helpdock-provider locale="not a tag" .ticketApi=${new FakeTicketApi()}
        ><helpdock-probe></helpdock-probe
      ></helpdock-provider>`,
    );
    expect(probeOf(provider).words.locale).to.equal('en');
    expect(String(said[0]?.[0])).to.contain('HD110');
  });
});
