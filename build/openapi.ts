import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, sourceFile } from './entries.js';

/** Writes the contract as an OpenAPI document, generated from the very schemas that both sides check with. */
export async function buildOpenApi(): Promise<void> {
  const { openApiDocument } = (await import(sourceFile('src/contract/openapi.ts'))) as {
    openApiDocument: () => unknown;
  };
  await mkdir(path.join(root, 'dist'), { recursive: true });
  await writeFile(path.join(root, 'dist/helpdock.openapi.json'), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
}
