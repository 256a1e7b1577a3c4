// Public API without words is API that people have to guess. Every element, attribute, property,
// method, event, slot, part and custom property in custom-elements.json needs a description.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

interface Described {
  name?: string;
  description?: string;
  kind?: string;
  inheritedFrom?: unknown;
}

interface Declaration extends Described {
  tagName?: string;
  members?: Described[];
  attributes?: (Described & { fieldName?: string })[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

interface Manifest {
  modules: { path: string; declarations?: Declaration[] }[];
}

/** What lacks a description, as lines for people. */
export function undocumented({ modules }: Manifest): string[] {
  return modules.flatMap(({ path: file, declarations = [] }) =>
    declarations
      .filter(({ tagName }) => tagName !== undefined)
      .flatMap((element) => gaps(element).map((gap) => `${file}: <${element.tagName ?? ''}> ${gap}`)),
  );
}

function gaps(element: Declaration): string[] {
  const groups: [string, Described[]][] = [
    ['property or method', element.members ?? []],
    ['attribute', element.attributes ?? []],
    ['event', element.events ?? []],
    ['slot', element.slots ?? []],
    ['part', element.cssParts ?? []],
    ['custom property', element.cssProperties ?? []],
  ];
  const found = groups.flatMap(([what, items]) =>
    items.filter(({ description }) => !description).map(({ name }) => `${what} "${name ?? ''}" has no description`),
  );
  return element.description ? found : ['has no description', ...found];
}

if (process.argv[1] === import.meta.filename) {
  const manifest = JSON.parse(
    await readFile(path.resolve(import.meta.dirname, '../custom-elements.json'), 'utf8'),
  ) as Manifest;
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const problems = undocumented(manifest);
  for (const problem of problems) console.error(problem);
  console.log(`${elements.length} elements, ${problems.length} gaps in their documentation`);
  if (problems.length > 0) process.exitCode = 1;
}
