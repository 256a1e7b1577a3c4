/**
 * Keeps what happens inside the panel from reaching the host page's own listeners.
 *
 * A page listens on `document` for what it believes to be its own: single-key shortcuts that see a target that is no
 * input (events are retargeted to the widget's host), dialogs that close on a press outside of them or pull the focus
 * back when it goes elsewhere, scroll locks that refuse to scroll anything else, handlers that take over paste and
 * drop. None of it means the panel, which lies above the page and is no part of it. Listeners in the capture phase see
 * the events all the same, so that the page can still watch what it has to.
 */

import { focusedElement, holdsFocus } from './focus.js';

const KEPT_INSIDE = [
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'click', 'wheel', 'copy', 'cut', 'paste'],
  ...['pointerdown', 'mousedown', 'touchstart', 'touchmove', 'touchend'],
  ...['dragenter', 'dragover', 'drop'],
] as const;

/**
 * Takes the focus off the page before a press moves it to the panel. A focus trap that sees it leave for another element
 * pulls it back; one that sees it leave for nowhere leaves it alone.
 */
function releaseFocus(panel: Node): void {
  if (!holdsFocus(panel)) focusedElement()?.blur();
}

/** A file that is dropped beside the drop area must not make the browser leave the page for it. */
function refuseFiles(event: Event): void {
  if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** A drag that began on the page ends for the page, wherever the button is let go. */
function keepReleases(panel: HTMLElement): void {
  let isPressed = false;
  const release = (): void => {
    // After the `mouseup` that follows.
    setTimeout(() => (isPressed = false));
  };
  panel.addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
      addEventListener('pointerup', release, { capture: true, once: true });
    },
    { capture: true },
  );
  for (const type of ['pointerup', 'mouseup'])
    panel.addEventListener(type, (event) => isPressed && event.stopPropagation());
}

/** Sets it up for a panel; the listeners live as long as the panel does. */
export function keepEventsInside(panel: HTMLElement): void {
  for (const type of KEPT_INSIDE) panel.addEventListener(type, (event) => event.stopPropagation());
  keepReleases(panel);
  panel.addEventListener('pointerdown', () => releaseFocus(panel), { capture: true });
  for (const type of ['dragover', 'drop']) panel.addEventListener(type, refuseFiles);
}
