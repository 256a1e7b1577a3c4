import { describeAll } from './describe.js';
import { attempt, type Note, type Told } from './note.js';
import { wrap } from './wrap.js';

/** Methods of the console that can be noted. */
export type ConsoleMethod = 'error' | 'warn' | 'info' | 'log' | 'debug';

/** Notes what is logged. */
export function watchConsole(methods: readonly ConsoleMethod[], note: Note, told: Told): (() => void)[] {
  return methods.map((level) =>
    wrap(console, level, (call, _, values) => {
      note(() => {
        const errors = values.filter((value): value is Error => attempt(() => value instanceof Error) === true);
        const isKnown = values.length === 1 && errors.some((error) => told.has(error));
        for (const error of errors) told.add(error);
        return isKnown ? undefined : { kind: 'console', level, text: describeAll(values) };
      });
      return call();
    }),
  );
}
