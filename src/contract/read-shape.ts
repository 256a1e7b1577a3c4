/**
 * Reads JSON by a shape: what a schema says, without the library that it is written with. The first answer that a browser
 * reads, the catalog, stands between a click and a form; a shape of it and this reader weigh a fifth of the schema.
 *
 * It does what the schema would do with JSON, and a test holds the two together: keys that the shape does not name are
 * left out, a value of an unknown kind becomes the one for that case.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  /** Handed on as it came, for whoever needs it to read. */
  | 'later'
  /** Any of these. */
  | { readonly either: readonly Shape[] }
  /** Any number of these. */
  | { readonly list: Shape }
  /** One of these texts; anything else is read as `other`. */
  | { readonly known: readonly string[]; readonly other: string }
  /** Values by key. A key that ends in `?` may be absent. */
  | { readonly keys: Readonly<Record<string, Shape>> };

/** JSON that does not have the shape it should have. Names the place, never what stands there. */
export class ShapeError extends Error {
  /** As schema errors have it: the way to what is wrong. */
  readonly issues: readonly { path: readonly PropertyKey[] }[];

  constructor(path: readonly PropertyKey[]) {
    super(`Not the expected shape at /${path.join('/')}`);
    this.issues = [{ path }];
  }

  /** A getter: where a page has frozen `Error.prototype`, a field of this name cannot be assigned. */
  override get name(): string {
    return 'ShapeError';
  }
}

/** By own keys only: pages add names of all sorts to `Object.prototype`. */
function has<Key extends string>(shape: object, key: Key): shape is Extract<Shape, Record<Key, unknown>> {
  return Object.hasOwn(shape, key);
}

/**
 * The part of `json` that the shape describes.
 * @throws {ShapeError} when something is missing or of another type.
 */
export function readShape(shape: Shape, json: unknown, path: readonly PropertyKey[] = []): unknown {
  if (typeof shape === 'string') {
    if (typeof json === shape || shape === 'later') return json;
  } else if (has(shape, 'known')) {
    return shape.known.includes(json as string) ? json : shape.other;
  } else if (has(shape, 'either')) {
    for (const one of shape.either) if (typeof json === one) return json;
  } else if (has(shape, 'list')) {
    if (Array.isArray(json)) return json.map((entry, index) => readShape(shape.list, entry, [...path, index]));
  } else if (typeof json === 'object' && json && !Array.isArray(json)) {
    const found: Record<string, unknown> = {};
    for (const [name, of] of Object.entries(shape.keys)) {
      const key = name.replace('?', '');
      const isAbsent = !Object.hasOwn(json, key);
      if (isAbsent && key !== name) continue;
      found[key] = readShape(of, isAbsent ? undefined : json[key as keyof typeof json], [...path, key]);
    }
    return found;
  }
  throw new ShapeError(path);
}
