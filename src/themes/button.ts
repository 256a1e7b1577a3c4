import { css } from 'lit';

/** Buttons: `.button` is quiet, `.primary` the one main action of a view, `.plain` and `.icon` have no box of their own. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_s2);
    min-block-size: 40px;
    margin: 0;
    padding: var(--_s1) var(--_s4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: var(--_text-s);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_sunken);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent), var(--_accent-ink) 8%);
  }
  .button.plain,
  .button.icon {
    border-color: transparent;
    background: none;
    color: var(--_accent-text);
  }
  .button.icon {
    min-inline-size: 36px;
    min-block-size: 36px;
    padding: var(--_s1);
    color: var(--_muted);
  }
  .button:is(.plain, .icon):hover {
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .button:is(:disabled, [aria-disabled='true']) {
    opacity: 0.55;
    cursor: default;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
