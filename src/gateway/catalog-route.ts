import { sha256 } from './bytes.js';
import { jsonResponse, type Call } from './call.js';

/** Languages of an `Accept-Language` header, most wanted first; `*` and those with weight 0 are left out. */
export function acceptedLanguages(header: string | null): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [language = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { language, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}

/** Weak comparison, as conditional requests want it (RFC 9110 §13.1.2). */
const matches = (header: string | null, etag: string): boolean =>
  header?.split(',').some((entry) => ['*', etag].includes(entry.trim().replace(/^W\//, ''))) ?? false;

/** `GET /catalog`. */
export async function getCatalog({ request, requester, backend }: Call): Promise<Response> {
  const languages = acceptedLanguages(request.headers.get('accept-language'));
  const catalog = await backend.catalog(requester, { languages });
  const etag = `"${(await sha256(JSON.stringify(catalog))).slice(0, 22)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Language, Authorization' };
  return matches(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers })
    : jsonResponse(catalog, { headers });
}
