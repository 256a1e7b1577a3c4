/** The same in one classic script, for pages that cannot load modules: everything is inside, nothing is fetched later. */
import { start } from './start.js';

start(document.currentScript instanceof HTMLScriptElement ? [document.currentScript] : []);
