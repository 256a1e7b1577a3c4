import type { AttachmentPolicy } from '../../../contract/index.js';
import { fitsFileTypes } from '../../../support/file-type.js';

/** Why a file is not taken. */
export type Rejection =
  | { readonly reason: 'empty' | 'duplicate' | 'unreadable' | 'type' }
  | { readonly reason: 'too-large' | 'too-many' | 'total'; readonly limit: number };

/** What the limits look at. */
export type FileFacts = Pick<File, 'name' | 'size' | 'type' | 'lastModified'>;

/** Two choices of the same file: the browser tells no more of a file than this. */
const isSame = (a: FileFacts, b: FileFacts): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/**
 * Holds one file against the limits, next to those that are already taken.
 * @returns why it is not taken; nothing when it is.
 */
export function findRejection(
  file: FileFacts,
  taken: readonly FileFacts[],
  { maxFiles, maxFileSize, maxTotalSize, types }: AttachmentPolicy,
): Rejection | undefined {
  if (taken.some((other) => isSame(file, other))) return { reason: 'duplicate' };
  if (file.size === 0) return { reason: 'empty' };
  if (!fitsFileTypes(file, types)) return { reason: 'type' };
  if (file.size > maxFileSize) return { reason: 'too-large', limit: maxFileSize };
  if (taken.length >= maxFiles) return { reason: 'too-many', limit: maxFiles };
  const total = taken.reduce((sum, { size }) => sum + size, file.size);
  if (maxTotalSize !== undefined && total > maxTotalSize) return { reason: 'total', limit: maxTotalSize };
  return undefined;
}
