// Builds everything that is shipped, or the parts named on the command line:
//   cdn      dist/cdn/helpdock.js and its chunks, for a module script tag
//   classic  dist/cdn/helpdock.classic.js, one file for hosts without modules
//   npm      dist/npm, one JavaScript file and declaration per source file
//   openapi  dist/helpdock.openapi.json, the wire contract
//   elements custom-elements.json, the public API of the elements
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildClassic, buildModules } from './bundles.js';
import { root } from './entries.js';
import { buildNpmPackage, runTool } from './npm-package.js';
import { buildOpenApi } from './openapi.js';

/** What each part writes, so that a rebuild never leaves files of an earlier one behind. */
const parts: Record<string, { clean?: string; run: () => Promise<void> }> = {
  cdn: { clean: 'dist/cdn', run: buildModules },
  classic: { run: buildClassic },
  npm: { run: buildNpmPackage },
  openapi: { run: buildOpenApi },
  elements: { run: () => runTool('@custom-elements-manifest/analyzer/cem.js', ['analyze', '--quiet']) },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  throw new Error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
}

/** Runs the wanted parts one after the other and says how long each took. */
async function run(): Promise<void> {
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const start = performance.now();
    if (part.clean) await rm(path.join(root, part.clean), { recursive: true, force: true });
    await part.run();
    console.log(`${name.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
