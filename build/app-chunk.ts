// Which modules travel together. A host pays for the launcher; on the first sign of interest the
// launcher loads the rest. Everything that a usable form needs goes into one file, so that all of it
// is under way after one request: natural splitting would cut it into many pieces, because each
// element can also be loaded alone, and the browser would learn of the pieces one round trip later.
import type { Rolldown } from 'vite';

/** Everything that loads together with these modules: what they import, not what they load later. */
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

/** Puts everything that `roots` need at once into one chunk called `name`. */
export function oneChunk(name: string, roots: readonly string[]): Rolldown.CodeSplittingGroup {
  let closure: Set<string> | undefined;
  return {
    debugName: name,
    name: (id, context) => {
      closure ??= staticClosure(roots, (module) => context.getModuleInfo(module)?.importedIds);
      return closure.has(id) ? name : null;
    },
  };
}
