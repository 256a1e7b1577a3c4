// End-to-end tests run what a host loads, the built bundle. Whoever starts them in a fresh clone gets
// it built first; after a change it is up to them (`npm run build:cdn`), as a build takes a while.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildClassic, buildModules } from '../build/bundles.js';
import { root } from '../build/entries.js';

export default async function ensureBundle(): Promise<void> {
  const files = ['helpdock.js', 'helpdock.classic.js'].map((file) => path.join(root, 'dist/cdn', file));
  if (files.every((file) => existsSync(file))) return;
  await buildModules();
  await buildClassic();
}
