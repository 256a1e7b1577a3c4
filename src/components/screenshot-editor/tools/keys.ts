import type { Point } from '../model/geometry.js';
import type { EditingSession } from '../model/session.js';
import type { Stage } from '../stage/stage.js';
import { ZOOMS } from '../stage/view.js';
import type { Commands } from './commands.js';

/** How far a press of an arrow key goes, in CSS pixels; with Alt it is one pixel of the picture. */
const STEP = 10;

const WAYS: Readonly<Record<string, Point | undefined>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What keys need of the editor. */
interface Editor {
  readonly session?: EditingSession;
  readonly stage: Stage;
  readonly commands: Commands;
}

/** Keys on the picture and on its shapes. Says whether a key meant something. */
export function pictureKey(event: KeyboardEvent, { session, stage, commands }: Editor): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (!session || ctrlKey || metaKey) return false;
  const way = WAYS[key];
  if (way) {
    const step = altKey ? 1 : Math.max(1, Math.round(stage.length(STEP)));
    const by = { x: way.x * step, y: way.y * step };
    // With nothing in hand, the arrows scroll the picture as they do everywhere.
    return shiftKey ? commands.stretch(by) : commands.move(by);
  }
  const actions: Record<string, (() => void) | undefined> = {
    Delete: commands.remove,
    Backspace: commands.remove,
    '+': () => commands.zoomBy(ZOOMS.step),
    '-': () => commands.zoomBy(1 / ZOOMS.step),
    '0': () => commands.zoomTo('fit'),
    '1': () => commands.zoomTo(1),
  };
  const action = actions[key];
  action?.();
  return action !== undefined;
}

/** Keys that mean the same everywhere in the editor, but not where somebody writes. */
export function editorKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent, commands: Commands): boolean {
  if (!(ctrlKey || metaKey) || altKey) return false;
  const name = key.toLowerCase();
  if (name !== 'z' && name !== 'y') return false;
  if (name === 'y' || shiftKey) commands.redo();
  else commands.undo();
  return true;
}
