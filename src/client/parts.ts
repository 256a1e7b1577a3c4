import { part } from './part.js';

/** The parts that many need, once the catalog is there. */
export const loadRefusal = part(() => import('./refusal.js'));
export const loadCalls = part(() => import('./calls.js'));
