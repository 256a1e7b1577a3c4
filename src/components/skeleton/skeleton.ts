import { css, html, type TemplateResult } from 'lit';

/** The shape of rows that are on their way. Decorative: whoever shows it says in words that it is loading. */
export const renderSkeleton = (rows: number): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">
    ${new Array(rows).fill(0).map(() => html`<div><i></i><i></i><i></i></div>`)}
  </div>`;

/** Goes with {@link renderSkeleton}. It appears after 150 ms, so that a quick answer never flickers. */
export const skeletonStyles = css`
  .skeleton {
    animation: appear 0.2s 0.15s backwards;
  }
  .skeleton div {
    display: grid;
    gap: 0.55em;
    padding-block: var(--_s3);
    font-size: var(--_text-s);
  }
  .skeleton i {
    block-size: 0.9em;
    inline-size: 40%;
    border-radius: var(--_radius-s);
    background: var(--_line);
  }
  .skeleton i:first-child {
    inline-size: 85%;
  }
  .skeleton i:last-child {
    inline-size: 60%;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
