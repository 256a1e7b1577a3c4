import { css, type CSSResultGroup } from 'lit';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import { failureStyles } from '../failure/failure.js';
import { skeletonStyles } from '../skeleton/skeleton.js';

const form = css`
  form,
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s6);
  }
  .fields {
    gap: calc(5 * var(--_s1));
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2,
  legend {
    margin: 0;
    padding: 0;
    font-size: var(--_text-l);
    font-weight: 650;
    line-height: 1.3;
  }
  legend {
    margin-block-end: var(--_s3);
    font-size: 1em;
  }
  p,
  ul {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .notice {
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-m);
    background: var(--_raised);
    font-size: var(--_text-s);
  }
  .notice > * + * {
    margin-block-start: var(--_s2);
  }
  .notice strong {
    display: block;
    color: var(--_danger);
  }
  .notice ul {
    display: grid;
    gap: var(--_s1);
    padding: 0;
    list-style: none;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
  }
  .link {
    min-block-size: 24px;
    margin: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s3);
  }
  .primary {
    flex: 1 0 auto;
    min-block-size: 44px;
  }
  .quiet,
  .target {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .target {
    flex: 1 0 100%;
    font-size: var(--_text-xs);
    text-align: center;
  }
  .confirmation {
    display: grid;
    gap: var(--_s3);
    justify-items: start;
  }
  .done {
    display: grid;
    place-content: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_positive);
  }
  .number {
    display: flex;
    align-items: center;
    gap: var(--_s2);
  }
  .number bdi {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
`;

/** Everything that the ticket form looks like. */
export const ticketFormStyles: CSSResultGroup = [hostStyles, buttonStyles, failureStyles, skeletonStyles, form];
