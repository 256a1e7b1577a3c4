// Which modules travel together. A host pays for the launcher; on the first sign of interest the
// launcher loads the rest. Everything that a usable form needs goes into one file, so that all of it
// is under way after one request: natural splitting would cut it into many pieces, because each
// element can also be loaded alone, and the browser would learn of the pieces one round trip later.
//
// Following imports would take in too much: an index file leads to modules of which the form uses
// nothing. So the app is bundled once alone, for the sake of the list of modules that are left in it.
import { build, mergeConfig, type InlineConfig, type Plugin, type Rolldown } from 'vite';

/** Everything that must be there before these run: what they import, and so on. */
export function staticClosure(
  roots: readonly string[],
  importsOf: (id: string) => readonly string[] | undefined,
): Set<string> {
  const reached = new Set<string>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(importsOf(id) ?? []));
  }
  return reached;
}

/** Leaves out everything that is loaded later. */
const withoutLater: Plugin = {
  name: 'helpdock:without-later',
  enforce: 'pre',
  resolveId: (specifier, _importer, { kind }) => (kind === 'dynamic-import' ? { id: specifier, external: true } : null),
};

/** The modules that are left when the entries are bundled without what they load later. */
export async function modulesOf(entry: string | string[], settings: InlineConfig): Promise<Set<string>> {
  const alone: InlineConfig = {
    plugins: [withoutLater],
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  };
  const [result] = (await build(mergeConfig(settings, alone))) as Rolldown.RolldownOutput[];
  const chunks = result?.output.filter((item) => item.type === 'chunk') ?? [];
  return new Set(
    chunks.flatMap(({ modules }) =>
      Object.entries(modules)
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([id]) => id),
    ),
  );
}

/** Puts these modules into one chunk called `name`. */
export function oneChunk(name: string, modules: ReadonlySet<string>): Rolldown.CodeSplittingGroup {
  return { debugName: name, name: (id) => (modules.has(id) ? name : null) };
}
