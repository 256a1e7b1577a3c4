import type { Words } from '../../../context/words.js';
import type { AttachmentPolicy } from '../../../contract/index.js';
import type { AddOptions, AttachedFile } from '../uploading/attached-file.js';

/** The control for files, as far as capturing touches it. */
export interface CaptureContext {
  readonly words: Words;
  policy: () => AttachmentPolicy | undefined;
  add: (files: readonly File[], options?: AddOptions) => void;
  replace: (file: AttachedFile, next: File) => void;
}
