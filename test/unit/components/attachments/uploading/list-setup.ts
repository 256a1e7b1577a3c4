import { fixture } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { UploadList, type UploadListContext } from '../../../../../src/components/attachments/uploading/upload-list.js';
import { Words } from '../../../../../src/context/words.js';
import type { AttachmentPolicy } from '../../../../../src/contract/index.js';
import { UploadDialogue } from '../../../../support/upload-dialogue.js';
import { until } from '../../../../support/until.js';

/** Whoever shows a list of uploads. */
class ListHost extends LitElement {
  readonly words = new Words(this);
  list?: UploadList;

  protected override render(): TemplateResult | undefined {
    return this.list?.render(false);
  }
}
customElements.define('upload-list-host', ListHost);

/** A picture that the browser can draw. */
export async function makePicture(name: string, color = 'teal'): Promise<File> {
  const canvas = new OffscreenCanvas(4, 3);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 4, 3);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
}

/** A list of uploads by itself, and the service that takes the files. */
export async function setupList(options: Partial<UploadListContext & { limits: Partial<AttachmentPolicy> }> = {}) {
  const host = await fixture<ListHost>(html`<upload-list-host></upload-list-host>`);
  const api = new UploadDialogue();
  const policy: AttachmentPolicy = { maxFiles: 4, maxFileSize: 10_000_000, ...options.limits };
  let edits = 0;
  const list = (host.list = new UploadList(host, {
    api: () => api as never,
    policy: () => policy,
    words: host.words,
    edited: () => edits++,
    ...options,
  }));
  const rows = (): HTMLElement[] => [...host.renderRoot.querySelectorAll<HTMLElement>('.file')];
  const names = (): string[] => rows().map((row) => row.querySelector('.file-name')!.textContent);
  const status = (index = 0): string => rows()[index]!.querySelector('.status')!.textContent;
  const button = (label: string): HTMLButtonElement | null => host.renderRoot.querySelector(`[aria-label="${label}"]`);
  /** Adds files, and waits until so many uploads were started in all. */
  const begin = async (
    files: File[],
    started = files.length,
    add?: Parameters<UploadList['add']>[1],
  ): Promise<void> => {
    list.add(files, add);
    await until(() => api.started.length === started);
  };
  return { host, api, list, rows, names, status, button, begin, edits: () => edits };
}
