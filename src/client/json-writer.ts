/**
 * Writes JSON without asking the value how it wants to be written.
 *
 * Host pages with Prototype.js (or an old MooTools) give arrays, objects and strings a `toJSON` of their own, and
 * `JSON.stringify` obeys it: `{"steps":["a"]}` leaves such a page as `{"steps":"[\"a\"]"}`. Patching the prototypes back
 * would change the host. So objects and lists are walked here, and `JSON.stringify` gets nothing but primitives, of which
 * it asks nothing. `Object.keys` is avoided for the same reason: Prototype.js 1.6 replaces it by one that lists what is
 * inherited, too.
 */
export function toJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return isWritable(value) ? JSON.stringify(value) : 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const entry of value as unknown[]) text += `${text && ','}${toJson(entry)}`;
    return `[${text}]`;
  }
  for (const key in value) {
    const entry = (value as Record<string, unknown>)[key];
    if (!Object.hasOwn(value, key) || !isWritable(entry)) continue;
    text += `${text && ','}${JSON.stringify(key)}:${toJson(entry)}`;
  }
  return `{${text}}`;
}

/** What JSON cannot say is left out of objects and is null in lists, as `JSON.stringify` does. */
const isWritable = (value: unknown): boolean => value !== undefined && typeof value !== 'function';
