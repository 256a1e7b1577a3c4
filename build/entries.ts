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

/** An absolute path, or an error that says which part of the source tree is missing. */
export function sourceFile(file: string): string {
  const absolute = path.join(root, file);
  if (!existsSync(absolute)) throw new Error(`The build starts from ${file}, which does not exist.`);
  return absolute;
}
