/**
 * What every component's host needs before it has a look of its own. Declarations that a page could take away from
 * outside, or leak in by inheritance, are `!important`: inside a shadow root that beats any rule of the page.
 *
 * Text starts from the keyword `medium`, which is the reader's own default size and ignores `html{font-size:62.5%}`.
 * Sizes below it are in `em` and belong on leaves only, so that they never multiply.
 */
import { css, type CSSResultGroup } from 'lit';
import { tokens } from './tokens.js';

const host = css`
  :host {
    display: block !important;
    min-inline-size: 0;
    color: var(--_ink) !important;
    font: 400 var(--helpdock-font-size, medium) / 1.45 var(--_font) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    white-space: normal !important;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 1ms !important;
      transition-duration: 1ms !important;
    }
  }
`;

/** Tokens and the host's own rules; the first of a component's styles. */
export const hostStyles: CSSResultGroup = [tokens, host];
