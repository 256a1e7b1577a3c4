import { everyElement } from './tree.js';

/** By these a page says that nobody else is to see a part, whatever it is. */
export const marks = ['data-helpdock-private', 'data-private'] as const;

const fields = ['input', 'textarea', 'select'];
const frames = ['iframe', 'frame', 'fencedframe', 'object', 'embed'];

/** Inputs that show nothing that was typed. */
const wordless = /^(?:checkbox|radio|button|submit|reset|image|file|range|color|hidden)$/;

/** Tokens of `autocomplete` for what opens an account or pays. */
const secretToken = /^(?:current-password|new-password|one-time-code|cc-.*)$/i;

/** How authors call such fields where `autocomplete` is missing. */
const secretName =
  /passw|passphrase|passcode|kennwort|contrase\u00f1a|mot de passe|\bpwd?\b|\bpin\b|\b(?:t?otp|2fa|mfa)\b|one ?time|\bcv[vc]2?\b|\bcsc\b|card ?n(?:um|o\b|r\b)|\u0643\u0644\u0645\u0629 (?:\u0627\u0644)?(?:\u0633\u0631|\u0645\u0631\u0648\u0631)/i;

/** Fields that have been seen as a password stay private when a button of the page shows what is in them. */
const onceSecret = new WeakSet<Element>();

/** `newPassword-2` as "new Password 2", so that words can be found in names. */
const inWords = (name: string): string => name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/[^\p{L}\d]+/gu, ' ');

/** A form may have a field called "hasAttribute". */
export const isMarked = (element: Element): boolean =>
  marks.some((mark) => Element.prototype.hasAttribute.call(element, mark));

export const isFrame = (element: Element): boolean => frames.includes(element.localName);

function isSecretField(field: HTMLInputElement): boolean {
  const type = field.localName === 'input' ? field.type : '';
  if (type === 'password') onceSecret.add(field);
  if (onceSecret.has(field)) return true;
  if (wordless.test(type)) return false;
  const said = (name: string): string => field.getAttribute(name) ?? '';
  return (
    said('autocomplete')
      .split(/\s+/)
      .some((token) => secretToken.test(token)) ||
    ['name', 'id', 'aria-label', 'placeholder'].some((name) => secretName.test(inWords(said(name)))) ||
    // One box a digit is how codes are asked for.
    (field.maxLength === 1 && field.inputMode === 'numeric') ||
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
  fields.includes(element.localName) || isFrame(element) || isMarked(element);

/**
 * Whether what an element shows must not get into a picture: passwords, also while they are readable, codes, card data,
 * what the page has marked, and frames of other sites. In case of doubt it must not.
 */
export function isPrivate(element: Element): boolean {
  if (isMarked(element)) return true;
  if (fields.includes(element.localName)) return isSecretField(element as HTMLInputElement);
  return isFrame(element) && isPrivateFrame(element as HTMLIFrameElement);
}
