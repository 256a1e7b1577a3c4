import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A folder of the package. */
export const packageFolder = (name: string): string => path.join(root, name);

/** A folder of the demo. */
export const demoFolder = (name: string): string => path.join(root, 'demo', name);
