/** What a library does to an object that is not its own. */
export type Pollution = readonly [target: object, members: Record<string, unknown>];

/** Adds enumerable members to built-in objects, as old libraries do, and takes them away once `run` is over. */
export function polluted<T>(additions: readonly Pollution[], run: () => T): T {
  const originals = additions.map(
    ([target, members]) =>
      new Map(Object.keys(members).map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const)),
  );
  const restore = (): void => {
    additions.forEach(([target], index) => {
      for (const [name, original] of originals[index] ?? []) {
        Reflect.deleteProperty(target, name);
        if (original) Object.defineProperty(target, name, original);
      }
    });
  };
  for (const [target, members] of additions) Object.assign(target, members);
  let result: T;
  try {
    result = run();
  } catch (error) {
    restore();
    throw error;
  }
  if (result instanceof Promise) return result.finally(restore) as T;
  restore();
  return result;
}
