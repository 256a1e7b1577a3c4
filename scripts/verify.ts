// Everything that a change has to pass, in the order in which failures are cheapest to find. The
// same command runs on a developer's machine and in CI. Independent checks share the processor; the
// first step with a failure is the last one, unless --all asks for every failure at once.
import process from 'node:process';
import { endAll, runScript, type Outcome } from './verify/run-script.js';

/** Steps that run one after another; the scripts of one step run side by side. Seconds are limits, far from usual. */
const steps: Record<string, number>[] = [
  { 'format:check': 240, types: 240 },
  { lint: 420, build: 240 },
  { 'docs:check': 120, 'types:templates': 180, size: 120, 'package:check': 120 },
  { 'test:unit': 480 },
  { 'test:node': 420 },
  { 'test:e2e': 600 },
];

/** Scripts whose output is worth reading when all is well. */
const worthReading = ['size'];

const LONGEST_OUTPUT = 24_000;

/** The beginning and the end of a long text: the first complaint stands at the one, the sum at the other. */
function shortened(text: string): string {
  if (text.length <= LONGEST_OUTPUT) return text.trimEnd();
  const half = LONGEST_OUTPUT / 2;
  const left = text.length - LONGEST_OUTPUT;
  return `${text.slice(0, half)}\n\n[… ${left} characters left out …]\n\n${text.slice(-half).trimEnd()}`;
}

function report({ script, failure, seconds, output, leftovers }: Outcome): void {
  const mark = failure === undefined ? 'ok    ' : 'FAILED';
  console.log(`${mark} ${script.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s${failure ? `  ${failure}` : ''}`);
  for (const command of leftovers) console.log(`       ended what it had left running: ${command}`);
  if (failure !== undefined || worthReading.includes(script)) console.log(`\n${shortened(output)}\n`);
}

process.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    console.error(`Broken off by ${signal}.`);
    process.exit(1);
  });
}

const start = performance.now();
const goOn = process.argv.includes('--all');
const failed: string[] = [];
let done = 0;
for (const step of steps) {
  if (failed.length > 0 && !goOn) break;
  const scripts = Object.entries(step).map(([script, limit]) => runScript(script, limit));
  console.log(`start  ${scripts.map(({ script }) => script).join(', ')}`);
  const open = new Set(scripts);
  // Whoever watches sees where it stands, and where it stood when somebody broke it off.
  const sign = setInterval(() => {
    for (const { progress } of open) console.log(`  …    ${progress()}`);
  }, 60_000);
  for (const one of scripts) {
    void one.outcome.then((outcome) => {
      open.delete(one);
      report(outcome);
      if (outcome.failure !== undefined) failed.push(one.script);
    });
  }
  await Promise.all(scripts.map(({ outcome }) => outcome));
  clearInterval(sign);
  done++;
}

const minutes = ((performance.now() - start) / 60_000).toFixed(1);
if (failed.length > 0) {
  const skipped = steps.slice(done).flatMap((step) => Object.keys(step));
  console.error(`Failed after ${minutes} min: ${failed.join(', ')}`);
  if (skipped.length > 0) console.error(`Not run: ${skipped.join(', ')} (npm run verify -- --all runs everything)`);
} else {
  console.log(`All of it passed, in ${minutes} min.`);
}
// A handle that somebody forgot must not keep this waiting.
process.exit(failed.length > 0 ? 1 : 0);
