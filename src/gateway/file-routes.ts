import { fileResponse } from './byte-range.js';
import type { Call } from './call.js';
import { attachmentDisposition } from './content-disposition.js';
import { GatewayProblem } from './gateway-problem.js';

/**
 * `GET /attachments/{id}`. Whatever the file is, it is saved and never run: a browser that shows it all the same gives
 * it no script, no origin and no network. A part of it is handed out where the backend can open parts.
 */
export async function getAttachment({ request, params, requester, backend }: Call): Promise<Response> {
  const id = params.id ?? '';
  const content = await backend.attachment(requester, id);
  if (!content) throw new GatewayProblem('not-found');
  const { name, size, type } = content.attachment;
  const headers = {
    'content-type': /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream',
    'content-disposition': attachmentDisposition(name),
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  };
  return fileResponse(request, content, { id, size, headers });
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
