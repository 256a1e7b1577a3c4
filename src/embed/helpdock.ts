/** What a page loads by `<script type="module" src="…/helpdock.js" data-api="…">`. */
import { start } from './start.js';

// A module has no `document.currentScript`. After a redirect the address differs from that of the tag.
const scripts = [...document.scripts];
const own = scripts.filter(({ src }) => src === import.meta.url);
start(own[0] ? own : scripts.filter(({ src, dataset }) => dataset.api && src.includes('helpdock')));
