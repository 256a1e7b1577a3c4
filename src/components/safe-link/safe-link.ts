/**
 * Links in what people wrote. Only addresses that cannot run anything become links, and the reader always sees where one
 * leads: the text of a link is the writer's, its host is not.
 */
import { html, nothing, type TemplateResult } from 'lit';

/** An address that is safe to follow. */
export interface SafeLink {
  href: string;
  /** Where it leads, as the browser reads it: the host in ASCII, so that look-alike letters show; or the mail address or number. */
  host: string;
}

/** The only schemes that a click may follow. */
const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];

/** What buttons may open. */
export const HTTPS_ONLY: readonly string[] = ['https:'];

/** A longer one is nothing that somebody meant to be followed. */
const MAX_LENGTH = 4_000;

/**
 * Reads an address as the browser would, which is where controls, tabs and backslashes end that hide a scheme or a host
 * from a regular expression. An address with a user name in it is none: it only serves to look like another host.
 */
export function safeLink(address: string, schemes = SCHEMES): SafeLink | undefined {
  if (address.length > MAX_LENGTH || !URL.canParse(address)) return undefined;
  const { protocol, username, password, href, host, pathname } = new URL(address);
  return schemes.includes(protocol) && !username && !password ? { href, host: host || pathname } : undefined;
}

/** Whether a text tells by itself where its link leads: it is the address, or the host. */
export function saysWhere(text: string, { href, host }: SafeLink): boolean {
  const shown = text.trim().replace(/\/$/, '');
  return shown === host || href.replace(/\/$/, '') === shown;
}

/** A link that opens outside of the page and cannot reach back into it. */
export const renderLink = (content: unknown, text: string, link: SafeLink): TemplateResult =>
  html`<a href=${link.href} target="_blank" rel="noopener noreferrer"><bdi>${content}</bdi></a
    >${saysWhere(text, link) ? nothing : html` <span class="host">(<bdi>${link.host}</bdi>)</span>`}`;

/** Addresses in plain text. They end before what belongs to the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/gi;

/** Plain text whose addresses are links. */
export function linkAddresses(text: string): unknown[] {
  const parts: unknown[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const link = safeLink(address);
    if (!link) continue;
    parts.push(text.slice(end, index), renderLink(address, address, link));
    end = index + address.length;
  }
  parts.push(text.slice(end));
  return parts;
}
