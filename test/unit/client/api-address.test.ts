import { expect } from '@open-wc/testing';
import { ApiAddressError, HttpTicketApi, resolveApiUrl } from '../../../src/client/index.js';

const PAGE = 'https://app.example.com/account/billing?tab=2';

describe('address of the ticket API', () => {
  it('ends with a slash, however many were given', () => {
    for (const address of [
      'https://api.example.com/help',
      'https://api.example.com/help/',
      ' https://api.example.com/help// ',
    ]) {
      expect(resolveApiUrl(address, PAGE)).to.equal('https://api.example.com/help/');
    }
  });

  it('counts from the page when it is relative', () => {
    expect(resolveApiUrl('/help', PAGE)).to.equal('https://app.example.com/help/');
    expect(resolveApiUrl('help', PAGE)).to.equal('https://app.example.com/account/help/');
    expect(resolveApiUrl('//api.example.com', PAGE)).to.equal('https://api.example.com/');
  });

  it('A82 is not moved by a <base href>', async () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/x/';
    document.head.append(base);
    try {
      let asked = '';
      const fetch = (url: string): Promise<Response> => {
        asked = url;
        return Promise.resolve(Response.json({ items: [] }));
      };
      await new HttpTicketApi({ baseUrl: '/help', fetch }).list();
      expect(asked).to.equal(`${location.origin}/help/tickets`);
    } finally {
      base.remove();
    }
  });

  const refused: Record<string, string> = {
    nothing: '',
    blanks: '  ',
    'what is no URL': 'https://',
    'javascript:': 'javascript:alert(1)',
    'javascript: in disguise': ' \tjava\nscript:alert(1)',
    'data:': 'data:application/json,{}',
    'file:': 'file:///etc/passwd',
    'blob:': 'blob:https://app.example.com/1',
    'http: on an https page': 'http://api.example.com',
    'a name that only looks local': 'http://localhost.example.com',
    'a user name and password': 'https://user:secret@api.example.com',
    'a query': 'https://api.example.com/?token=secret',
    'a fragment': 'https://api.example.com/#secret',
  };
  for (const [what, address] of Object.entries(refused)) {
    it(`C10 refuses ${what} with one code`, () => {
      expect(() => resolveApiUrl(address, PAGE))
        .to.throw(ApiAddressError)
        .that.includes({ code: 'HD101', name: 'ApiAddressError' })
        .and.satisfies(({ message }: Error) => !message.includes('secret'));
    });
  }

  it('allows http: on this machine and on pages that are not secure themselves', () => {
    for (const host of ['localhost:4103', '127.0.0.1:4103', '[::1]:4103', 'api.localhost']) {
      expect(resolveApiUrl(`http://${host}`, PAGE)).to.equal(`http://${host}/`);
    }
    expect(resolveApiUrl('http://intranet', 'http://intranet/page')).to.equal('http://intranet/');
  });

  it('needs an absolute address where there is no page', () => {
    expect(resolveApiUrl('https://api.example.com')).to.equal('https://api.example.com/');
    expect(() => resolveApiUrl('/help')).to.throw(ApiAddressError);
    expect(() => resolveApiUrl('/help', 'about:srcdoc')).to.throw(ApiAddressError);
  });
});
