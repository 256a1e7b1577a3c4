/** Pictures of the page, drawn or real, in which nothing private can be seen. */
export { capturePage, type CaptureOptions } from './capture-page.js';
export { captureScreen, type ScreenOptions } from './capture-screen.js';
export { screenCaptureSupport } from './screen-support.js';
