// The npm package is plain compiler output, one file per source file: hosts bundle it themselves and
// keep only what they import.
import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './entries.js';

const outDir = path.join(root, 'dist/npm');

/** Runs a command of an installed package; its output is the error's text when it fails. */
export async function runTool(script: string, args: readonly string[]): Promise<void> {
  const file = createRequire(import.meta.url).resolve(script);
  try {
    await promisify(execFile)(process.execPath, [file, ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${path.basename(script)} failed:\n${stdout ?? ''}${stderr ?? String(error)}`, { cause: error });
  }
}

export async function buildNpmPackage(): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await runTool('typescript/bin/tsc', ['--project', 'tsconfig.build.json']);
  await cp(path.join(root, 'src/themes'), path.join(outDir, 'themes'), {
    recursive: true,
    filter: (source) => !source.endsWith('.ts'),
  });
}
