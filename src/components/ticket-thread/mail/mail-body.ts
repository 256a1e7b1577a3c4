import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Words } from '../../../context/index.js';
import { threadWords } from '../../../context/thread-words.js';
import { buildMail, type Built } from './build.js';
import { styles } from './mail-body-styles.js';

/**
 * A message as a mail program formatted it: readable, without anything that runs, and confined to its box. Images are
 * fetched only when `loadsImages` is set.
 *
 * @fires {Event} helpdock-mail-built - It is known how many images wait, and whether something was left out.
 * @csspart paper - What the mail stands on.
 */
export class MailBodyElement extends LitElement {
  static override styles = styles;

  /** The HTML of the mail. Nothing is taken on trust. */
  @property({ attribute: false }) source = '';
  /** Fetches its images. */
  @property({ type: Boolean, attribute: 'loads-images' }) loadsImages = false;

  @state() private built?: Built;

  readonly #words = new Words(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('source') && !changed.has('loadsImages')) return;
    const { image } = threadWords(this.#words.messages).mail;
    this.built = buildMail(this.source, { loadsImages: this.loadsImages, imageName: image });
  }

  protected override render(): TemplateResult {
    const words = threadWords(this.#words.messages).mail;
    return html`<div class="paper" part="paper" role="group" aria-label=${words.body} tabindex="0" dir="auto">
      ${this.built?.content ?? nothing}
    </div>`;
  }

  protected override updated(): void {
    this.dispatchEvent(new Event('helpdock-mail-built'));
  }

  /** Images that were not loaded. */
  get waitingImages(): number {
    return this.built?.images ?? 0;
  }

  /** Whether something was left out because it is too long. */
  get isCut(): boolean {
    return this.built?.isCut ?? false;
  }
}
