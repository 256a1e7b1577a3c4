// Builds everything that is shipped, or the parts named on the command line:
//   cdn      dist/cdn/helpdock.js and its chunks, for a module script tag
//   classic  dist/cdn/helpdock.classic.js, one file for hosts without modules
//   npm      dist/npm, one JavaScript file and declaration per source file
//   openapi  dist/helpdock.openapi.json, the wire contract
//   elements custom-elements.json, the public API of the elements
import { buildClassic, buildModules } from './bundles.js';
import { buildNpmPackage, runTool } from './npm-package.js';
import { buildOpenApi } from './openapi.js';

const parts: Record<string, () => Promise<void>> = {
  cdn: buildModules,
  classic: buildClassic,
  npm: buildNpmPackage,
  openapi: buildOpenApi,
  elements: () => runTool('@custom-elements-manifest/analyzer/cem.js', ['analyze', '--quiet']),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  throw new Error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
}

/** Runs the wanted parts one after the other and says how long each took. */
async function run(): Promise<void> {
  for (const [name, runPart] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const start = performance.now();
    await runPart();
    console.log(`${name.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
