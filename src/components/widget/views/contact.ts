import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';

/** How else to reach the organisation. Only addresses that are safe to follow become links. */
export function renderContact(contact: Contact | undefined, { widget }: Messages): TemplateResult | typeof nothing {
  const { text, email, url } = contact ?? {};
  const page = url && URL.canParse(url) && /^https?:/i.test(url) ? url : undefined;
  if (!text && !email && !page) return nothing;
  return html`<p class="contact" part="contact">
    ${text || widget.contact}
    ${
      email
        ? html`<a href="mailto:${encodeURIComponent(email)}" target="_blank" rel="noopener noreferrer"
            ><bdi>${email}</bdi></a
          >`
        : nothing
    }
    ${
      page
        ? html`<a href=${page} target="_blank" rel="noopener noreferrer"><bdi>${new URL(page).host}</bdi></a>`
        : nothing
    }
  </p>`;
}
