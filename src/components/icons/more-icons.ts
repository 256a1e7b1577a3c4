import type { TemplateResult } from 'lit';
import { drawIcon } from './icons.js';

/** Icons that nobody sees before a form is filled in; they come with what shows them. Same grid and pen as the others. */
const paths = {
  search: 'M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zm-1.5 4L17 17',
  plus: 'M10 4v12M4 10h12',
  file: 'M11.5 2.75h-5A1.5 1.5 0 0 0 5 4.25v11.5a1.5 1.5 0 0 0 1.5 1.5h7a1.5 1.5 0 0 0 1.5-1.5v-9.5zv3.5H15',
  image:
    'M4.25 3.75h11.5a1.5 1.5 0 0 1 1.5 1.5v9.5a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5v-9.5a1.5 1.5 0 0 1 1.5-1.5zM3 14l4-4.5 3.5 4 2.5-2.5 4 4M13 7.25v.01',
  retry: 'M16.5 10a6.5 6.5 0 1 1-2-4.7l2 1.95m0-4v4h-4',
  check: 'm4 10.5 4 4 8-9',
  copy: 'M7.25 7.25h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-7a1.5 1.5 0 0 1-1.5-1.5v-8zM12.75 7V4.25a1.5 1.5 0 0 0-1.5-1.5h-7a1.5 1.5 0 0 0-1.5 1.5v7a1.5 1.5 0 0 0 1.5 1.5H6.5',
  up: 'm4.5 12.5 5.5-5.5 5.5 5.5',
  down: 'm4.5 7.5 5.5 5.5 5.5-5.5',
  warning: 'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0zM10 6v4.75m0 3v.01',
  fall: 'M10 3.5v13M4.5 11l5.5 5.5 5.5-5.5',
  person: 'M13.25 6.5a3.25 3.25 0 1 1-6.5 0 3.25 3.25 0 0 1 6.5 0zM3.75 17a6.25 6.25 0 0 1 12.5 0',
  queue: 'M3.5 5h13M3.5 10h13M3.5 15h7',
  fact: 'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0zM10 9.25V14m0-7.5v.01',
  star: 'm10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z',
};

/** Names of the icons that come later. */
export type MoreIconName = keyof typeof paths;

/** An icon beside the words it illustrates; where it stands alone, `label` says what it means. */
export const moreIcon = (name: MoreIconName, label?: string): TemplateResult => drawIcon(paths[name], label);
