import { html, type TemplateResult } from 'lit';
import { evidenceWords } from '../../../context/evidence-words.js';
import type { Words } from '../../../context/index.js';
import { safeName } from '../../attachments/safe-name.js';
import { formatBytes } from '../../bytes/format-bytes.js';
import type { FilePreviews } from './file-previews.js';
import type { Section } from './section.js';

/** A file that goes with the ticket. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
  /** Absent where only the service has it. */
  readonly source?: File;
}

/** The control that has the files. */
export interface FilesOfForm extends EventTarget {
  readonly files: readonly SentFile[];
  addFiles(files: Iterable<File>): void;
  removeFile(file: SentFile): void;
}

function renderFile(file: SentFile, previews: FilePreviews, { messages, locale }: Words): TemplateResult {
  const { view } = evidenceWords(messages);
  const toggle = ({ currentTarget }: Event): void => {
    if (file.source) previews.toggle(file.source, (currentTarget as HTMLDetailsElement).open);
  };
  const size = file.size ? formatBytes(file.size, locale) : '';
  if (!file.source) return html`${size}`;
  return html`${size}
    <details class="preview" @toggle=${toggle}>
      <summary>${view}</summary>
      ${previews.render(file.source, messages)}
    </details>`;
}

/** The files that go with it, each to be looked at. */
export function filesSection(
  control: FilesOfForm | undefined,
  previews: FilePreviews,
  { taken, changed }: { taken: Set<File>; changed(): void },
  words: Words,
): Section {
  const files = control?.files ?? [];
  previews.keepOnly(files.flatMap(({ source }) => source ?? []));
  const lines = files.map((file) => {
    const label = safeName(file.name);
    // The control itself tells of it.
    const remove = (): void => {
      control?.removeFile(file);
      if (file.source) taken.add(file.source);
      changed();
    };
    return { key: file, label, value: renderFile(file, previews, words), remove };
  });
  const putBack = (): void => {
    control?.addFiles([...taken]);
    taken.clear();
    changed();
  };
  return { id: 'files', title: evidenceWords(words.messages).files, lines, removed: taken.size, putBack };
}
