// Writes down what the bundler decided, so that budgets come from the build itself and never from a
// list kept by hand.
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { root } from './entries.js';

/** One file of `dist/cdn`, as `chunks.json` describes it. */
export interface ChunkRecord {
  /** The source file whose import() or script tag loads this chunk, if there is exactly one. */
  source: string | null;
  /** Files that the browser has to load before this one runs. */
  imports: string[];
  /** Files that this one may load later. */
  dynamicImports: string[];
  /** Source files inside, for the curious. */
  modules: string[];
}

/** `chunks.json`: records by file name. */
export type ChunkReport = Record<string, ChunkRecord>;

const relative = (id: string): string => path.relative(root, id.split('?')[0] ?? id).replaceAll('\\', '/');

function record(chunk: Rolldown.OutputChunk): ChunkRecord {
  return {
    source: chunk.facadeModuleId ? relative(chunk.facadeModuleId) : null,
    imports: chunk.imports,
    dynamicImports: chunk.dynamicImports,
    modules: chunk.moduleIds.filter((id) => !id.startsWith('\0')).map(relative),
  };
}

/** Emits `chunks.json`; refuses an entry that is more than one file. */
export function chunkReportPlugin(): Plugin {
  return {
    name: 'helpdock:chunk-report',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((item) => item.type === 'chunk');
        for (const chunk of chunks) {
          if (chunk.isEntry && chunk.imports.length > 0) {
            this.error(
              `${chunk.fileName} must be one file, but would import ${chunk.imports.join(', ')} at once: ` +
                'a module is shared between the launcher and what it loads later. Pass a value instead of sharing code.',
            );
          }
          const entry = chunk.imports.find((file) => bundle[file]?.type === 'chunk' && bundle[file].isEntry);
          if (entry !== undefined) {
            // A host may load the entry with a query, and would then get a second copy of it.
            this.error(`${chunk.fileName} must not import ${entry} back: ${record(chunk).modules.join(', ')}`);
          }
        }
        const byName = chunks.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
        const report: ChunkReport = Object.fromEntries(byName.map((chunk) => [chunk.fileName, record(chunk)]));
        this.emitFile({ type: 'asset', fileName: 'chunks.json', source: `${JSON.stringify(report, null, 2)}\n` });
      },
    },
  };
}
