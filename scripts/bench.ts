// Runs the benchmarks of bench/, one process each so that none warms another's caches. With names on
// the command line, only those.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../build/entries.js';

const folder = path.join(root, 'bench');
const wanted = process.argv.slice(2);
const all = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.bench.ts')) : [];
const chosen = all.filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));
if (chosen.length === 0) console.error('No benchmark of that name: they are bench/<name>.bench.ts.');

for (const file of chosen) {
  console.log(`\n${file}`);
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=helpdock-source', path.join(folder, file)],
    { stdio: 'inherit', cwd: root },
  );
  if (status !== 0) process.exitCode = 1;
}
