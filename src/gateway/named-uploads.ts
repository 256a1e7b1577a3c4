import type { Attachment, AttachmentPolicy } from '../contract/index.js';
import { contradictsFileTypes, SIGNATURE_BYTES, storedType } from '../support/index.js';
import type { Call } from './call.js';
import { GatewayProblem } from './gateway-problem.js';
import type { UploadStore } from './upload-store.js';

/** Ids of uploads, and where in the body they stand. */
export interface NamedUploads {
  ids: readonly string[];
  pointer: string;
}

function refuse(detail: string, pointer: string, code: string): never {
  throw new GatewayProblem('invalid', { errors: [{ detail, pointer, code }] });
}

/** As many of the first bytes as tell what a file is. */
async function headOf(uploads: UploadStore, { id, size }: Attachment): Promise<Uint8Array> {
  if (size === 0) return new Uint8Array();
  const part = await uploads.open(id, { first: 0, last: Math.min(size, SIGNATURE_BYTES) - 1 });
  return new Uint8Array(await new Response(part).arrayBuffer());
}

/**
 * Looks into the files. Their types were claimed by whoever sent them; a ticket gets the ones that the bytes speak for.
 * @throws {GatewayProblem} `invalid`
 */
async function inspect(
  uploads: UploadStore,
  attachments: readonly Attachment[],
  { types }: Partial<AttachmentPolicy>,
  pointer: string,
): Promise<Attachment[]> {
  const inspected: Attachment[] = [];
  for (const attachment of attachments) {
    const head = await headOf(uploads, attachment);
    if (contradictsFileTypes(attachment, head, types)) {
      return refuse(
        'A file is something else than its name says, and of a type that is not accepted. Remove it.',
        pointer,
        'type-mismatch',
      );
    }
    inspected.push({ ...attachment, type: storedType(attachment, head) });
  }
  return inspected;
}

/**
 * Finds the files that a request names; each must be there, finished, the requester's own, and of a type that is let in.
 * @throws {GatewayProblem} `invalid`
 */
export async function findUploads(
  { requester, uploads }: Call,
  { ids, pointer }: NamedUploads,
  policy: AttachmentPolicy | undefined,
): Promise<Attachment[]> {
  if (!ids.length) return [];
  const unique = [...new Set(ids)];
  const attachments = (await uploads?.find(requester, unique)) ?? [];
  if (!uploads || attachments.length !== unique.length) {
    return refuse('A file is no longer there. Add it again.', pointer, 'unknown-upload');
  }
  const total = attachments.reduce((sum, { size }) => sum + size, 0);
  const max = policy?.maxTotalSize;
  if (max !== undefined && total > max) {
    return refuse(`The files may have at most ${max} bytes together.`, pointer, 'too-large');
  }
  return inspect(uploads, attachments, policy ?? {}, pointer);
}

/**
 * Takes the files of what was stored into safekeeping. Only then, since a refused request must keep nothing; and each
 * time that its answer is repeated, since the first attempt may have died before it.
 */
export async function keepUploads({ uploads }: Call, attachments: readonly Attachment[] | undefined): Promise<void> {
  const ids = attachments?.map(({ id }) => id) ?? [];
  if (ids.length) await uploads?.keep(ids);
}
