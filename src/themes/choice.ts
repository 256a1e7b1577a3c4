import { css } from 'lit';

/** Native check boxes, radio buttons and lists with their words; goes with the styles of a field. */
export const choiceStyles = css`
  /* A list adds 4px of its own. */
  select.input {
    padding-inline: calc(var(--_s3) - 4px) var(--_s2);
  }
  .choice {
    display: flex;
    gap: var(--_s3);
    min-block-size: 32px;
    padding-block: 5px;
    cursor: pointer;
  }
  .choice > span > * {
    display: block;
    font-size: var(--_text-s);
  }
  .choice small,
  .choice .help {
    font-size: var(--_text-xs);
    color: var(--_muted);
  }
  :disabled + span {
    color: var(--_faint);
  }
  .choice > span {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  @media (forced-colors: active) {
    :disabled + span {
      color: GrayText;
    }
  }
`;
