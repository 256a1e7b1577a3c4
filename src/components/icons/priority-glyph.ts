import { html, type TemplateResult } from 'lit';

/** More bars than these cannot be told apart at the size of text. */
const MAX_BARS = 5;

/** How many bars a priority fills, of how many: all for the most severe, one for the least. */
export function filledBars(levelFromTop: number, count: number): { filled: number; bars: number } {
  const bars = Math.max(1, Math.min(count, MAX_BARS));
  const severity = count > 1 ? 1 - levelFromTop / (count - 1) : 1;
  return { bars, filled: 1 + Math.round(Math.min(1, Math.max(0, severity)) * (bars - 1)) };
}

/**
 * Rising bars, as many of them solid as the priority is severe: read by height and number, so that it needs no colour.
 * Decorative: the name of the priority stands beside it.
 *
 * @param levelFromTop place in the catalog's list, 0 is the most severe
 * @param count how many priorities there are
 */
export function priorityGlyph(levelFromTop: number, count: number): TemplateResult {
  const { filled, bars } = filledBars(levelFromTop, count);
  let solid = '';
  let faint = '';
  for (let index = 0; index < bars; index++) {
    const rise = index / Math.max(1, bars - 1);
    const line = `M${10 + (index - (bars - 1) / 2) * 3.75} 17v${-3 - 11 * rise}`;
    if (index < filled) solid += line;
    else faint += line;
  }
  return html`<svg
    viewBox="0 0 20 20"
    width="1.25em"
    height="1.25em"
    stroke="currentColor"
    stroke-width="2.25"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <path d=${solid}></path>
    <path d=${faint} opacity=".3"></path>
  </svg>`;
}
