import { existsSync } from 'node:fs';
import path from 'node:path';

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '..');

/** Files that the bundles start from. */
export const entries = {
  /** What a script tag loads as a module. */
  module: 'src/embed/helpdock.ts',
  /** The same for hosts that cannot use modules, in one file. */
  classic: 'src/embed/helpdock-classic.ts',
  /** What the launcher loads first when someone asks for help. */
  app: 'src/embed/app.ts',
};

/**
 * What is loaded later, by the files that import() names; those of a group travel together, in one request. A file that is not
 * here gets a chunk of its own. What two groups use goes with the first.
 */
export const lateGroups: Record<string, readonly string[]> = {
  // Needed where something is sent, and by the trail of a page: which loads nothing else of the widget.
  redaction: ['src/support/redaction/index.ts'],
  // Asked for on the first sign of interest, right behind the app: what a form may need besides it.
  fields: [
    'src/embed/elements.ts',
    'src/components/ticket-form/all-controls.ts',
    'src/components/request-type-picker/search/type-search.ts',
    'src/context/provider/catalog-check.ts',
  ],
  // Asked for with the first view: what everybody needs who sends what they wrote.
  behind: [
    'src/components/ticket-form/sending/sending.ts',
    'src/components/ticket-form/evidence/evidence.ts',
    'src/capture/environment/environment.ts',
    'src/client/calls.ts',
    'src/client/refusal.ts',
    'src/components/widget/views/late.ts',
  ],
  // Asked for once the control for files is drawn: what becomes of files, and the ways to make some.
  files: ['src/components/attachments/late-files.ts', 'src/capture/screenshot/screen-support.ts'],
  // Asked for at the same time: what helps to ask well, and what support knows already.
  guidance: [
    'src/components/ticket-form/guidance/guidance.ts',
    'src/components/ticket-form/guidance/urgent-sent.ts',
    'src/components/notices/define.ts',
    'src/components/support-hours/define.ts',
  ],
  // And what shows tickets.
  tickets: [
    'src/components/ticket-list/define.ts',
    'src/components/ticket-status/define.ts',
    'src/components/ticket-thread/define.ts',
  ],
};

/** An absolute path, or an error that says which part of the source tree is missing. */
export function sourceFile(file: string): string {
  const absolute = path.join(root, file);
  if (!existsSync(absolute)) throw new Error(`The build starts from ${file}, which does not exist.`);
  return absolute;
}
