import { css } from 'lit';

/** What comes after the press on Send; added to the form's own sheets when it is there. */
export const sendingStyles = css`
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
