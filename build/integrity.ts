import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A Subresource Integrity value. */
export const integrityOf = (content: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Writes `integrity.json`: the hash of every script in the folder, taken from the files as they are on disk. */
export async function writeIntegrity(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js')).sort();
  const hashes: Record<string, string> = {};
  for (const file of files) hashes[file.replaceAll('\\', '/')] = integrityOf(await readFile(path.join(folder, file)));
  await writeFile(path.join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}
