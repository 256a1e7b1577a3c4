/** Gets a call of the page's and what it was made with; makes it by `call`, whose result it returns. */
export type Around = (call: () => unknown, self: unknown, values: readonly unknown[]) => unknown;

type AnyFunction = (...values: unknown[]) => unknown;

/**
 * Puts something around a function of the browser. A proxy, because it has the name, the length and the properties of
 * what it stands for, whatever the page or another tool has put there.
 *
 * @returns takes it away again. Where somebody has wrapped it since, it stays beneath as a mere passage.
 */
export function wrap<Owner extends object>(owner: Owner, name: keyof Owner & string, around: Around): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = own?.value;
  if (typeof original !== 'function') return () => {};
  const handler: ProxyHandler<object> = {
    apply: (target, self: unknown, values: unknown[]) =>
      around(() => Reflect.apply<unknown, unknown[], unknown>(target as AnyFunction, self, values), self, values),
  };
  const wrapper = new Proxy(original, handler);
  // Where the page has frozen it nothing can be put around it.
  if (!Reflect.set(owner, name, wrapper)) return () => {};
  return () => {
    delete handler.apply;
    if (Object.getOwnPropertyDescriptor(owner, name)?.value === wrapper) Reflect.set(owner, name, original);
  };
}
