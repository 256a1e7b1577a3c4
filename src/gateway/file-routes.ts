import type { Call } from './call.js';
import { attachmentDisposition } from './content-disposition.js';
import { GatewayProblem } from './gateway-problem.js';

/**
 * `GET /attachments/{id}`. Whatever the file is, it is saved and never run: a browser that shows it all the same gives
 * it no script, no origin and no network.
 */
export async function getAttachment({ params, requester, backend }: Call): Promise<Response> {
  const content = await backend.attachment(requester, params.id ?? '');
  if (!content) throw new GatewayProblem('not-found');
  const { name, size, type } = content.attachment;
  return new Response(await content.open(), {
    headers: {
      'content-type': /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': attachmentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  });
}

/** `/uploads`: the store speaks tus; what may be uploaded is the catalog's word. */
export async function handleUpload({
  request,
  params,
  requester,
  backend,
  uploads,
  basePath,
}: Call): Promise<Response> {
  const { attachments: policy, anonymous } = await backend.catalog(requester, { languages: [] });
  if (!uploads || !policy) throw new GatewayProblem('not-found');
  if (requester.kind === 'anonymous' && !anonymous) throw new GatewayProblem('unauthorized');
  return uploads.handle(request, params.id, { requester, policy, path: `${basePath}/uploads` });
}
