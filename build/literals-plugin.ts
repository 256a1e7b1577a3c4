import type { Plugin } from 'vite';
import literals from 'rollup-plugin-html-literals';

/** Removes white space from `html` and `css` templates, before types and decorators are compiled away. */
export function literalsPlugin(): Plugin {
  const plugin = literals({ failOnError: true, include: ['src/**/*.ts'] }) as unknown as Plugin;
  return { ...plugin, enforce: 'pre' };
}
