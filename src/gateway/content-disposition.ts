/** Characters that must not stand in a file name anywhere: controls, path separators, what shells and Windows refuse. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff/\\:*?"<>|\uff0f\uff3c]/g;
/** Names that mean a device on Windows, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name that is harmless wherever it is saved: no path, no control or direction-changing character, not hidden,
 * no device name, and not endless. The ending survives, since it is what people recognise a file by.
 */
export function safeFileName(name: string): string {
  // Through UTF-8 and back: half a character would break the header later.
  const whole = new TextDecoder().decode(new TextEncoder().encode(name));
  const flat = whole.replace(UNSAFE, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  const [, stem = flat, ending = ''] = /^(.*?)(\.[^.]{1,16})?$/su.exec(flat) ?? [];
  const short = /^.{0,150}/su.exec(stem)?.[0] ?? '';
  const safe = `${short}${ending}` || 'file';
  return DEVICE.test(safe) ? `_${safe}` : safe;
}

/** Percent-encoding of RFC 8187: everything but attr-char. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** A header that makes browsers save and never show (RFC 6266), with the name for old and for current ones. */
export function attachmentDisposition(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe.replace(/[^\x20-\x7e]|%/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encode(safe)}`;
}
