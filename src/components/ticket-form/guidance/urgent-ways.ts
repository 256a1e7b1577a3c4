import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../../context/words.js';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Messages } from '../../../locales/index.js';
import type { UrgentNow } from '../../../support/index.js';

/** Calling and paging: what is faster than writing. */
export function renderUrgentWays(
  { phone, phoneUrl, url }: Pick<UrgentNow, 'phone' | 'phoneUrl' | 'url'>,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (!phoneUrl && !url) return nothing;
  const words = guidanceWords(messages);
  return html`<div class="ways">
    ${phoneUrl && phone ? html`<a class="button" href=${phoneUrl}>${words.call(isolate(phone))}</a>` : nothing}
    ${
      url
        ? html`<a class="button" href=${url} target="_blank" rel="noopener noreferrer"
            >${words.page} <bdi class="host">${new URL(url).host}</bdi></a
          >`
        : nothing
    }
  </div>`;
}
