import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { root } from '../../../build/entries.js';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  exports: Record<string, string | Record<string, string>>;
  sideEffects: string[];
};

/** Folders of src/components that register an element. */
const elements = readdirSync(path.join(root, 'src/components')).filter((name) =>
  existsSync(path.join(root, 'src/components', name, 'define.ts')),
);

describe('the package', () => {
  it('exports the class of every element', () => {
    const barrel = read('src/index.ts');
    for (const name of elements) expect(barrel).to.contain(`from './components/${name}/${name}.js'`);
  });

  it('has a source behind every export', () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      const source = typeof target === 'string' ? undefined : target['helpdock-source'];
      // Of a pattern, the folder before it.
      if (source) expect(existsSync(path.join(root, source.split('*')[0] ?? '')), name).to.equal(true);
    }
  });

  it('says that modules which register an element have an effect, so that bundlers keep them', () => {
    expect(manifest.sideEffects).to.include.members(['**/define.ts', '**/define.js', '**/embed/**']);
  });

  it('knows its own version', () => {
    expect(read('src/embed/version.ts')).to.contain(`'${manifest.version}'`);
  });
});
