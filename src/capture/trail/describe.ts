/**
 * What was logged, as text. The page's objects are read at once and never kept, what computes a property is not
 * called, and no more is read than is shown: to log something must cost the page nothing, whatever it is. Only a proxy, as
 * libraries of reactive state hand them out, hears that it is read, and nobody can tell one from a plain object: a page to
 * which that matters sets `console: []`.
 */
import { endsWithSecretName, EVIDENCE_LIMITS, isSecretName, REDACTED, safeText } from '../../support/index.js';

/** A little more than an entry looks at, so that it can tell that there was more. */
const ROOM = EVIDENCE_LIMITS.text * 2 + 1;
/** Properties of an object, entries of a list, things that are logged at once. */
const MOST = 20;
const DEEPEST = 3;
const LONGEST_NESTED = 300;
const LONGEST_KEY = 100;

/** What is cut in the middle of everything must not end with half a secret. */
const shorten = (text: string, room: number): string => (text.length > room ? safeText(text, room) : text);
/** At the end of everything, whoever keeps it sees to that. */
const cut = (text: string, room: number, depth: number): string =>
  depth > 0 ? shorten(text, Math.min(room, LONGEST_NESTED)) : text.slice(0, room);

/** What a property holds, also an inherited one; an ellipsis for what would have to be computed by the page. */
function valueOf(owner: object, key: PropertyKey): unknown {
  for (let holder: object | null = owner; holder; holder = Reflect.getPrototypeOf(holder)) {
    const property = Object.getOwnPropertyDescriptor(holder, key);
    if (!property) continue;
    if ('value' in property) return property.value;
    // The browser's own errors compute what they say.
    return holder === DOMException.prototype ? Reflect.get(holder, key, owner) : '…';
  }
  return undefined;
}

function tagOf(value: object): string {
  const tag = valueOf(value, Symbol.toStringTag);
  // Without one, the browser says what it is, and asks nobody.
  return typeof tag === 'string' ? tag : Object.prototype.toString.call(value).slice(8, -1);
}

const isError = (value: object): value is Error => value instanceof Error || tagOf(value) === 'Error';

/** Name and message, and why. */
function describeError(error: Error, room: number, depth: number): string {
  const [name, message, cause] = ['name', 'message', 'cause'].map((key) => valueOf(error, key));
  const said = [name, message].filter((part) => typeof part === 'string' && part).join(': ') || 'Error';
  if (cause === undefined || depth >= DEEPEST) return cut(said, room, depth);
  return `${cut(said, room, depth)} (cause: ${describe(cause, room - said.length, depth + 1)})`;
}

function describeElement(element: Element): string {
  const id = Element.prototype.getAttribute.call(element, 'id');
  return `<${Reflect.get<Element, 'localName'>(Element.prototype, 'localName', element)}${id ? ` id=${JSON.stringify(id)}` : ''}>`;
}

/** The value of a property that has one; of one that is computed, that there is one. */
function describeProperty(owner: object, key: string, room: number, depth: number): string | undefined {
  const property = Object.getOwnPropertyDescriptor(owner, key);
  if (!property?.enumerable) return undefined;
  return 'value' in property ? describe(property.value, room, depth + 1) : '…';
}

function describeList(list: readonly unknown[], room: number, depth: number): string {
  if (depth >= DEEPEST) return `[… ${list.length}]`;
  let text = '';
  const shown = Math.min(list.length, MOST);
  for (let index = 0; index < shown && text.length < room; index++) {
    text += `${index ? ',' : ''}${describeProperty(list, String(index), room - text.length, depth) ?? ''}`;
  }
  return `[${text}${shown < list.length ? ',…' : ''}]`;
}

function describeObject(object: object, room: number, depth: number): string {
  const tag = tagOf(object);
  if (object instanceof Element) return describeElement(object);
  if (tag === 'Date') return Date.prototype.toISOString.call(object as Date);
  if (tag === 'URL') return Reflect.get<URL, 'href'>(URL.prototype, 'href', object);
  if (ArrayBuffer.isView(object)) return String(valueOf(valueOf(object, 'constructor') as object, 'name'));
  const prefix = tag === 'Object' ? '' : `${tag} `;
  if (depth >= DEEPEST) return `${prefix}{…}`;
  let text = '';
  let count = 0;
  for (const key in object) {
    const value = isSecretName(key) ? REDACTED : describeProperty(object, key, room - text.length, depth);
    if (value === undefined) continue;
    if (count++ === MOST || text.length > room) {
      text += ',…';
      break;
    }
    text += `${text && ','}${JSON.stringify(shorten(key, LONGEST_KEY))}:${value}`;
  }
  return `${prefix}{${text}}`;
}

/** Any value as text, in about as many characters as there is room for. */
export function describe(value: unknown, room: number = ROOM, depth = 0): string {
  if (room <= 0) return '…';
  if (typeof value === 'string') return depth > 0 ? JSON.stringify(cut(value, room, depth)) : cut(value, room, depth);
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return cut(String(value), room, depth);
  try {
    if (isError(value)) return describeError(value, room, depth);
    return Array.isArray(value) ? describeList(value, room, depth) : describeObject(value, room, depth);
  } catch {
    // Something that fails when it is looked at.
    return '{…}';
  }
}

/** What is logged right behind the name of a secret is one. */
const describeAfter = (before: string, value: unknown): string =>
  (typeof value === 'string' || typeof value === 'number') && endsWithSecretName(before) ? REDACTED : describe(value);

/** Everything that was logged at once, with the placeholders of the first text filled in as the console does. */
export function describeAll(values: readonly unknown[]): string {
  const rest = values.slice(0, MOST);
  let text = '';
  if (typeof rest[0] === 'string' && rest[0].includes('%')) {
    const template = (rest.shift() as string).slice(0, ROOM);
    text = template.replace(/%[sdifoOc%]/g, (placeholder, offset: number) => {
      if (placeholder === '%%') return '%';
      if (rest.length === 0) return placeholder;
      const value = rest.shift();
      return placeholder === '%c' ? '' : describeAfter(template.slice(0, offset), value);
    });
  }
  for (const value of rest) {
    if (text.length > ROOM) break;
    text += (text && ' ') + describeAfter(text, value);
  }
  return text;
}
