/** Lets the build take white space out of the text, as it does for `css` of the components. */
const css = String.raw;

/**
 * `:host` is where the page's CSS and ours meet: important declarations of a shadow tree win over those of the page,
 * so everything is first set back and then said again, important. Sizes count from the reader's own font size.
 * The ink is black or white, whichever has the higher contrast on the accent (they meet at a luminance of 0.179).
 * Arabic is the only language of the widget that runs from right to left; both have to stand on the same side.
 */
export const launcherStyles = css`
  :host {
    all: initial !important;
    display: none !important;
    justify-items: end !important;
    position: fixed !important;
    inset-block-end: 0 !important;
    inset-inline-end: 0 !important;
    margin: calc(var(--helpdock-offset-block, 20px) + env(safe-area-inset-bottom))
      calc(var(--helpdock-offset-inline, 20px) + env(safe-area-inset-right)) !important;
    color-scheme: var(--helpdock-color-scheme, inherit) !important;
    direction: ltr !important;
    font: medium / 1.45 var(--helpdock-font, system-ui) !important;
  }
  @media not print {
    :host(:not([hidden])) {
      display: grid !important;
    }
  }
  :host([look~='ar']) {
    direction: rtl !important;
  }
  :host([look~='inline-start']) {
    inset-inline: 0 auto !important;
    justify-items: start !important;
  }
  button {
    --_accent: var(--helpdock-accent, light-dark(#3451d1, #8ea2ff));
    --_y: clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 1e5, 1);
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 3em;
    padding: 0 1em;
    border: 1px solid transparent;
    border-radius: 1.5em;
    background: var(--_accent);
    color: var(--helpdock-accent-ink, color(from var(--_accent) srgb-linear var(--_y) var(--_y) var(--_y)));
    box-shadow: 0 2px 8px #0004;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 3px solid light-dark(#000, #fff);
    box-shadow: 0 0 0 5px light-dark(#fff, #000);
  }
  button::before {
    content: '?' / '';
    width: 1.4em;
    border: 1.5px solid;
    border-radius: 50% 50% 50% 0;
  }
  [aria-busy='true'] {
    opacity: 0.7;
  }
  [role]:not(:empty) {
    max-width: 15em;
    margin-bottom: 8px;
    padding: 8px;
    border: 1px solid;
    border-radius: 8px;
    background: Canvas;
    color: CanvasText;
  }
`;
