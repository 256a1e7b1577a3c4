// Everything that a change has to pass, in the order in which failures are cheapest to find. The
// same command runs on a developer's machine and in CI. Independent checks share the processor.
import { spawn } from 'node:child_process';
import process from 'node:process';

/** Steps that run one after another; the scripts of one step run side by side. */
const steps: string[][] = [
  ['format:check', 'types'],
  ['lint', 'build'],
  ['docs:check', 'types:templates', 'size'],
  ['test:unit'],
  ['test:node'],
  ['test:e2e'],
];

interface Outcome {
  script: string;
  code: number;
  seconds: number;
  output: string;
}

function run(script: string): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
    const keep = (chunk: Buffer): number => chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      resolve({ script, code: code ?? 1, seconds, output: Buffer.concat(chunks).toString() });
    });
  });
}

const failed: string[] = [];
for (const step of steps) {
  for (const { script, code, seconds, output } of await Promise.all(step.map(run))) {
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${script.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`);
    if (code === 0 && script !== 'size') continue;
    console.log(output);
    if (code !== 0) failed.push(script);
  }
}

if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
