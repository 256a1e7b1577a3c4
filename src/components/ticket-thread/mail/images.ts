/** Images of a mail. */

/** Pictures that are part of the message itself. Never SVG, which is a document. */
const INLINE = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i;

/** The address of an image that may be shown once the reader has asked for images; nothing for others, as `cid:`. */
export function remoteImage(source: string): string | undefined {
  const address = source.trim();
  if (INLINE.test(address)) return address;
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, href } = new URL(address);
  return protocol === 'https:' && !username ? href : undefined;
}

/** Whether an image is too small to be seen: it is there to tell that the mail was read. */
export function isTracker(attributes: ReadonlyMap<string, string>): boolean {
  const sizes = [attributes.get('width'), attributes.get('height')];
  const style = attributes.get('style') ?? '';
  return (
    sizes.some((size) => size !== undefined && /^\s*[0-3](?:px)?\s*$/.test(size)) ||
    /(?:display\s*:\s*none|(?:^|[;\s])(?:width|height)\s*:\s*[0-3](?:px)?\s*(?:;|!|$))/i.test(style)
  );
}
