import type { ReactiveElement } from 'lit';
import { until } from './until.js';

/** An element and everything below it, across shadow roots. */
function* everythingIn(root: Element | ShadowRoot): Generator<Element> {
  if (root instanceof Element) yield root;
  if (root instanceof Element && root.shadowRoot) yield* everythingIn(root.shadowRoot);
  for (const child of root.children) yield* everythingIn(child);
}

const isRestless = (element: Element): boolean =>
  element.matches(':not(:defined)') || !!(element as Partial<ReactiveElement>).isUpdatePending;

/** Ends each animation that has an end; those of what keeps turning have none. */
function finishAnimations(element: Element): void {
  for (const animation of element.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}

/** Everything in an element is loaded and drawn. */
export async function drawn(element: Element): Promise<void> {
  const isQuiet = (): boolean => ![...everythingIn(element)].some(isRestless);
  await until(isQuiet, 'everything is loaded and drawn');
  // What begins when something has been drawn: animations, and what observers see.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await until(isQuiet, 'everything is loaded and drawn');
}

/** How an element looks when nothing moves, loads or is about to be drawn any more; nobody waits for animations. */
export async function atRest(element: Element): Promise<void> {
  await drawn(element);
  for (const each of everythingIn(element)) finishAnimations(each);
}
