import { staticFiles } from './static-files.js';
import type { Handler } from './listen.js';
import type { HostTrust } from './support-token.js';
import type { DemoUrls } from './urls.js';
import { demoFolder, packageFolder } from './folders.js';

type Urls = () => DemoUrls;

const notFound = (): Response =>
  new Response('There is nothing here.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });

const NOT_BUILT = 'The bundle is not built yet: run "npm run build:cdn".';

/** Anybody's page may load the bundle, also one that isolates itself. Chunks carry their hash in their name. */
function bundleHeaders(pathname: string): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': pathname.startsWith('/chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/** Values that pages may name; `apiUrl` is the API of the page's own organisation. */
const pageValues = (urls: DemoUrls, apiUrl: string): Record<string, string> => ({
  apiUrl,
  apiOrigin: urls.api,
  helpdockUrl: urls.helpdock,
  indexUrl: urls.index,
  deskUrl: urls.desk,
  atriumUrl: urls.atrium,
  larchmontUrl: urls.larchmont,
  strictUrl: urls.strict,
  atriumApiUrl: urls.atriumApi,
  larchmontApiUrl: urls.larchmontApi,
});

/** The front page, the desk, and the bundle as a CDN would serve it. */
export function indexServer(urls: Urls, desk: Handler): Handler {
  const pages = staticFiles({ folder: demoFolder('index'), values: () => pageValues(urls(), urls().atriumApi) });
  const bundle = staticFiles({ folder: packageFolder('dist/cdn'), headers: bundleHeaders });
  return async (request, connection) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/desk') return new Response(null, { status: 308, headers: { location: '/desk/' } });
    if (pathname.startsWith('/desk/')) return desk(request, connection);
    const answer = (await pages(request)) ?? (await bundle(request));
    if (answer) return answer;
    return pathname === '/helpdock.js' ? new Response(NOT_BUILT, { status: 503 }) : notFound();
  };
}

/** Answers a page's own question for a token. A real product would look into its session; here the page says who it is. */
async function tokenAnswer(url: URL, issue: HostTrust['issue']): Promise<Response> {
  const token = await issue(url.searchParams.get('member') ?? '');
  return token ? Response.json({ token }, { headers: { 'cache-control': 'no-store' } }) : notFound();
}

/**
 * A product whose server vouches for who is signed in.
 * @param outages what is broken there today, as there always is something: paths with the status they answer
 */
function productServer(
  folder: string,
  values: () => Record<string, string>,
  issue: HostTrust['issue'],
  outages: Readonly<Record<string, number>>,
): Handler {
  const pages = staticFiles({ folder: demoFolder(folder), values });
  return async (request) => {
    const url = new URL(request.url);
    if (url.pathname === '/api/support-token') return tokenAnswer(url, issue);
    const status = Object.hasOwn(outages, url.pathname) ? outages[url.pathname] : undefined;
    if (status) return Response.json({ message: 'This is broken today.' }, { status });
    return (await pages(request)) ?? notFound();
  };
}

/** The coworking product: everybody is signed in. */
export const atriumServer = (urls: Urls, issue: HostTrust['issue']): Handler =>
  productServer('atrium', () => pageValues(urls(), urls().atriumApi), issue, { '/api/reports/occupancy': 500 });

/** The shop of a ski resort: guests are strangers, the resort's staff may sign in. */
export const larchmontServer = (urls: Urls, issue: HostTrust['issue']): Handler =>
  productServer('larchmont', () => pageValues(urls(), urls().larchmontApi), issue, { '/api/shipping-quote': 503 });

/** A page that allows next to nothing. What Helpdock needs of a policy is exactly this. */
export function strictServer(urls: Urls): Handler {
  const policy = (): string =>
    [
      "default-src 'none'",
      `script-src 'self' ${urls().index}`,
      `connect-src 'self' ${urls().api}`,
      "style-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types helpdock',
    ].join('; ');
  const pages = staticFiles({
    folder: demoFolder('strict-csp'),
    values: () => pageValues(urls(), urls().larchmontApi),
    headers: () => ({ 'content-security-policy': policy() }),
  });
  return async (request) => (await pages(request)) ?? notFound();
}
