import type { Plugin } from 'vite';
import literals from 'rollup-plugin-html-literals';

const anyLiteral = /\b(html|svg|css)`/;

/** Removes white space from `html` and `css` templates, before types and decorators are compiled away. */
export function literalsPlugin(): Plugin {
  // One blank stays where there were any: at the edge of a template it may stand between two words.
  const options = { minifyOptions: { conservativeCollapse: true } };
  const plugin = literals({ failOnError: true, options }) as unknown as {
    transform: (code: string, id: string) => unknown;
  };
  return {
    name: 'helpdock:literals',
    enforce: 'pre',
    async transform(code, id) {
      // Looking for templates means parsing; most modules have none, and those of others stay as they are.
      if (!id.endsWith('.ts') || id.includes('/node_modules/') || !anyLiteral.test(code)) return null;
      return (await plugin.transform.call(this, code, id)) as { code: string } | null;
    },
  };
}
