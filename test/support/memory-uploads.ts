import type { Attachment } from '../../src/contract/index.js';
import {
  GatewayProblem,
  requesterScope,
  type ByteRange,
  type Requester,
  type UploadContext,
  type UploadStore,
} from '../../src/gateway/index.js';

interface StoredUpload {
  attachment: Attachment;
  owner: string;
  bytes: Uint8Array<ArrayBuffer>;
  kept?: boolean;
}

const TUS = { 'tus-resumable': '1.0.0' };

function metadataOf(header: string | null): Record<string, string> {
  const pairs = (header ?? '').split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => {
      const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
      return [key, new TextDecoder().decode(bytes)];
    }),
  );
}

/** tus 1.0 with creation and termination in the memory of a test; runs on Node and in browsers. */
export class MemoryUploads implements UploadStore {
  readonly #uploads = new Map<string, StoredUpload>();

  /** Ids of what is stored. */
  get ids(): string[] {
    return [...this.#uploads.keys()];
  }

  /** Bytes of one upload, as far as they have arrived. */
  bytes(id: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#uploads.get(id)?.bytes;
  }

  /** Also for `MemoryBackend`'s `openFile`. */
  readonly open = (id: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>> => {
    const bytes = this.bytes(id) ?? new Uint8Array();
    const part = range ? bytes.slice(range.first, range.last + 1) : bytes;
    return Promise.resolve(new Blob([part]).stream());
  };

  async handle(request: Request, id: string | undefined, context: UploadContext): Promise<Response> {
    if (request.headers.get('tus-resumable') !== '1.0.0') throw new GatewayProblem('tus-required', { headers: TUS });
    if (id === undefined) return this.#create(request, context);
    const upload = this.#uploads.get(id);
    if (upload?.owner !== requesterScope(context.requester)) throw new GatewayProblem('not-found', { headers: TUS });
    if (request.method === 'PATCH') return this.#append(request, upload);
    if (request.method === 'HEAD') {
      const headers = {
        ...TUS,
        'upload-offset': `${upload.bytes.length}`,
        'upload-length': `${upload.attachment.size}`,
      };
      return new Response(null, { status: 200, headers });
    }
    if (upload.kept) throw new GatewayProblem('in-use', { headers: TUS });
    this.#uploads.delete(id);
    return new Response(null, { status: 204, headers: TUS });
  }

  find(requester: Requester, ids: readonly string[]): Promise<Attachment[]> {
    const found = ids.flatMap((id) => {
      const upload = this.#uploads.get(id);
      const isThere = upload?.owner === requesterScope(requester) && upload.bytes.length === upload.attachment.size;
      return isThere ? [upload] : [];
    });
    return Promise.resolve(found.map(({ attachment }) => attachment));
  }

  keep(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const upload = this.#uploads.get(id);
      if (upload) upload.kept = true;
    }
    return Promise.resolve();
  }

  #create(request: Request, { requester, path, policy }: UploadContext): Response {
    const size = Number(request.headers.get('upload-length'));
    if (size > policy.maxFileSize) throw new GatewayProblem('too-large', { headers: TUS });
    const { filename = 'file', filetype = 'application/octet-stream' } = metadataOf(
      request.headers.get('upload-metadata'),
    );
    const id = crypto.randomUUID();
    const attachment = { id, name: filename, size, type: filetype };
    this.#uploads.set(id, { attachment, owner: requesterScope(requester), bytes: new Uint8Array() });
    return new Response(null, { status: 201, headers: { ...TUS, location: `${path}/${id}` } });
  }

  async #append(request: Request, upload: StoredUpload): Promise<Response> {
    if (Number(request.headers.get('upload-offset')) !== upload.bytes.length) {
      throw new GatewayProblem('offset-conflict', { headers: TUS });
    }
    const chunk = new Uint8Array(await request.arrayBuffer());
    if (upload.bytes.length + chunk.length > upload.attachment.size)
      throw new GatewayProblem('too-large', { headers: TUS });
    upload.bytes = new Uint8Array(await new Blob([upload.bytes, chunk]).arrayBuffer());
    return new Response(null, { status: 204, headers: { ...TUS, 'upload-offset': `${upload.bytes.length}` } });
  }
}
