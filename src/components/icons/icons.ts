import { css, html, nothing, type TemplateResult } from 'lit';

/**
 * The widget's own icons: outlines on a grid of 20, drawn with a round pen of 1.5. These are those of the first view;
 * catalogs name them too, so a name that once shipped stays. The others stand in `more-icons.ts`.
 */
const paths = {
  // Kinds of request.
  bug: 'M6.5 9a3.5 3.5 0 0 1 7 0v4a3.5 3.5 0 0 1-7 0zM10 9v7.5M7.75 6a2.25 2.25 0 0 1 4.5 0M6.5 9l-3-1.5m3 4.5H3m3.5 2-3 2.5m10-7.5 3-1.5m-3 4.5H17m-3.5 2 3 2.5',
  idea: 'M7.75 14c0-2.5-2.75-3-2.75-6.25a5 5 0 0 1 10 0C15 11 12.25 11.5 12.25 14zM8.5 17h3',
  question:
    'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0zM7.75 8a2.25 2.25 0 1 1 3.4 1.9c-.75.45-1.15.85-1.15 1.6m0 2.5v.01',
  incident:
    'M8.7 3.75 2.6 14.5a1.5 1.5 0 0 0 1.3 2.25h12.2a1.5 1.5 0 0 0 1.3-2.25L11.3 3.75a1.5 1.5 0 0 0-2.6 0zM10 8v3.5m0 2.5v.01',
  translate: 'M2.75 5h8.5M7 3v2c0 3-1.5 5.5-4.25 7M4.5 7c.75 2.25 2.25 4 4.5 5m1.25 5 3.5-8 3.5 8m-6-2.5h5',
  order: 'M4.25 6.5h11.5l.75 10.5h-13zM7 9V6a3 3 0 0 1 6 0v3',
  upgrade: 'M10 16.5v-13M4.5 9 10 3.5 15.5 9',
  scale: 'M12 3h5v5m0-5-5.5 5.5M8 17H3v-5m0 5 5.5-5.5',
  cloud: 'M6 15.75a3.5 3.5 0 0 1-.5-6.95 4.6 4.6 0 0 1 9 0 3.5 3.5 0 0 1-.5 6.95z',
  theme:
    'M10 2.75a7.25 7.25 0 0 0 0 14.5c1.5 0 1.75-1 1.4-2-.45-1.5.35-2.5 1.85-2.5H15c1.5 0 2.25-1 2.25-2.5 0-4.25-3.25-7.5-7.25-7.5zM6.25 11v.01M7.25 7.25v.01M11 6v.01m3.25 2.24v.01',
  message:
    'M5.5 3.75h9a2.75 2.75 0 0 1 2.75 2.75v4.75A2.75 2.75 0 0 1 14.5 14H10l-4 3v-3h-.5a2.75 2.75 0 0 1-2.75-2.75V6.5A2.75 2.75 0 0 1 5.5 3.75z',
  // Parts of the interface.
  back: 'M16.5 10h-13M9 4.5 3.5 10 9 15.5',
  close: 'm5 5 10 10M15 5 5 15',
  chevron: 'm7.5 4.5 5.5 5.5-5.5 5.5',
};

/** Names of the icons of the set. */
export type IconName = keyof typeof paths;

/** Icons that point along the line of text, and therefore the other way in a right-to-left one. */
const DIRECTED: readonly string[] = ['back', 'chevron'];

/** What {@link icon} needs of its component's style sheets: without it, `back` and `chevron` ignore the direction. */
export const iconStyles = css`
  .directed:dir(rtl) {
    transform: scaleX(-1);
  }
`;

/** Draws a path beside the words it illustrates; where it stands alone, `label` says what it means. */
export const drawIcon = (path: string, label?: string, className?: string): TemplateResult =>
  html`<svg
    class=${className ?? nothing}
    viewBox="0 0 20 20"
    width="1.25em"
    height="1.25em"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    <path d=${path}></path>
  </svg>`;

/** An icon beside the words it illustrates; where it stands alone, `label` says what it means. */
export const icon = (name: IconName, label?: string): TemplateResult =>
  drawIcon(paths[name], label, DIRECTED.includes(name) ? 'directed' : undefined);

/** The icon that a catalog asks for; a neutral one where the name is missing or not of the set. */
export const catalogIcon = (name: string | undefined): TemplateResult =>
  icon(name !== undefined && Object.hasOwn(paths, name) ? (name as IconName) : 'message');
