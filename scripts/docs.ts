// Writes docs/reference/elements.md from custom-elements.json, which the build derives from the code.
// With --check it writes nothing and fails when the page is out of date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../build/entries.js';

interface Entry {
  name: string;
  description?: string;
  type?: { text?: string };
  default?: string;
  kind?: string;
  attribute?: string;
  static?: boolean;
  readonly?: boolean;
  parameters?: { name: string; type?: { text?: string }; optional?: boolean }[];
  return?: { type?: { text?: string } };
}

interface Element {
  name: string;
  tagName?: string;
  description?: string;
  members?: Entry[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
}

const page = path.join(root, 'docs/reference/elements.md');

/** Text that neither breaks a table nor turns into markup. */
const cell = (text = ''): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').trim();

const code = (text = ''): string => (text === '' ? '' : `\`${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}\``);

function table(title: string, heads: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const signature = ({ name, parameters = [] }: Entry): string =>
  `${name}(${parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`).join(', ')})`;

/** One element's chapter. */
export function chapter(element: Element): string {
  const members = element.members ?? [];
  const named = (entries: Entry[] = []): string[][] =>
    entries.map((entry) => [code(entry.name || '(default)'), cell(entry.description)]);
  return [
    `## \`<${element.tagName ?? ''}>\``,
    '',
    cell(element.description),
    '',
    table(
      'Properties',
      ['Property', 'Attribute', 'Type', 'Default', ''],
      members
        .filter(({ kind }) => kind === 'field')
        .map((one) => [
          code(one.name),
          code(one.attribute),
          code(one.type?.text),
          code(one.default),
          `${one.readonly ? 'Read only. ' : ''}${cell(one.description)}`,
        ]),
    ),
    table(
      'Methods',
      ['Method', ''],
      members.filter(({ kind }) => kind === 'method').map((one) => [code(signature(one)), cell(one.description)]),
    ),
    table(
      'Events',
      ['Event', 'Type', ''],
      (element.events ?? []).map((one) => [code(one.name), code(one.type?.text), cell(one.description)]),
    ),
    table('Slots', ['Slot', ''], named(element.slots)),
    table('Parts', ['Part', ''], named(element.cssParts)),
    table(
      'Custom properties',
      ['Property', 'Default', ''],
      (element.cssProperties ?? []).map((one) => [code(one.name), code(one.default), cell(one.description)]),
    ),
  ].join('\n');
}

/** The whole page. */
export function reference(elements: Element[]): string {
  const sorted = elements.toSorted((a, b) => ((a.tagName ?? '') < (b.tagName ?? '') ? -1 : 1));
  return [
    '# Elements',
    '',
    'Generated from the source by `npm run docs`. Each element can be imported alone: `helpdock/components/<name>`',
    'registers it, `helpdock/components/<name>/element` only exports its class.',
    '',
    ...sorted.map(({ tagName = '' }) => `- [\`<${tagName}>\`](#${tagName})`),
    '',
    ...sorted.map(chapter),
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const manifest = JSON.parse(await readFile(path.join(root, 'custom-elements.json'), 'utf8')) as {
    modules: { declarations?: Element[] }[];
  };
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const options = { ...(await resolveConfig(page)), parser: 'markdown' };
  const text = await format(reference(elements), options);
  if (process.argv.includes('--check')) {
    if ((await readFile(page, 'utf8').catch(() => '')) !== text) {
      console.error('docs/reference/elements.md is out of date. Run: npm run docs');
      process.exitCode = 1;
    }
  } else {
    await mkdir(path.dirname(page), { recursive: true });
    await writeFile(page, text);
  }
}
