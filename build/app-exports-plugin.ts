// The chunks that come later use much of the app chunk, so that it ends with a long list of exports. The bundler gives each
// a second name, and wraps what the launcher calls into an object of getters with a helper of its own: about 400 bytes of
// the first load that do nothing. This plugin exports everything by the name it has already.
import type { Plugin, Rolldown } from 'vite';
import { exportList, namePairs } from './inline-runtime-plugin.js';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What became of the exports of a chunk. */
export interface PlainExports {
  code: string;
  /** The new name of each export. */
  names: ReadonlyMap<string, string>;
}

/** The code with plain exports; the object that is exported as `namespace` is taken apart. */
export function withPlainExports(code: string, namespace: string): PlainExports {
  const list = exportList.exec(code);
  const pairs = namePairs(list?.[1] ?? '');
  const object = pairs.find(([, exported]) => exported === namespace)?.[0];
  const declaration = new RegExp(`\\b${escaped(object ?? '')}=([\\w$]+)\\(\\{([^{}]*)\\}\\),`).exec(code);
  if (!list || !object || !declaration) throw new Error('The app chunk has an unexpected shape.');
  const [whole, helper = '', members = ''] = declaration;
  const helperImport = new RegExp(`^import\\{[\\w$]+ as ${escaped(helper)}\\}from["'\`][^"'\`]+["'\`];`);
  const taken = members.split(',').map((member) => {
    const [name, local] = member.split(':()=>');
    return `${local} as ${name}`;
  });
  const names = new Map(pairs.filter(([local]) => local !== object).map(([local, exported]) => [exported, local]));
  const body = code.slice(0, list.index).replace(whole, '').replace(helperImport, '');
  return { code: `${body}export{${[...[...names.values()].sort(), ...taken].join(',')}};\n`, names };
}

/** A chunk's code with its import of `fileName` under the new names. */
export function withNames(code: string, fileName: string, names: PlainExports['names']): string {
  const statement = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*(["'\`]\\./${escaped(fileName)}["'\`])`);
  return code.replace(statement, (_whole, list: string, from: string) => {
    const members = namePairs(list).map(([exported, local]) => {
      const name = names.get(exported) ?? exported;
      return name === local ? local : `${name} as ${local}`;
    });
    return `import{${members.join(',')}}from${from}`;
  });
}

/** Before the helpers are copied into the chunks: the app chunk needs none any more. */
export function appExportsPlugin(): Plugin {
  return {
    name: 'helpdock:app-exports',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((item): item is Rolldown.OutputChunk => item.type === 'chunk');
      const app = chunks.find(({ name }) => name === 'app');
      const entry = chunks.find(({ isEntry }) => isEntry);
      const call =
        app && new RegExp(`(import\\([^)]*${escaped(app.fileName)}[^)]*\\))\\.then\\((\\w+)=>\\2\\.(\\w+)\\)`);
      const [, , , namespace = ''] = call?.exec(entry?.code ?? '') ?? [];
      if (!app || !entry || !call || !namespace) this.error('The launcher does not load the app chunk as expected.');
      entry.code = entry.code.replace(call, '$1');
      const { code, names } = withPlainExports(app.code, namespace);
      app.code = code;
      app.imports = [];
      const name = app.fileName.split('/').at(-1) ?? '';
      for (const chunk of chunks) chunk.code = withNames(chunk.code, name, names);
    },
  };
}
