import type { en } from './en/index.js';

/** The shape of the English words with every literal widened, so that a language that misses a message is a type error. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

/** All words of the interface in one language. */
export type Messages = Widened<typeof en>;
