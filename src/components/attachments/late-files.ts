/** What happens to files, and ways to make some. Fetched after the control has been drawn. */
import { adoptStyles, type LitElement } from 'lit';
import { CaptureBar, type CaptureSupport } from './capturing/capture-bar.js';
import { capturingStyles } from './capturing/capturing-styles.js';
import { uploadListStyles } from './uploading/upload-list-styles.js';
import { UploadList, type UploadListContext } from './uploading/upload-list.js';

/** The late part of a control for files. */
export interface LateFiles {
  readonly list: UploadList;
  readonly capture: CaptureBar;
}

const supportOfScreens = (): Promise<CaptureSupport> =>
  import('../../capture/screenshot/screen-support.js').then(
    ({ screenCaptureSupport }) => screenCaptureSupport(),
    () => 'unsupported',
  );

/** Makes it, and gives the control what it looks like. */
export async function createLateFiles(host: LitElement, context: Omit<UploadListContext, 'edit'>): Promise<LateFiles> {
  const support = await supportOfScreens();
  const { elementStyles } = host.constructor as typeof LitElement;
  adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, uploadListStyles, capturingStyles]);
  const list: UploadList = new UploadList(host, { ...context, edit: (file) => capture.edit(file) });
  const { words, policy } = context;
  const capture = new CaptureBar(
    host,
    {
      words,
      policy,
      add: (files, options) => list.add(files, options),
      replace: (file, next) => list.replace(file, next),
    },
    support,
  );
  return { list, capture };
}
