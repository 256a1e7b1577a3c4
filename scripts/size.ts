// Weighs what each way of loading Helpdock costs, and fails when one is over its budget in
// size-budgets.json. Bytes are counted as they travel: compressed with brotli. Which files belong
// together is read from the build's own report.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { staticClosure } from '../build/app-chunk.js';
import type { ChunkReport } from '../build/chunk-report-plugin.js';
import { root, sourceFile } from '../build/entries.js';

interface Budget {
  what: string;
  /** Bytes, brotli. */
  limit: number;
  /** Files of dist/cdn. */
  files?: string[];
  /** Source files whose import() loads them. */
  loadedBy?: string[];
  /** Source files that have been loaded by then: what came with them is not counted again. */
  beyond?: string[];
  /** A source file that is bundled alone, as a host's bundler would. */
  bundle?: string;
}

const cdn = path.join(root, 'dist/cdn');

/** Size of a text or file on the wire. */
export function brotliSize(content: string | Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(content, { params }).length;
}

/** Every file that loads before one of these source files has run. */
export function filesLoadedBy(report: ChunkReport, sources: readonly string[]): string[] {
  const starts = sources.map((source) => {
    const all = Object.entries(report);
    const home =
      all.find(([, { source: own }]) => own === source) ?? all.find(([, { modules }]) => modules.includes(source));
    if (!home) throw new Error(`No chunk contains ${source}. Run the build first, or correct size-budgets.json.`);
    return home[0];
  });
  return [...staticClosure(starts, (file) => report[file]?.imports)].sort();
}

async function bundleAlone(file: string): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: sourceFile(file), formats: ['es'], fileName: 'alone' },
      rolldownOptions: {
        output: { minify: { compress: true, mangle: true, codegen: true }, comments: false },
      },
    },
  })) as Rolldown.RolldownOutput[];
  // Chunks that are loaded later are not part of the price.
  const entry = result[0]?.output.find((item) => item.type === 'chunk' && item.isEntry);
  if (entry?.type !== 'chunk') throw new Error(`${file} gave no bundle.`);
  const chunks = result[0]?.output.filter((item) => item.type === 'chunk' && entry.imports.includes(item.fileName));
  return [entry, ...(chunks ?? [])].map((item) => (item.type === 'chunk' ? item.code : '')).join('\n');
}

async function readReport(): Promise<ChunkReport> {
  const text = await readFile(path.join(cdn, 'chunks.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error('There is no build to weigh. Run: npm run build cdn classic');
  return JSON.parse(text) as ChunkReport;
}

function addedFiles(report: ChunkReport, { loadedBy = [], beyond = [] }: Budget): string[] {
  const there = new Set(filesLoadedBy(report, beyond));
  return filesLoadedBy(report, loadedBy).filter((file) => !there.has(file));
}

async function weigh(budget: Budget): Promise<number> {
  if (budget.bundle) return brotliSize(await bundleAlone(budget.bundle));
  const files = budget.files ?? addedFiles(await readReport(), budget);
  const sizes = await Promise.all(files.map(async (file) => brotliSize(await readFile(path.join(cdn, file)))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

if (process.argv[1] === import.meta.filename) {
  const budgets = JSON.parse(await readFile(path.join(root, 'size-budgets.json'), 'utf8')) as Record<string, Budget>;
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;
  for (const [name, budget] of Object.entries(budgets)) {
    const size = await weigh(budget);
    const over = size > budget.limit;
    console.log(
      [
        over ? 'OVER' : 'ok  ',
        name.padEnd(10),
        kilo(size).padStart(9),
        `of ${kilo(budget.limit)}`.padEnd(13),
        budget.what,
      ].join('  '),
    );
    if (over) process.exitCode = 1;
  }
}
