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
  .footer > :not(button) {
    flex: 1 0 100%;
  }
  .target {
    font-size: var(--_text-xs);
    text-align: center;
  }
`;

/** Everything that the ticket form looks like. */
export const ticketFormStyles: CSSResultGroup = [hostStyles, buttonStyles, failureStyles, skeletonStyles, form];
