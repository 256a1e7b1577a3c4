/** What a page can show and say of itself, without any user interface: for pages that build their own. */
export { CaptureError, isCaptureError, type CaptureErrorCode } from './capture-error.js';
export { collectEnvironment } from './environment/environment.js';
export { forgetRecordings } from './recording/unfinished.js';
export {
  capturePage,
  captureScreen,
  screenCaptureSupport,
  type CaptureOptions,
  type ScreenOptions,
} from './screenshot/index.js';
export { startTrail, type Trail, type TrailOptions } from './trail/trail.js';
export type { ConsoleMethod } from './trail/watch-console.js';
