/** Attachments that work, for pages that are given a module and markup: below `html` every upload succeeds at once. */
import '../../src/components/attachments/define.js';
import { catalog } from './catalog.js';
import { provide } from './provided.js';

provide(document.documentElement, {
  catalog,
  api: {
    upload: ({ name, size, type }: File) => Promise.resolve({ id: `id-of-${name}`, name, size, type }),
    removeUpload: () => Promise.resolve(),
  },
});
