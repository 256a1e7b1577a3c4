import type { TemplateResult } from 'lit';
import { drawIcon } from './icons.js';

/** Icons of the editor of screenshots, which come with it. Same grid and pen as the others. */
const paths = {
  select: 'M5 3.25 15.25 9 10.5 10.5 8.25 15.25z',
  box: 'M4.25 4.25h11.5a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H4.25a1 1 0 0 1-1-1v-9.5a1 1 0 0 1 1-1z',
  arrow: 'M4 16 16 4M8.5 4H16v7.5',
  pen: 'm3.5 16.5.75-3.5L13 4.25a1.5 1.5 0 0 1 2.1 0l.65.65a1.5 1.5 0 0 1 0 2.1L7 15.75zM11.5 5.75 14.25 8.5',
  text: 'M4 6V4h12v2M10 4v12M7.75 16h4.5',
  redaction: 'M3.25 6.5h13.5v7H3.25zM5.5 8.5v3m2.25-3v3M10 8.5v3m2.25-3v3m2.25-3v3',
  crop: 'M6 2.75V14h11.25M2.75 6H14v11.25',
  undo: 'M7.25 4 3.5 7.75l3.75 3.75M3.5 7.75h8.25a4.25 4.25 0 0 1 0 8.5H8',
  redo: 'm12.75 4 3.75 3.75-3.75 3.75M16.5 7.75H8.25a4.25 4.25 0 0 0 0 8.5H12',
  minus: 'M4 10h12',
  plus: 'M10 4v12M4 10h12',
  check: 'm4 10.5 4 4 8-9',
  remove: 'M3.75 5.5h12.5M8 5.5v-2h4v2m-6.75 0 .75 11h8l.75-11M8.5 8.75v4.5m3-4.5v4.5',
};

/** Names of the icons of the editor. */
export type EditorIconName = keyof typeof paths;

/** Back and forth go along the line of text. */
const DIRECTED: readonly EditorIconName[] = ['undo', 'redo'];

/** A decorative icon beside its words, or in a button that has a name. */
export const editorIcon = (name: EditorIconName): TemplateResult =>
  drawIcon(paths[name], undefined, DIRECTED.includes(name) ? 'directed' : undefined);
