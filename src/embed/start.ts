import type { Call, HelpdockApi } from './api.js';
import { fault } from './fault.js';
import { createSession } from './session.js';
import { VERSION } from './version.js';

/**
 * Starts with the options of its script tags. A script that runs again hands them to the one that runs already; of two
 * versions the first stays, because element names can be defined only once.
 */
export function start(tags: readonly HTMLScriptElement[]): void {
  // An element with the id "Helpdock" answers to the name as well, but does not own it.
  const taken = (Object.hasOwn(window, 'Helpdock') && window.Helpdock) || [];
  const running = taken as Partial<HelpdockApi>;
  let api = taken as HelpdockApi;
  if (!running.init) {
    api = createSession();
    if (Array.isArray(taken)) window.Helpdock = api;
    else fault('HD110', 'window.Helpdock is taken.');
  } else if (running.version !== VERSION) {
    return fault('HD109', `Load one: ${running.version}, ${VERSION}.`);
  }
  api.init();
  for (const { dataset } of tags) api.init(dataset);
  if (Array.isArray(taken)) api.push(...(taken as readonly Call[]));
}
