import { css } from 'lit';

export const attachmentsStyles = css`
  .drop {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_s3);
    padding: var(--_s3);
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius-m);
    font-size: var(--_text-s);
    cursor: pointer;
  }
  .drop:hover,
  .drop.over {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .drop.over {
    border-style: solid;
  }
  .drop:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .drop:has(:disabled) {
    border-color: var(--_line);
    background: var(--_sunken);
    color: var(--_faint);
    cursor: default;
  }
  .limits {
    margin-block-start: var(--_s1);
  }
  .queue {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .waiting {
    display: flex;
    align-items: center;
    justify-content: space-between;
    overflow-wrap: anywhere;
  }
  .choose {
    font-weight: 600;
    color: var(--_accent-text);
  }
  .or {
    font-size: 0.93em;
    color: var(--_muted);
  }
  @media (hover: none) {
    .or {
      display: none;
    }
  }
  .drop:has(:disabled) span {
    color: inherit;
  }
  @media (forced-colors: active) {
    .drop.over {
      border: 3px solid Highlight;
    }
  }
`;
