import { definedElements } from './scripts/elements-manifest-plugin.mjs';

/** Describes the public API of every element in custom-elements.json, from the code and its comments. */
export default {
  globs: ['src/components/**/*.ts', 'src/context/**/*.ts', 'src/embed/launcher.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [definedElements()],
};
