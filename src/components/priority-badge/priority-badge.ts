import { css, html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../../contract/index.js';
import { priorityGlyph } from '../icons/priority-glyph.js';

/** What a priority is called; one that has left the catalog is shown as it is. */
export const priorityName = (id: string, catalog: Catalog | undefined): string =>
  catalog?.priorities?.find((priority) => priority.id === id)?.label ?? id;

/** A priority as rising bars and its name. */
export function renderPriority(id: string, catalog: Catalog | undefined): TemplateResult {
  const priorities = catalog?.priorities ?? [];
  const level = priorities.findIndex((priority) => priority.id === id);
  return html`<span class="priority" part="priority"
    >${level < 0 ? nothing : priorityGlyph(level, priorities.length)}<bdi>${priorityName(id, catalog)}</bdi></span
  >`;
}

/** Goes with {@link renderPriority}. */
export const priorityStyles = css`
  .priority {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .priority svg {
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
  }
`;
