import { genuine } from './genuine.js';
import { soundsLikeCode, soundsSecret } from './secret-words.js';
import { everyElement } from './tree.js';

/** By these a page says that nobody else is to see a part, whatever it is. */
export const marks = ['data-helpdock-private', 'data-private'] as const;

const fields = ['input', 'textarea', 'select'];
const frames = ['iframe', 'frame', 'fencedframe', 'object', 'embed'];

/** Inputs that show nothing that was typed. */
const wordless = /^(?:checkbox|radio|button|submit|reset|image|file|range|color|hidden)$/;

/** Tokens of `autocomplete` for what opens an account or pays. */
const secretToken = /^(?:current-password|new-password|one-time-code|cc-.*)$/i;

/** Fields that have been seen as a password stay private when a button of the page shows what is in them. */
const onceSecret = new WeakSet<Element>();

/** What a field has been found to say, and what came of that: it is asked in every frame. */
const heard = new WeakMap<Element, { said: string; isSecret: boolean }>();

const isMarked = (element: Element): boolean => marks.some((mark) => genuine(element).hasAttribute(mark));

const isField = (element: Element): boolean => fields.includes(genuine(element).localName);

/** Written into like a field, though it is none. */
const isEditable = (element: Element): boolean => genuine(element).hasAttribute('contenteditable');

export const isFrame = (element: Element): boolean => frames.includes(genuine(element).localName);

/** All that tells what belongs into a field: authors have many ways. */
function namesOf(field: Element): string[] {
  const real = genuine(field);
  const said = (name: string): string => real.getAttribute(name) ?? '';
  const root = genuine(real.getRootNode()) as Partial<Document>;
  const labels = [
    ...((field as HTMLInputElement).labels ?? []),
    ...said('aria-labelledby')
      .split(/\s+/)
      .map((id) => root.getElementById?.(id)),
  ];
  return [
    ...['name', 'id', 'aria-label', 'title', 'placeholder', 'aria-placeholder', 'data-placeholder'].map(said),
    ...labels.map((label) => (label && genuine(label).textContent) ?? ''),
  ];
}

function isCalledSecret(field: Element, takesDigits: boolean): boolean {
  const names = namesOf(field);
  const said = names.join('\n');
  const known = heard.get(field);
  if (known?.said === said) return known.isSecret;
  const isSecret = names.some((name) => soundsSecret(name) || (takesDigits && soundsLikeCode(name)));
  heard.set(field, { said, isSecret });
  return isSecret;
}

function isSecretField(field: HTMLInputElement): boolean {
  const type = field.localName === 'input' ? field.type : '';
  if (type === 'password') onceSecret.add(field);
  if (onceSecret.has(field)) return true;
  if (wordless.test(type)) return false;
  const tokens = field.getAttribute('autocomplete')?.split(/\s+/) ?? [];
  const takesDigits = (field.inputMode === 'numeric' || type === 'tel') && field.maxLength > 0 && field.maxLength <= 8;
  return (
    tokens.some((token) => secretToken.test(token)) ||
    // One box a digit is how codes are asked for.
    (takesDigits && field.maxLength === 1) ||
    isCalledSecret(field, takesDigits) ||
    // Text that is drawn as dots.
    !['', 'none', undefined].includes(getComputedStyle(field).getPropertyValue('-webkit-text-security'))
  );
}

/** Frames of others are theirs; one of the page's own is private as soon as anything in it is. */
function isPrivateFrame(frame: HTMLIFrameElement): boolean {
  // Before it is loaded, a frame is an empty one of the page's own.
  if (/^https?:/.test(frame.src) && !frame.src.startsWith(`${location.origin}/`)) return true;
  const inside = frame.contentDocument;
  if (!inside) return true;
  for (const element of everyElement(inside)) if (isPrivate(element)) return true;
  return false;
}

/** Whether an element may ever be private: by what it is called, which does not change, or by its mark. */
export const mayBePrivate = (element: Element): boolean =>
  isField(element) || isEditable(element) || isFrame(element) || isMarked(element);

/**
 * Whether what an element shows must not get into a picture: passwords, also while they are readable, codes, card data,
 * what the page has marked, and frames of other sites. In case of doubt it must not.
 */
export function isPrivate(element: Element): boolean {
  if (isMarked(element)) return true;
  if (isField(element)) return isSecretField(element as HTMLInputElement);
  if (isEditable(element)) return isCalledSecret(element, false);
  return isFrame(element) && isPrivateFrame(element as HTMLIFrameElement);
}
