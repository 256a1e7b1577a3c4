import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Words } from '../../../context/index.js';
import { threadWords } from '../../../context/thread-words.js';
import { hostStyles } from '../../../themes/base.js';
import { buttonStyles } from '../../../themes/button.js';
import type { MailBodyElement } from './mail-body.js';

/** A longer mail is only shown as text: it would take long to draw, and nobody wrote it by hand. */
const MAX_LENGTH = 300_000;

/**
 * A message as a mail program formatted it, with the choice to see it as plain text and to load its images. What stands
 * in it is the plain text.
 *
 * @slot - The plain text of the message.
 * @csspart mail - The formatted message.
 * @csspart bar - The choices below it.
 */
export class MailMessageElement extends LitElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    buttonStyles,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--_s1) var(--_s4);
        margin-block-start: var(--_s1);
        color: var(--_muted);
        font-size: var(--_text-xs);
      }
      .bar p {
        flex-basis: 100%;
        margin: 0;
      }
      .button.plain {
        min-block-size: 24px;
        padding-inline: 0;
        font-size: inherit;
      }
    `,
  ];

  /** The message as HTML. Nothing is taken on trust. */
  @property({ attribute: false }) source = '';

  @state() private isPlain = false;
  @state() private loadsImages = false;
  @state() private images = 0;
  @state() private isCut = false;

  readonly #words = new Words(this);

  protected override render(): TemplateResult {
    const { messages, dir } = this.#words;
    const words = threadWords(messages).mail;
    const isPossible = this.source.length <= MAX_LENGTH;
    const isPlain = this.isPlain || !isPossible;
    return html`<slot ?hidden=${!isPlain}></slot> ${
        isPlain
          ? nothing
          : html`<helpdock-mail-body
              part="mail"
              .source=${this.source}
              .loadsImages=${this.loadsImages}
              @helpdock-mail-built=${this.#handleBuilt}
            ></helpdock-mail-body>`
      }
      ${
        isPossible
          ? html`<div class="bar" part="bar" dir=${dir}>
              ${!isPlain && this.isCut ? html`<p>${words.cut}</p>` : nothing}
              ${
                !isPlain && this.images > 0
                  ? html`<p id="why">${words.imagesWhy}</p>
                      <button type="button" class="button plain" aria-describedby="why" @click=${this.#handleLoad}>
                        ${words.images(this.images)}
                      </button>`
                  : nothing
              }
              <button type="button" class="button plain" @click=${this.#handleToggle}>
                ${isPlain ? words.formatted : words.plain}
              </button>
            </div>`
          : nothing
      }`;
  }

  readonly #handleToggle = (): void => {
    this.isPlain = !this.isPlain;
  };

  readonly #handleLoad = (): void => {
    this.loadsImages = true;
  };

  readonly #handleBuilt = ({ target }: Event): void => {
    const { waitingImages, isCut } = target as MailBodyElement;
    this.images = waitingImages;
    this.isCut = isCut;
  };
}
