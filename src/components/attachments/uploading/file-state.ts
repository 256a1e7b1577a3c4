import type { Attachment } from '../../../contract/index.js';
import type { Rejection } from './file-limits.js';

/**
 * Where one file stands. `waiting` may carry the time (milliseconds since the epoch) before which the service does not
 * want to be asked again, `paused` when the connection is tried again; `failed` carries what the upload was rejected with.
 */
export type FileState =
  | { readonly status: 'checking' }
  | { readonly status: 'rejected'; readonly rejection: Rejection }
  | { readonly status: 'waiting'; readonly until?: number }
  | { readonly status: 'uploading'; readonly sent: number }
  | { readonly status: 'paused'; readonly until: number }
  | { readonly status: 'done'; readonly attachment: Attachment }
  | { readonly status: 'failed'; readonly error: unknown };

export type FileStatus = FileState['status'];

/**
 * Each status with those that may follow it; `uploading` follows itself with every progress, `paused` with every attempt
 * that finds no connection.
 */
const STEPS: Record<FileStatus, readonly FileStatus[]> = {
  checking: ['waiting', 'rejected'],
  rejected: [],
  waiting: ['uploading'],
  uploading: ['uploading', 'paused', 'done', 'failed', 'waiting', 'rejected'],
  paused: ['paused', 'uploading', 'done', 'failed', 'waiting', 'rejected'],
  done: [],
  failed: ['waiting'],
};

/** Still on its way: a form that is sent now has to wait for it. */
export const isBusy = ({ status }: FileState): boolean =>
  status === 'checking' || status === 'waiting' || status === 'uploading' || status === 'paused';

/** Counts towards the limits. */
export const isAccepted = ({ status }: FileState): boolean => status !== 'checking' && status !== 'rejected';

/**
 * The only way from one state to the next.
 * @throws {Error} when the step is not legal: that is a fault in the program, never in the file.
 */
export function step(from: FileState, to: FileState): FileState {
  if (!STEPS[from.status].includes(to.status)) throw new Error(`A file cannot go from ${from.status} to ${to.status}.`);
  return to;
}
