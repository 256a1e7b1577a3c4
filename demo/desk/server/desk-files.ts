import type { Attachment } from 'helpdock/contract';
import { attachmentDisposition, fileResponse, type ByteRange, type FileContent } from 'helpdock/gateway';
import { fileSignature, showableAs, SIGNATURE_BYTES } from 'helpdock/support';

/** Opens a file, or a part of it. */
type Open = (range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;

/** Whatever a file is: nobody guesses, nothing runs, and no other site gets to see it. */
const GUARDS = {
  'cache-control': 'private, no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const contentOf = (open: Open): FileContent => ({ open: () => open(), openRange: (range) => open(range) });

/** A file to be saved. */
export function savedFile(request: Request, { id, name, size }: Attachment, open: Open): Promise<Response> {
  const headers = {
    ...GUARDS,
    'content-type': 'application/octet-stream',
    'content-disposition': attachmentDisposition(name),
  };
  return fileResponse(request, contentOf(open), { id, size, headers });
}

/**
 * A picture or a film to be shown in the desk's page. What it is, its bytes say, each time anew: what is stored of it was
 * written down by whoever filed it, in the worst case. Undefined for everything else.
 */
export async function shownFile(request: Request, { id, size }: Attachment, open: Open): Promise<Response | undefined> {
  if (size === 0) return undefined;
  const head = await open({ first: 0, last: Math.min(size, SIGNATURE_BYTES) - 1 });
  const type = fileSignature(new Uint8Array(await new Response(head).arrayBuffer()));
  if (type === undefined || !showableAs(type)) return undefined;
  const headers = { ...GUARDS, 'content-type': type, 'content-disposition': 'inline' };
  return fileResponse(request, contentOf(open), { id, size, headers });
}
