/** What a page can say of itself, without any user interface: for pages that build their own. */
export { CaptureError, isCaptureError, type CaptureErrorCode } from './capture-error.js';
export { collectEnvironment } from './environment/environment.js';
export { startTrail, type Trail, type TrailOptions } from './trail/trail.js';
export type { ConsoleMethod } from './trail/watch-console.js';
