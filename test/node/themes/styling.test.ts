import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';

const PROPERTY = /--helpdock-[a-z]+(?:-[a-z]+)*/g;

const propertiesIn = (text: string): string[] => [...new Set(text.match(PROPERTY) ?? [])].sort();

const read = (path: string): Promise<string> => readFile(path, 'utf8');

describe('styling', () => {
  it('has a page that names every public property, and no other', async () => {
    const files = await readdir('src', { recursive: true });
    const code = await Promise.all(files.filter((file) => file.endsWith('.ts')).map((file) => read(`src/${file}`)));
    const page = await read('docs/styling.md');
    const table = page.split('\n').filter((line) => line.startsWith('| `--'));
    expect(propertiesIn(table.join('\n'))).to.deep.equal(propertiesIn(code.join('\n')));
  });

  it('has themes of public properties alone', async () => {
    const known = propertiesIn(await read('docs/styling.md'));
    for (const theme of ['helpdock', 'midnight', 'square']) {
      const css = (await read(`src/themes/${theme}.css`)).replace(/\/\*[^]*?\*\//g, '');
      const set = [...css.matchAll(/^\s*([\w-]+):/gm)].map(([, name]) => name);
      expect(
        set.filter((name) => !known.includes(name ?? '')),
        theme,
      ).to.deep.equal([]);
    }
  });
});
