import type { Attachment, AttachmentPolicy } from '../contract/index.js';
import type { Call } from './call.js';
import { GatewayProblem } from './gateway-problem.js';

/** Ids of uploads, and where in the body they stand. */
export interface NamedUploads {
  ids: readonly string[];
  pointer: string;
}

function refuse(detail: string, pointer: string, code: string): never {
  throw new GatewayProblem('invalid', { errors: [{ detail, pointer, code }] });
}

/**
 * Finds the files that a request names; each must be there, finished, and the requester's own.
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
  if (attachments.length !== unique.length) {
    return refuse('A file is no longer there. Add it again.', pointer, 'unknown-upload');
  }
  const total = attachments.reduce((sum, { size }) => sum + size, 0);
  const max = policy?.maxTotalSize;
  if (max === undefined || total <= max) return attachments;
  return refuse(`The files may have at most ${max} bytes together.`, pointer, 'too-large');
}

/**
 * Takes the files of what was stored into safekeeping. Only then, since a refused request must keep nothing; and each
 * time that its answer is repeated, since the first attempt may have died before it.
 */
export async function keepUploads({ uploads }: Call, attachments: readonly Attachment[] | undefined): Promise<void> {
  const ids = attachments?.map(({ id }) => id) ?? [];
  if (ids.length) await uploads?.keep(ids);
}
