import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { catalogContext, ticketApiContext, Words } from '../../../context/index.js';
import { threadWords } from '../../../context/thread-words.js';
import { hostStyles } from '../../../themes/base.js';
import { buttonStyles } from '../../../themes/button.js';
import { fieldStyles } from '../../../themes/field.js';
import { pastedFiles } from '../../attachments/pasted-files.js';
import { formState, restoreState } from '../../form-control/hooks.js';
import { moreIcon } from '../../icons/more-icons.js';
import { styles } from './composer-styles.js';
import { failureText, FilesFailedError } from './failure-text.js';
import { replyDraft, type ReplyDraft } from './reply-draft.js';

/** What the composer needs of the control for files. It is another element, which comes later. */
type Files = HTMLElement & {
  readonly value: readonly string[];
  readonly pending: boolean;
  readonly failed: boolean;
  settled(): Promise<void>;
  addFiles(files: Iterable<File>): void;
  [formState](): string;
  [restoreState](state: string): void;
};

/**
 * Writes a message to a ticket. What is written stays until the server has it: when the view is closed, while it is sent,
 * and when that fails.
 *
 * @fires {Event} helpdock-reply-change - A reply is on its way, has arrived, or has failed.
 * @csspart composer - The form.
 * @csspart input - The text area.
 * @csspart submit - The button that sends.
 * @csspart failure - Why it was not sent.
 */
export class ReplyComposerElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, buttonStyles, fieldStyles, styles];

  /** Which ticket. */
  @property({ attribute: 'ticket-id' }) ticketId = '';
  /** Says that support waits for this message; stands above the text. */
  @property() prompt = '';

  @state() private hasFiles = false;
  @state() private error = '';

  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;
  @query('helpdock-attachments') private readonly files!: Files | null;

  readonly #words = new Words(this);
  readonly #catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly #api = new ContextConsumer(this, {
    context: ticketApiContext,
    subscribe: true,
    callback: () => this.#takeUp(),
  });
  #draft?: ReplyDraft;
  #leave?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeUp();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keepFiles();
    // Nobody is left to see how their upload ends.
    if (this.#draft?.state.phase === 'waiting') this.#draft.set({ phase: 'idle' });
    this.#leave?.();
    this.#draft = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticketId')) this.#takeUp();
  }

  protected override render(): TemplateResult | typeof nothing {
    const draft = this.#draft;
    if (!draft) return nothing;
    const { messages, dir } = this.#words;
    const words = threadWords(messages).reply;
    const { isBusy } = draft;
    return html`<form
      class=${this.prompt ? 'waiting' : ''}
      part="composer"
      dir=${dir}
      novalidate
      @submit=${this.#handleSubmit}
      @keydown=${this.#handleKey}
    >
      <div role="alert">${draft.state.phase === 'failed' ? this.#renderFailure(draft.state.error) : nothing}</div>
      <div>
        <label class="label" for="text">${this.prompt || words.label}</label>
        <textarea
          id="text"
          class="input"
          part="input"
          rows="2"
          dir=${draft.text ? 'auto' : nothing}
          placeholder=${words.placeholder}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          aria-describedby="error"
          aria-invalid=${this.error ? 'true' : 'false'}
          .value=${live(draft.text)}
          ?readonly=${isBusy}
          @input=${this.#handleInput}
          @paste=${this.#handlePaste}
        ></textarea>
        <p class="error" id="error">${this.error}</p>
      </div>
      ${
        this.hasFiles
          ? html`<helpdock-attachments
              ?disabled=${draft.state.phase === 'sending'}
              @change=${this.#keepFiles}
            ></helpdock-attachments>`
          : nothing
      }
      <div class="bar">
        ${
          this.#takesFiles && !this.hasFiles
            ? html`<button type="button" class="button plain" @click=${() => this.#showFiles()}>
                ${moreIcon('plus')}${words.addFiles}
              </button>`
            : nothing
        }
        <p class="state ${draft.state.phase}" role="status">${this.#renderPhase(draft)}</p>
        <button type="submit" class="button primary" part="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
          ${draft.state.phase === 'failed' ? messages.common.retry : words.send}
        </button>
      </div>
    </form>`;
  }

  #renderFailure(error: unknown): TemplateResult {
    const { messages } = this.#words;
    return html`<div class="notice" part="failure"><p>${failureText(error, messages)}</p></div>`;
  }

  #renderPhase({ state: { phase }, text }: ReplyDraft): unknown {
    const { waiting, sending, sent, keys } = threadWords(this.#words.messages).reply;
    if (phase === 'waiting') return waiting;
    if (phase === 'sending') return sending;
    if (phase === 'sent') return html`${moreIcon('check')}${sent}`;
    return text.trim() ? html`<span class="keys">${keys}</span>` : nothing;
  }

  /** Moves the focus to the text. */
  override focus(options?: FocusOptions): void {
    this.textarea?.focus(options);
  }

  get #takesFiles(): boolean {
    const catalog = this.#catalog.value?.catalog;
    return !!catalog?.attachments && catalog.capabilities?.uploads === true;
  }

  /** Goes on with what was written to this ticket before. */
  #takeUp(): void {
    const api = this.#api.value;
    this.#leave?.();
    this.#draft = api && this.ticketId && this.isConnected ? replyDraft(api, this.ticketId) : undefined;
    const draft = this.#draft;
    this.#leave = draft?.listen(() => this.#handleChange());
    // That it has arrived was said to whoever was here then.
    if (draft?.state.phase === 'sent') draft.state = { phase: 'idle' };
    this.error = '';
    this.hasFiles = false;
    if (draft?.files) void this.#showFiles(draft.files);
    this.requestUpdate();
  }

  #handleChange(): void {
    if (this.#draft?.state.phase === 'sent') this.hasFiles = false;
    this.requestUpdate();
    this.dispatchEvent(new Event('helpdock-reply-change', { bubbles: true, composed: true }));
  }

  async #showFiles(kept = ''): Promise<void> {
    this.hasFiles = true;
    await import('../../attachments/define.js').catch(() => undefined);
    await this.updateComplete;
    if (kept) this.files?.[restoreState](kept);
    else this.files?.focus();
  }

  readonly #keepFiles = (): void => {
    const { files } = this;
    // Once it has arrived, what the control still shows is part of the message.
    if (files && this.#draft && this.#draft.state.phase !== 'sent') this.#draft.files = files[formState]();
  };

  readonly #handleInput = (): void => {
    const draft = this.#draft;
    if (!draft) return;
    draft.text = this.textarea?.value ?? '';
    this.error = '';
    if (draft.state.phase === 'sent') draft.state = { phase: 'idle' };
    this.requestUpdate();
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event);
    if (files.length === 0 || !this.#takesFiles) return;
    event.preventDefault();
    void this.#showFiles().then(() => this.files?.addFiles(files));
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A key that is held down is one press.
    if (!event.repeat) void this.#send();
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const draft = this.#draft;
    const api = this.#api.value;
    if (!api || !draft || draft.isBusy) return;
    const { files } = this;
    if (files?.pending) {
      draft.set({ phase: 'waiting' });
      await files.settled();
      if (draft !== this.#draft) return;
      draft.set({ phase: 'idle' });
    }
    if (files?.failed) {
      draft.set({ phase: 'failed', error: new FilesFailedError() });
      return;
    }
    const attachments = files?.value ?? [];
    if (!draft.text.trim() && attachments.length === 0) {
      this.error = threadWords(this.#words.messages).reply.empty;
      this.focus();
      return;
    }
    this.#keepFiles();
    await draft.send(api, this.ticketId, {
      body: draft.text,
      ...(attachments.length > 0 && { attachments: [...attachments] }),
    });
  }
}
