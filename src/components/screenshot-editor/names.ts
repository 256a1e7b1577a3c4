import type { EditorMessages } from '../../locales/index.js';
import type { Shape } from './model/shapes.js';

/** What a shape is called: its kind, and which of its kind it is. */
export function nameOf(shape: Shape, shapes: readonly Shape[], { shapes: { names } }: EditorMessages): string {
  const { kind } = shape;
  const number = shapes.filter((other) => other.kind === kind).findIndex(({ id }) => id === shape.id) + 1;
  return kind === 'crop' ? names.crop : names[kind](number);
}
