// The package as somebody gets it who installs it: packed, laid out in a folder of its own beside its
// dependencies and without the optional ones. Every entry has to load there, and every declaration to
// be understood by a compiler that looks into all of them.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../build/entries.js';

const run = promisify(execFile);

/** Entries that are documented to need a package of the host's choice; they are left out. */
const NEED_MORE = ['helpdock/gateway/node'];

interface Manifest {
  name: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
}

/** The names under which modules can be imported; of a pattern, every one that it fits. */
async function entriesOf({ name, exports }: Manifest, folder: string): Promise<string[]> {
  const entries: string[] = [];
  for (const [entry, target] of Object.entries(exports)) {
    const file = typeof target === 'string' ? undefined : target.default;
    if (!file?.endsWith('.js')) continue;
    if (!entry.includes('*')) entries.push(path.posix.join(name, entry));
    else
      for (const value of await valuesOf(file, folder)) entries.push(path.posix.join(name, entry.replace('*', value)));
  }
  return entries.filter((entry) => !NEED_MORE.includes(entry));
}

/** What may stand for the star of a pattern. */
async function valuesOf(pattern: string, folder: string): Promise<string[]> {
  const files = new Set(await readdir(folder, { recursive: true }));
  const [before = ''] = path.posix.normalize(pattern).split('*');
  const names = [...files]
    .filter((file) => file.startsWith(before))
    .map((file) => file.slice(before.length).replace(/(\.js)?(\/.*)?$/, ''));
  return [...new Set(names)].filter((value) => files.has(path.posix.normalize(pattern.replaceAll('*', value))));
}

/** Lays the packed package and its dependencies out as an installation would. */
async function install(place: string, { name, dependencies }: Manifest): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], {
    cwd: root,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  await run('tar', ['-xzf', filename], { cwd: place });
  const modules = path.join(place, 'node_modules');
  await mkdir(path.join(modules, '@lit'), { recursive: true });
  await cp(path.join(place, 'package'), path.join(modules, name), { recursive: true });
  for (const dependency of Object.keys(dependencies)) {
    await symlink(path.join(root, 'node_modules', dependency), path.join(modules, dependency));
  }
  return path.join(modules, name);
}

async function checkDeclarations(place: string, entries: readonly string[]): Promise<string> {
  const imports = entries.map((entry, index) => `export * as entry${index} from '${entry}';`);
  await writeFile(path.join(place, 'index.ts'), imports.join('\n'));
  const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022'];
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2023,dom,dom.iterable'];
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  return run(process.execPath, [tsc, ...options, ...modules, 'index.ts'], { cwd: place }).then(
    () => '',
    (error: unknown) => (error as { stdout: string }).stdout,
  );
}

/** @returns what is wrong, one complaint a line */
async function importEach(place: string, entries: readonly string[]): Promise<string> {
  const script = `for (const entry of ${JSON.stringify(entries)})
    await import(entry).catch((error) => console.log(entry + ': ' + error.message));`;
  await writeFile(path.join(place, 'index.mjs'), script);
  return (await run(process.execPath, ['index.mjs'], { cwd: place })).stdout;
}

const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
const place = await mkdtemp(path.join(tmpdir(), 'helpdock-package-'));
try {
  const folder = await install(place, manifest);
  const entries = await entriesOf(manifest, folder);
  const faults = [await importEach(place, entries), await checkDeclarations(place, entries)].filter(Boolean);
  for (const fault of faults) console.error(fault);
  console.log(
    `${entries.length} entries of the package load and compile without its optional dependencies: ${faults.length === 0 ? 'yes' : 'no'}`,
  );
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await rm(place, { recursive: true, force: true });
}
