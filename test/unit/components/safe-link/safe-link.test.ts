import { expect, fixture, html } from '@open-wc/testing';
import { HTTPS_ONLY, linkAddresses, renderLink, safeLink } from '../../../../src/components/safe-link/safe-link.js';

/** Addresses that run something, lead elsewhere than they seem to, or lead nowhere outside of the page. */
const REFUSED = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  ' \n\tjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'filesystem:https://example.com/t/x',
  'intent://scan/#Intent;end',
  'file:///etc/passwd',
  'about:blank',
  'view-source:https://example.com',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/relative',
  'relative',
  '?query',
  '#fragment',
  '',
  'https://bank.example@evil.example/',
  'https://user:word@evil.example/',
  `https://example.com/${'x'.repeat(5_000)}`,
];

describe('safeLink', () => {
  for (const address of REFUSED) {
    it(`C04 refuses ${JSON.stringify(address.slice(0, 50))}`, () => {
      expect(safeLink(address)).to.be.undefined;
    });
  }

  it('C04 follows only http, https, mailto and tel, and tells where they lead', () => {
    expect(safeLink('https://docs.example:8443/a?b#c')?.host).to.equal('docs.example:8443');
    expect(safeLink('http://docs.example')?.href).to.equal('http://docs.example/');
    expect(safeLink('mailto:help@example.com')?.host).to.equal('help@example.com');
    expect(safeLink('tel:+41441112233')?.host).to.equal('+41441112233');
  });

  it('C04 reads backslashes and look-alike letters as the browser does', () => {
    expect(safeLink('https:\\\\evil.example\\path')?.host).to.equal('evil.example');
    expect(safeLink('https://аpple.com')?.host).to.match(/^xn--/);
  });

  it('A10 opens nothing but https where only that is allowed', () => {
    expect(safeLink('http://example.com', HTTPS_ONLY)).to.be.undefined;
    expect(safeLink('https://example.com', HTTPS_ONLY)).to.be.ok;
  });
});

describe('links in text', () => {
  it('C05 open outside and hand nothing over', async () => {
    const link = safeLink('https://example.com/x')!;
    const element = await fixture<HTMLElement>(html`<p>${renderLink('here', 'here', link)}</p>`);
    const anchor = element.querySelector('a')!;
    expect([anchor.target, anchor.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  it('C04 show the host where their text says another, and once where it says the same', async () => {
    const link = safeLink('https://evil.example/login')!;
    const other = await fixture<HTMLElement>(
      html`<p>${renderLink('https://bank.example', 'https://bank.example', link)}</p>`,
    );
    expect(other.textContent).to.equal('https://bank.example (evil.example)');
    const same = await fixture<HTMLElement>(html`<p>${renderLink('x', 'https://evil.example/login', link)}</p>`);
    expect(same.querySelector('.host')).to.be.null;
  });

  it('finds addresses in a sentence, and leaves out what belongs to the sentence', async () => {
    const element = await fixture<HTMLElement>(
      html`<p>${linkAddresses('See https://a.example/x?y=1, (http://b.example) or javascript:alert(1).')}</p>`,
    );
    expect([...element.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://a.example/x?y=1',
      'http://b.example/',
    ]);
    expect(element.textContent).to.equal('See https://a.example/x?y=1, (http://b.example) or javascript:alert(1).');
  });

  it('C06 takes no time for a text made to take long', () => {
    const start = performance.now();
    for (const text of ['https://'.repeat(10_000), `https://a${'.'.repeat(50_000)}`, 'http'.repeat(20_000)])
      linkAddresses(text);
    expect(performance.now() - start).to.be.below(100);
  });
});
