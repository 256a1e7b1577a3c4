import { css } from 'lit';

export const styles = css`
  :host {
    display: contents !important;
    visibility: visible !important;
    pointer-events: auto !important;
    color-scheme: var(--helpdock-color-scheme, inherit) !important;
    --_inline: var(--helpdock-offset-inline, 20px);
    --_block: var(--helpdock-offset-block, 20px);
  }
  :host([theme='system']) {
    --helpdock-color-scheme: light dark !important;
  }
  :host([theme='light']) {
    --helpdock-color-scheme: light !important;
  }
  :host([theme='dark']) {
    --helpdock-color-scheme: dark !important;
  }
  dialog {
    position: fixed;
    inset: auto;
    inset-inline-end: var(--_inline);
    inset-block-end: calc(var(--_block) + var(--_bottom, 0px));
    inline-size: min(25em, 100vi - 2 * var(--_inline));
    block-size: min(42.5em, 100dvb - 2 * var(--_block) - var(--_top, 0px) - var(--_bottom, 0px));
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow-l);
    overflow: hidden;
    overscroll-behavior: contain;
  }
  :host([position='inline-start']) dialog {
    inset-inline: var(--_inline) auto;
  }
  dialog:is(:popover-open, :modal) {
    display: flex;
    flex-direction: column;
  }
  dialog:modal::backdrop {
    background: rgb(0 0 0 / 0.25);
  }
  dialog > .header {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--_s1);
    padding: var(--_s2) var(--_s3);
    border-block-end: 1px solid var(--_line);
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  #title {
    flex: 1;
    min-inline-size: 0;
    padding-inline: var(--_s1);
    overflow: hidden;
    font-size: 1em;
    line-height: 1.3;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
    outline: none;
  }
  h3 {
    font-size: 1em;
    font-weight: 600;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    /* What is hidden visually is placed in here, and makes nothing else scroll. */
    position: relative;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block: var(--_s4) 5em;
  }
  .view {
    display: flex;
    flex-direction: column;
    gap: var(--_s4);
    min-block-size: 100%;
    padding: var(--_s4);
    animation: enter 0.15s ease-out;
  }
  .scroll.back .view {
    animation-name: return;
  }
  [data-view='new'] {
    display: grid;
  }
  helpdock-ticket-form::part(base),
  helpdock-ticket-form::part(form) {
    display: flex;
    flex: auto;
    flex-direction: column;
    min-block-size: 100%;
  }
  helpdock-ticket-form::part(footer) {
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    margin: auto calc(-1 * var(--_s4)) calc(-1 * var(--_s4));
    padding: var(--_s3) var(--_s4);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .welcome h3 {
    font-size: var(--_text-l);
    line-height: 1.25;
    font-weight: 650;
  }
  /* One line, kept until it is there. */
  helpdock-support-hours {
    display: block;
    min-block-size: 1.5em;
    margin-block-start: var(--_s2);
  }
  .welcome p {
    margin-block-start: var(--_s1);
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  @keyframes enter {
    from {
      opacity: 0;
      translate: 12px 0;
    }
  }
  @keyframes return {
    from {
      opacity: 0;
      translate: -12px 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .view {
      animation: none;
    }
  }
  @media (width < 30em) {
    dialog,
    :host([position='inline-start']) dialog {
      inset-inline: 0;
      inset-block: var(--_top, 0px) var(--_bottom, 0px);
      inline-size: auto;
      block-size: auto;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
      border-radius: 0;
    }
  }
  @media (height < 26em) {
    dialog {
      overflow: hidden auto;
    }
    .scroll {
      flex: none;
      overflow: visible;
    }
    helpdock-ticket-form::part(footer) {
      position: static;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
  }
`;
