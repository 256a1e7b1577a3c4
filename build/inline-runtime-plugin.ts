// The bundler keeps its few helper functions in a file of their own as soon as two chunks use one.
// The app chunk would then start with a request for 700 bytes, one round trip after its own. This
// plugin copies the helpers into each chunk that uses them; they have no state that could split.
import type { Plugin, Rolldown } from 'vite';

/** The list at the end of a chunk. */
export const exportList = /export\s*\{([^}]*)\};?\s*$/;

/** `a as b, c` → pairs of local and exported name. */
export function namePairs(list: string): [string, string][] {
  return list
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [first = '', second = first] = part.trim().split(/\s+as\s+/);
      return [first, second];
    });
}

/** The helpers as an expression whose value has their exported names. */
export function runtimeExpression(code: string): string {
  const match = exportList.exec(code);
  if (!match?.[1] || /\bimport\b/.test(code))
    throw new Error('The helper file of the bundler has an unexpected shape.');
  const members = namePairs(match[1]).map(([local, exported]) => `${exported}:${local}`);
  return `(()=>{${code.slice(0, match.index)}return{${members.join(',')}}})()`;
}

/** A chunk's code with its import of the helper file replaced by the helpers themselves. */
export function withRuntime(code: string, fileName: string, expression: string): string {
  const escaped = fileName.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const statement = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["'\`]\\./${escaped}["'\`];?`);
  if (!statement.test(code)) throw new Error(`A chunk is said to import ${fileName}, but its import was not found.`);
  return code.replace(statement, (_whole, list: string) => {
    const members = namePairs(list).map(([exported, local]) => `${exported}:${local}`);
    return `const{${members.join(',')}}=${expression};`;
  });
}

export function inlineRuntimePlugin(): Plugin {
  return {
    name: 'helpdock:inline-runtime',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((item): item is Rolldown.OutputChunk => item.type === 'chunk');
      const runtime = chunks.find(
        ({ moduleIds }) => moduleIds.length > 0 && moduleIds.every((id) => id.startsWith('\0rolldown/')),
      );
      if (!runtime) return;
      const expression = runtimeExpression(runtime.code);
      const name = runtime.fileName.split('/').at(-1) ?? '';
      for (const chunk of chunks) {
        if (!chunk.imports.includes(runtime.fileName)) continue;
        chunk.code = withRuntime(chunk.code, name, expression);
        chunk.imports = chunk.imports.filter((file) => file !== runtime.fileName);
      }
      // The bundler's own type forbids removal by `delete`, but this is how its interface does it.
      Reflect.deleteProperty(bundle, runtime.fileName);
    },
  };
}
