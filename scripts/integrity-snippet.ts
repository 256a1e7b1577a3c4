// Prints the tags that pin every byte of a hosted copy: `npm run sri -- https://cdn.example/helpdock/`.
// The import map makes the browser check the chunks that the entry loads later; a page may have it
// only as an inline script, which a Content-Security-Policy has to allow by the hash that is printed.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../build/entries.js';

/** Both tags, and the policy's source for the inline one. */
export function integrityTags(base: string, hashes: Record<string, string>): { html: string; policy: string } {
  const address = (file: string): string => new URL(file, base.endsWith('/') ? base : `${base}/`).href;
  const chunks = Object.entries(hashes).filter(([file]) => file.startsWith('chunks/'));
  const map = JSON.stringify({ integrity: Object.fromEntries(chunks.map(([file, hash]) => [address(file), hash])) });
  const entry = `<script type="module" src="${address('helpdock.js')}" integrity="${hashes['helpdock.js'] ?? ''}" crossorigin data-api="…"></script>`;
  return {
    html: `<script type="importmap">${map}</script>\n${entry}`,
    policy: `'sha256-${createHash('sha256').update(map).digest('base64')}'`,
  };
}

if (process.argv[1] === import.meta.filename) {
  const base = process.argv[2];
  if (!base || !URL.canParse(base)) throw new Error('Say where the files are hosted: npm run sri -- https://…/');
  const hashes = JSON.parse(await readFile(path.join(root, 'dist/cdn/integrity.json'), 'utf8')) as Record<
    string,
    string
  >;
  const { html, policy } = integrityTags(base, hashes);
  console.log(`${html}\n\nscript-src for the import map: ${policy}`);
}
