/**
 * The one door to zod.
 *
 * `zod/mini` because the browser pays for every validator it can reach: functions tree-shake, methods do not.
 * Re-exported name by name (`import * as z from './zod.js'`), because a bundler cannot shake an exported namespace object.
 *
 * `jitless` because zod otherwise probes for a function made of text, which raises a violation report on every host page with a
 * strict Content-Security-Policy. It has to be set before the first schema exists, hence a module of its own.
 */
import { config } from 'zod/mini';

config({ jitless: true });

export * from 'zod/mini';
