import { css } from 'lit';

export const recorderStyles = css`
  .base {
    display: grid;
    gap: var(--_s3);
    padding: var(--_s4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  h3,
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  h3,
  p,
  .choice {
    font-size: var(--_text-s);
  }
  h3 {
    font-weight: 600;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .terms {
    display: grid;
    gap: var(--_s1);
  }
  .note {
    color: var(--_muted);
    font-size: var(--_text-xs);
  }
  .error {
    color: var(--_danger);
    font-weight: 500;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 32px;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .offer {
    display: grid;
    gap: var(--_s2);
  }
  /* One box is enough for what stands alone. */
  :host(:not([offer])) .offer {
    padding: var(--_s3);
    border-radius: var(--_radius-s);
    background: var(--_sunken);
  }
  video {
    display: block;
    inline-size: 100%;
    /* Kept before the first frame is there. */
    aspect-ratio: 16 / 9;
    max-block-size: 60vb;
    border-radius: var(--_radius-s);
    background: #000;
  }
  @media (forced-colors: active) {
    :host(:not([offer])) .offer,
    video {
      border: 1px solid;
    }
  }
`;
