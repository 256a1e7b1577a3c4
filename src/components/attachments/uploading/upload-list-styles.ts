import { css } from 'lit';

export const uploadListStyles = css`
  .files {
    display: grid;
    gap: var(--_s2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .files:not(:empty) {
    margin-block-start: var(--_s2);
  }
  .file {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    padding: var(--_s1);
    padding-inline-start: var(--_s2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .thumbnail {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    overflow: hidden;
    border-radius: var(--_radius-s);
    background: var(--_sunken);
    color: var(--_muted);
  }
  .thumbnail canvas {
    inline-size: 100%;
    block-size: 100%;
  }
  .facts {
    flex: 1;
    min-inline-size: 0;
    padding-block: var(--_s1);
    font-size: var(--_text-s);
    line-height: 1.35;
  }
  .file-name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .status,
  .place {
    font-size: 0.93em;
    color: var(--_muted);
  }
  .place {
    display: block;
  }
  .wrong .status,
  .wrong .thumbnail {
    color: var(--_danger);
  }
  progress {
    display: block;
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    margin-block: 3px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_line);
    color: var(--_accent-text);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent-text);
  }
  progress::-moz-progress-bar {
    background: var(--_accent-text);
  }
  .remove {
    flex: none;
  }
  .facts .button.plain {
    display: flex;
    min-block-size: 32px;
    margin-inline-start: calc(-1 * var(--_s2));
    padding: 0 var(--_s2);
    font-size: 1em;
  }
  @media (forced-colors: active) {
    progress {
      outline: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
