// The two bundles for script tags. Both come from the same source and the same settings; they differ
// in format only.
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, mergeConfig, type InlineConfig, type Rolldown } from 'vite';
import { modulesOf, oneChunk } from './app-chunk.js';
import { appExportsPlugin } from './app-exports-plugin.js';
import { asciiPlugin } from './ascii-plugin.js';
import { chunkReportPlugin, type ChunkReport } from './chunk-report-plugin.js';
import { entries, lateGroups, root, sourceFile } from './entries.js';
import { guestPlugin } from './guest-plugin.js';
import { inlineRuntimePlugin } from './inline-runtime-plugin.js';
import { writeIntegrity } from './integrity.js';
import { literalsPlugin } from './literals-plugin.js';

const outDir = path.join(root, 'dist/cdn');

/** Settings that every bundle of ours shares. */
function sharedConfig(): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Neither a host's bundler nor a page defines it.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { target: 'es2022', outDir, emptyOutDir: false, sourcemap: false, reportCompressedSize: false },
  };
}

/** Settings of a bundle that is shipped. */
function bundleConfig(
  input: Record<string, string>,
  format: 'es' | 'iife',
  output: Rolldown.OutputOptions,
): InlineConfig {
  return mergeConfig(sharedConfig(), {
    plugins: [literalsPlugin(), guestPlugin(), asciiPlugin()],
    build: {
      lib: { entry: input, formats: [format], name: 'HelpdockBundle' },
      rolldownOptions: {
        // How long plugins took is no concern of whoever runs the build; and what is in a group comes with it on purpose.
        checks: { pluginTimings: false, ineffectiveDynamicImport: false },
        output: {
          minify: { compress: true, mangle: true, codegen: true },
          charset: 'ascii',
          comments: false,
          ...output,
        },
      },
    },
  } satisfies InlineConfig);
}

/** A name that tells what is inside: every element is loaded by a file called `define.ts`, in a folder of its own. */
function chunkName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  return name === 'define' && facadeModuleId ? path.basename(path.dirname(facadeModuleId)) : '[name]';
}

/** The app, and the groups of what comes later: each without what comes before it. */
async function chunkGroups(): Promise<Rolldown.CodeSplittingGroup[]> {
  const settings = mergeConfig(sharedConfig(), { plugins: [guestPlugin({ partial: true })] });
  const groups: Rolldown.CodeSplittingGroup[] = [];
  const placed = new Set<string>();
  for (const [name, files] of Object.entries({ app: [entries.app], ...lateGroups })) {
    const starts = files.map(sourceFile);
    // A file that only imports others counts as empty, but is what import() names.
    const modules = [...starts, ...(await modulesOf(starts, settings))].filter((id) => !placed.has(id));
    for (const id of modules) placed.add(id);
    groups.push(oneChunk(name, new Set(modules)));
  }
  return groups;
}

/** Settings of the module bundle: the launcher alone, everything else in chunks that it loads when needed. */
export async function modulesConfig(): Promise<InlineConfig> {
  const config = bundleConfig({ helpdock: sourceFile(entries.module) }, 'es', {
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}-[hash].js`,
    codeSplitting: { groups: await chunkGroups() },
  });
  return mergeConfig(config, { plugins: [appExportsPlugin(), inlineRuntimePlugin(), chunkReportPlugin()] });
}

/** Builds what a module script tag loads. */
export async function buildModules(): Promise<void> {
  await build(await modulesConfig());
  // Only now, so that a build that fails leaves the last good one in place.
  const report = JSON.parse(await readFile(path.join(outDir, 'chunks.json'), 'utf8')) as ChunkReport;
  for (const file of await readdir(path.join(outDir, 'chunks')).catch(() => [])) {
    if (!(`chunks/${file}` in report)) await rm(path.join(outDir, 'chunks', file));
  }
  await writeIntegrity(outDir);
}

/** One classic script with everything inside. */
export async function buildClassic(): Promise<void> {
  await build(
    bundleConfig({ 'helpdock.classic': sourceFile(entries.classic) }, 'iife', {
      entryFileNames: '[name].js',
      codeSplitting: false,
    }),
  );
  await writeIntegrity(outDir);
}
