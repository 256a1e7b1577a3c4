import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: var(--_s3);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  h3,
  h4,
  p,
  dl,
  dd,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.3;
    font-weight: 600;
  }
  h4 {
    margin-block: var(--_s4) var(--_s2);
    font-size: 1em;
    font-weight: 600;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9.5em, 100%), 1fr));
    gap: var(--_s3);
    padding: var(--_s3) var(--_s4);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
  }
  dt,
  .stale {
    color: var(--_muted);
    font-size: 0.93em;
  }
  .answers {
    display: grid;
    gap: var(--_s3);
  }
  .answers :is(ol, ul) {
    padding-inline-start: 1.4em;
  }
  .text {
    white-space: pre-wrap;
  }
  .files {
    display: grid;
    gap: var(--_s2);
    margin-block-start: var(--_s2);
    list-style: none;
  }
  .base > :is(.failure, .empty, .skeleton) {
    font-size: 1em;
  }
  .button.plain {
    min-block-size: 24px;
    padding-inline: 0;
    font-size: inherit;
  }
  @media (forced-colors: active) {
    .facts {
      border: 1px solid;
    }
  }
`;
