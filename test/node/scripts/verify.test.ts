import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { endMarked, MARK, markedProcesses } from '../../../scripts/verify/leftovers.js';

/** A process that does not end by itself, whose parent is gone. */
async function startOrphan(mark: string): Promise<void> {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' }).unref()`;
  const parent = spawn(process.execPath, ['-e', child], { env: { ...process.env, [MARK]: mark }, stdio: 'ignore' });
  await once(parent, 'exit');
}

describe('npm run verify', () => {
  it('finds and ends what a check has left running, and nothing else', async function () {
    if (process.platform !== 'linux') this.skip();
    const mark = `test-${process.pid}`;
    await startOrphan(mark);
    await startOrphan(`${mark}0`);
    expect(endMarked(mark).join()).to.contain('setInterval');
    expect(endMarked(`${mark}0`)).to.have.length(1);
    while (markedProcesses(mark).length > 0) await new Promise(setImmediate);
  });
});
