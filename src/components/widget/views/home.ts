import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';

/** Where it begins: the greeting and what to ask for. What comes below is fetched behind it. */
export function renderHome(catalog: Catalog, { widget, form }: Messages): TemplateResult {
  const { title, text } = catalog.welcome ?? {};
  return html`
    <div class="welcome" part="welcome">
      <h3><bdi>${title || widget.welcome}</bdi></h3>
      ${text ? html`<p><bdi>${text}</bdi></p>` : nothing}
    </div>
    <helpdock-request-type-picker mode="navigate" aria-label=${form.typeLabel}></helpdock-request-type-picker>
  `;
}
