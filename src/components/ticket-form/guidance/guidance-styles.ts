import { css } from 'lit';

/** What helps with a request; added to the form's own sheets when it is there. */
export const guidanceStyles = css`
  .above {
    display: grid;
    gap: var(--_s2);
  }
  .above:not(:has(> :not([role='status'], helpdock-notices))) {
    gap: 0;
  }
  .target {
    text-wrap: pretty;
  }
  .preparation {
    font-size: var(--_text-s);
  }
  .preparation summary {
    inline-size: fit-content;
    color: var(--_muted);
    cursor: pointer;
  }
  .preparation[open] summary {
    color: inherit;
    font-weight: 600;
  }
  .preparation ul {
    display: grid;
    gap: var(--_s1);
    margin-block: var(--_s1) 0;
    padding-inline-start: var(--_s4);
  }
  /* As close to their field as its own words are. */
  .note,
  .urgent,
  .articles {
    margin-block-start: calc(-3 * var(--_s1));
  }
  .note {
    padding-inline-start: var(--_s3);
    border-inline-start: 3px solid var(--_info);
  }
  .urgent {
    display: grid;
    gap: var(--_s3);
  }
  .above .urgent {
    margin: 0;
  }
  .urgent.on {
    padding: var(--_s3) var(--_s4);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .hours {
    display: flex;
    gap: var(--_s2);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .hours svg {
    flex: none;
    color: var(--_warning);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2);
  }
  .host {
    color: var(--_muted);
    font-weight: 400;
  }
  .urgent .link {
    justify-self: start;
    font-size: var(--_text-s);
  }
  .decided {
    display: grid;
    font-size: var(--_text-s);
  }
  .decided strong {
    font-weight: 600;
  }
  .decided span {
    color: var(--_muted);
  }
  .articles {
    display: grid;
    gap: var(--_s2);
    padding: var(--_s3) var(--_s4);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    font-size: var(--_text-s);
  }
  .articles ul {
    display: grid;
    gap: var(--_s1);
    padding: 0;
    list-style: none;
  }
  .article {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s2);
    inline-size: 100%;
    min-block-size: 32px;
    margin: 0;
    padding: var(--_s1) 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .article:hover bdi {
    text-decoration: underline;
  }
  .article small {
    display: block;
    color: var(--_muted);
    font-size: 0.93em;
    font-weight: 400;
  }
  .article svg {
    flex: none;
  }
  .articles .back {
    justify-self: start;
  }
  .articles .title {
    font-size: 1.15em;
    font-weight: 650;
  }
  .articles .text {
    display: grid;
    gap: var(--_s2);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .articles .text > * {
    white-space: normal;
  }
  .checklist {
    display: flex;
    gap: var(--_s3);
    font-size: var(--_text-s);
    color: var(--_muted);
  }
  .ring {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
  }
  .track {
    opacity: 0.25;
  }
  .ring .done {
    display: inline;
    stroke: var(--_accent-text);
  }
  .missing {
    display: block;
  }
  @media (forced-colors: active) {
    .ring {
      color: CanvasText;
    }
    .ring .done {
      stroke: Highlight;
    }
    .urgent.on,
    .articles {
      border: 1px solid;
    }
  }
`;
