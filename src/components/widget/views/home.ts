import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';

/**
 * Where it begins: the greeting, whether somebody is there, what support knows already, and what to ask for. Hours and
 * notices draw themselves once their code has come, as does what stands below. Notices are folded to their titles: what
 * somebody came for has to be in sight below them.
 */
export function renderHome(catalog: Catalog, { widget, form }: Messages): TemplateResult {
  const { title, text } = catalog.welcome ?? {};
  return html`
    <div class="welcome" part="welcome">
      <h3><bdi>${title || widget.welcome}</bdi></h3>
      ${text ? html`<p><bdi>${text}</bdi></p>` : nothing}
      ${catalog.service ? html`<helpdock-support-hours variant="compact"></helpdock-support-hours>` : nothing}
    </div>
    ${catalog.capabilities?.notices ? html`<helpdock-notices compact></helpdock-notices>` : nothing}
    <helpdock-request-type-picker mode="navigate" aria-label=${form.typeLabel}></helpdock-request-type-picker>
  `;
}
