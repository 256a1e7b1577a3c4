/** The panel leaves while somebody shows the page to a camera, and comes back as it was. */
import { focusedElement, holdsFocus } from './focus.js';

/** The panel, as far as stepping aside touches it. */
export interface AsideHost {
  readonly isOpen: boolean;
  readonly panel: HTMLDialogElement;
  open(): void;
}

/**
 * Takes the panel out of the top layer until a promise is settled, whatever came of it. The panel stays open in every other
 * respect: nothing in it is taken down, and nobody is told that it closed. Whoever closes it meanwhile has the last word.
 */
export async function stepAside(host: AsideHost, until: Promise<unknown>): Promise<void> {
  const { panel, isOpen } = host;
  if (!isOpen) return;
  const within = holdsFocus(panel) ? focusedElement() : undefined;
  const away = new AbortController();
  // To the panel, a dialog that closes means that its reader is done.
  const hush = (event: Event): void => {
    if (event.target === panel) event.stopImmediatePropagation();
  };
  panel.addEventListener('close', hush, { capture: true, signal: away.signal });
  // A page that moves the widget, or a window that gets narrow, does not bring it back.
  panel.dataset.aside = 'true';
  if (panel.matches(':popover-open')) panel.hidePopover();
  if (panel.open) panel.close();
  await until.catch(() => {});
  // The browser tells of the closing in a task of its own, which may still be to come.
  setTimeout(() => away.abort());
  delete panel.dataset.aside;
  if (!host.isOpen) return;
  host.open();
  requestAnimationFrame(() => {
    if (within?.isConnected && holdsFocus(panel)) within.focus({ preventScroll: true });
  });
}
