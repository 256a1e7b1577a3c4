/** `npx vite build` makes the bundle for a script tag, as `npm run build cdn` does. Its parts are in build/. */
import { modulesConfig } from './build/bundles.js';

export default modulesConfig();
