import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../src/components/attachments/define.js';
import type { AttachmentsElement } from '../../../../src/components/attachments/attachments.js';
import type { AttachmentPolicy } from '../../../../src/contract/index.js';
import { makeCatalog } from '../../../support/catalog.js';
import { provide } from '../../../support/provided.js';
import { UploadDialogue } from '../../../support/upload-dialogue.js';
import { until } from '../../../support/until.js';

/** Small limits, so that tests need no large files. */
export const policy: AttachmentPolicy = {
  maxFiles: 4,
  maxFileSize: 1000,
  maxTotalSize: 2500,
  types: ['image/*', '.log'],
};

/** A file of so many bytes. */
export const makeFile = (name: string, size = 10, changes: FilePropertyBag = {}): File =>
  new File([new Uint8Array(size)], name, { lastModified: 1, ...changes });

/** A file whose bytes the browser does not get, as with a folder or a file that was deleted. */
export function makeUnreadable(name: string): File {
  const file = makeFile(name);
  file.slice = () => Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('NotReadable')) });
  return file;
}

/** One file as the person sees it. */
export interface Row {
  name: string;
  status: string;
  element: HTMLElement;
  remove: HTMLButtonElement;
  retry: HTMLButtonElement | undefined;
  progress: HTMLProgressElement | null;
}

/** Attachments in a form, and the service that takes the files. */
export async function setup({ uploads = true, required = false, withApi = true } = {}) {
  const page = document.createElement('div');
  const api = new UploadDialogue();
  const catalog = makeCatalog();
  catalog.attachments = policy;
  catalog.capabilities = { uploads };
  provide(page, { catalog, ...(withApi && { api }) });
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <helpdock-attachments name="files" label="Files" ?required=${required}></helpdock-attachments>
      <button>Send</button>
    </form>`,
    { parentNode: page },
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  const element = form.querySelector<AttachmentsElement>('helpdock-attachments')!;
  await element.updateComplete;
  await element.settled();
  const rows = (): Row[] =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('.file')].map((row) => ({
      name: row.querySelector('.file-name')!.textContent,
      status: row.querySelector('.status')!.textContent,
      element: row,
      remove: row.querySelector<HTMLButtonElement>('.remove')!,
      retry: row.querySelector<HTMLButtonElement>('.retry') ?? undefined,
      progress: row.querySelector('progress'),
    }));
  /** Adds files and waits until each is checked and what may start has started. */
  const add = async (...files: File[]): Promise<void> => {
    element.addFiles(files);
    await until(() => rows().length > 0 && rows().every(({ status }) => status !== 'Checking'));
    await element.updateComplete;
  };
  const input = (): HTMLInputElement => element.renderRoot.querySelector<HTMLInputElement>('[type=file]')!;
  const news = (): string => element.renderRoot.querySelector('[role=status]')!.textContent;
  return { page, form, element, api, rows, add, input, news };
}
