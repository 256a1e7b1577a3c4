// Where the bytes of the app chunk come from, by folder. Each folder is minified and compressed alone,
// so the shares add up to more than the chunk: they tell where to look, `npm run size` tells the truth.
import path from 'node:path';
import { build, minifySync, type Rolldown } from 'vite';
import { modulesConfig } from '../build/bundles.js';
import { root } from '../build/entries.js';
import { brotliSize } from './size.js';

function folderOf(id: string): string {
  const file = path.relative(root, id).replaceAll('\\', '/');
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  if (name !== undefined) return name;
  return file
    .split('/')
    .slice(0, file.startsWith('src/components/') ? 3 : 2)
    .join('/');
}

const config = await modulesConfig();
const [result] = (await build({ ...config, build: { ...config.build, write: false } })) as Rolldown.RolldownOutput[];
const app = result?.output.find((item) => item.type === 'chunk' && item.name === 'app');
if (app?.type !== 'chunk') throw new Error('There is no app chunk.');

const folders = new Map<string, string>();
for (const [id, { code }] of Object.entries(app.modules)) {
  const folder = folderOf(id);
  folders.set(folder, `${folders.get(folder) ?? ''}${code ?? ''}\n`);
}
const rows = [...folders].map(([folder, code]) => {
  const small = minifySync('part.js', code, { module: true, mangle: true, compress: { unused: false } }).code;
  return { folder, bytes: brotliSize(small) };
});
for (const { folder, bytes } of rows.sort((a, b) => b.bytes - a.bytes)) {
  console.log(`${(bytes / 1000).toFixed(2).padStart(7)} kB  ${folder}`);
}
console.log(`${(brotliSize(app.code) / 1000).toFixed(2).padStart(7)} kB  the chunk itself`);
