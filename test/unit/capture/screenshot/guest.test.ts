import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { Shields } from '../../../../src/capture/privacy/shields.js';
import { capturePage } from '../../../../src/capture/screenshot/index.js';

const failureOf = (promise: Promise<unknown>): Promise<{ name: string; code?: string }> =>
  promise.then(
    () => expect.fail('There is a picture'),
    (error: unknown) => error as { name: string; code?: string },
  );

/** An image of the tests' own server. */
const own = '/demo/atrium/house.svg';

/** Waits for nothing: what is asked for here never comes. */
const silent = (): Promise<Response> => new Promise(() => {});

describe('taking a picture of the page', () => {
  const { fetch } = globalThis;
  afterEach(() => (globalThis.fetch = fetch));

  it('G3: changes nothing on the page but for an element of our own, for a moment', async () => {
    await fixture(
      html`<div>
        <input aria-label="City" />
        <p>Text</p>
      </div>`,
    );
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    const before = document.documentElement.outerHTML;
    const names = Object.getOwnPropertyNames(window).join();
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    await capturePage();
    records.push(...observer.takeRecords());
    observer.disconnect();
    const touched = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    expect(touched.every(({ nodeName }) => nodeName === 'HELPDOCK-PROBE')).to.be.true;
    expect(records.every(({ type, target }) => type === 'childList' && target === document.documentElement)).to.be.true;
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(Object.getOwnPropertyNames(window).join()).to.equal(names);
  });

  it('makes no element of the page a second time', async () => {
    let made = 0;
    customElements.define(
      'made-once',
      class extends HTMLElement {
        constructor() {
          super();
          made++;
        }
      },
    );
    await fixture(html`<made-once>Text</made-once>`);
    await capturePage();
    expect(made).to.equal(1);
  });

  it('fetches what is there, without cookies for other sites, and nothing that is missing or refused', async () => {
    const asked: string[] = [];
    globalThis.fetch = (address, init) => {
      asked.push(`${new URL(address as string).pathname} ${init?.credentials}`);
      return fetch(address, init);
    };
    const away = location.origin.replace('localhost', '127.0.0.1');
    const background = (url: string) => html`<div style=${`width: 9px; height: 9px; background: url('${url}')`}></div>`;
    await fixture(html`
      <div>
        ${[own, '/missing.png', `${away}/a.png`].map(background)}
        <img src="/missing.png" alt="" width="9" height="9" /><img src="${away}/b.png" alt="" width="9" height="9" />
      </div>
    `);
    await capturePage();
    expect(asked).to.deep.equal([`${own} same-origin`]);
  });

  it('ends when it is told to, and when it takes too long', async () => {
    globalThis.fetch = silent;
    await fixture(html`<div style=${`width: 9px; height: 9px; background: url('${own}')`}></div>`);
    const control = new AbortController();
    const aborted = failureOf(capturePage({ signal: control.signal }));
    control.abort();
    expect((await aborted).name).to.equal('AbortError');
    expect((await failureOf(capturePage({ limit: 1 }))).code).to.equal('timeout');
  });

  it('can be done with drawings and elements whose names are no names in XML', async () => {
    const parts: [what: string, markup: string][] = [
      ['listeners of a template', '<svg @click="go" v-on:click.prevent="go" x-on:click="go"><circle r="4" /></svg>'],
      ['bound values', '<svg><circle :r="radius" [attr.r]="radius" (click)="go()" #shape r="4" /></svg>'],
      [
        'notes of an editor',
        '<svg inkscape:label="Layer" xmlns:inkscape="http://inkscape.org"><g inkscape:x="1" /></svg>',
      ],
      ['metadata', '<svg><metadata><rdf:RDF><cc:Work rdf:about="">Text</cc:Work></rdf:RDF></metadata></svg>'],
      ['elements of an editor', '<svg><sodipodi:namedview pagecolor="#fff"><i:x /></sodipodi:namedview></svg>'],
      ['prefixes in capitals', '<svg><use XLINK:HREF="#a" xlink:href="#a" xml:space="preserve" /></svg>'],
      ['elements beside drawings', '<o:p @click="go" :class="a" x-on:click="b"><my.tag 1=2 "=3>Text</my.tag></o:p>'],
      ['fields', '<input @input="go" :value="city" v-model.trim="city" />'],
    ];
    for (const [what, markup] of parts) {
      const part = await fixture<HTMLElement>(html`<div></div>`);
      part.append(document.createRange().createContextualFragment(markup));
      expect((await capturePage()).type, what).to.equal('image/png');
      part.remove();
    }
  });

  it('can be done on a page that names its fields like what is asked of them', async () => {
    const names = `hasAttribute matches getAttribute getBoundingClientRect childNodes children parentNode parentElement
      assignedSlot shadowRoot nodeType localName namespaceURI isConnected contains querySelector textContent
      offsetWidth clientWidth scrollTop scrollLeft attributes style getRootNode`.split(/\s+/);
    await fixture(html`
      <div>
        <form>${names.map((name) => html`<input name=${name} aria-label="City" />`)}</form>
        <form data-private contenteditable>${names.map((name) => html`<input name=${name} aria-label="City" />`)}</form>
      </div>
    `);
    expect((await capturePage()).type).to.equal('image/png');
  });

  it('can be done on a page that names its images like what is asked of the document', async () => {
    const names =
      `documentElement fonts styleSheets adoptedStyleSheets addEventListener removeEventListener createElement
      createTreeWalker scrollingElement baseURI nodeType getElementById querySelector permissionsPolicy`.split(/\s+/);
    await fixture(html`<div>${names.map((name) => html`<img name=${name} alt="" />`)}</div>`);
    const taken = capturePage().then(({ type }) => type, String);
    const shields = new Shields();
    shields.show();
    const isUp = document.body.parentElement!.lastElementChild?.localName === 'helpdock-shields';
    shields.hide();
    // The tests' own page needs its names back before anything is said.
    const type = await taken;
    fixtureCleanup();
    expect([type, isUp]).to.deep.equal(['image/png', true]);
  });
});
