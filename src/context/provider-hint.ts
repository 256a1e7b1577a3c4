import { report } from './report.js';

/** Whoever puts an element in before its provider has done so after this time. */
const PATIENCE = 3000;

/** Tells the integrator of an element that waits for a provider in vain: people only see that it is loading. */
export function hintAtProvider(element: HTMLElement, isProvided: () => boolean): void {
  setTimeout(() => {
    if (!element.isConnected || isProvided()) return;
    report('HD112', `<${element.localName}> needs a <helpdock-provider> around it.`);
  }, PATIENCE);
}
