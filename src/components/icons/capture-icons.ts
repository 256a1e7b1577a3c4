import type { TemplateResult } from 'lit';
import { drawIcon } from './icons.js';

/** Icons of the ways to show something. Same grid and pen as the others. */
const paths = {
  page: 'M4.25 4.25h3l1.25-1.5h3l1.25 1.5h3a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5v-9a1.5 1.5 0 0 1 1.5-1.5zM13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  screen:
    'M4.25 3.75h11.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5zM10 13.75v3m-3 0h6',
  record: 'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0zM12.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
};

/** An icon beside the words that it illustrates. */
export const captureIcon = (name: keyof typeof paths): TemplateResult => drawIcon(paths[name]);
