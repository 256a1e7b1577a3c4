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
import { moreIcon } from '../../icons/more-icons.js';
import { styles } from './composer-styles.js';
import { failureText, FilesFailedError } from './failure-text.js';
import { replyDraft, type ReplyDraft } from './reply-draft.js';

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

  @state() private error = '';

  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;

  readonly #words = new Words(this);
  readonly #catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly #api = new ContextConsumer(this, {
    context: ticketApiContext,
    subscribe: true,
    callback: () => this.#takeUp(),
  });
  #draft?: ReplyDraft;
  #leave?: () => void;
  /** Until the control for files is there. */
  #showing?: Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeUp();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveDraft();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticketId')) this.#takeUp();
  }

  protected override render(): TemplateResult | typeof nothing {
    const draft = this.#draft;
    if (!draft) return nothing;
    const { messages, dir } = this.#words;
    const words = threadWords(messages).reply;
    const { isBusy, files } = draft;
    const { phase } = draft.state;
    // Here and not in a template, because the control outlives this view.
    files.control?.toggleAttribute('disabled', phase === 'sending');
    return html`<form
      class=${this.prompt ? 'waiting' : ''}
      part="composer"
      dir=${dir}
      novalidate
      @submit=${this.#handleSubmit}
      @keydown=${this.#handleKey}
    >
      <div role="alert">${this.#renderFailure(draft)}</div>
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
      ${files.control ?? nothing}
      <div class="bar">
        ${
          this.#takesFiles && !files.control
            ? html`<button type="button" class="button plain" @click=${() => this.#showFiles(true)}>
                ${moreIcon('plus')}${words.addFiles}
              </button>`
            : nothing
        }
        <p class="state ${phase}" role="status">${this.#renderPhase(draft)}</p>
        <button type="submit" class="button primary" part="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
          ${phase === 'failed' ? messages.common.retry : words.send}
        </button>
      </div>
    </form>`;
  }

  #renderFailure({ state, files }: ReplyDraft): TemplateResult | typeof nothing {
    const { messages } = this.#words;
    const text = state.phase === 'failed' ? failureText(state.error, messages) : '';
    const noFiles = files.isMissing ? threadWords(messages).reply.noFiles : '';
    if (!text && !noFiles) return nothing;
    return html`<div class="notice" part="failure"><p>${text} ${noFiles}</p></div>`;
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
    const draft = api && this.ticketId && this.isConnected ? replyDraft(api, this.ticketId) : undefined;
    if (draft === this.#draft) return;
    this.#leaveDraft();
    this.#draft = draft;
    this.#leave = draft?.listen(() => this.#handleChange());
    // That it has arrived was said to whoever was here then.
    if (draft?.state.phase === 'sent') draft.state = { phase: 'idle' };
    this.error = '';
    if (draft?.files.control) void this.#showFiles();
    this.requestUpdate();
  }

  #leaveDraft(): void {
    const draft = this.#draft;
    this.#leave?.();
    this.#draft = undefined;
    // Nobody is left to see how the upload of its files ends.
    if (draft?.state.phase === 'waiting') draft.set({ phase: 'idle' });
  }

  #handleChange(): void {
    this.requestUpdate();
    this.dispatchEvent(new Event('helpdock-reply-change', { bubbles: true, composed: true }));
  }

  /** Fetches the control for files. */
  protected loadFiles(): Promise<unknown> {
    return import('../../attachments/define.js');
  }

  #showFiles(isAsked = false): Promise<void> {
    const show = async (draft: ReplyDraft): Promise<void> => {
      const { files } = draft;
      const shown = files.show(() => this.loadFiles());
      this.requestUpdate();
      await shown;
      this.requestUpdate();
      await this.updateComplete;
      files.handOver();
      if (isAsked && draft === this.#draft) files.control?.focus();
    };
    return (this.#showing = this.#draft ? show(this.#draft) : Promise.resolve());
  }

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
    this.#draft?.files.add(files);
    void this.#showFiles(true);
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
    const { files } = draft;
    if (files.pending) {
      const waiting: ReplyDraft['state'] = { phase: 'waiting' };
      draft.set(waiting);
      await this.#showing;
      await files.control?.settled();
      // Whoever left meanwhile sends it themselves when they are back.
      if (draft.state !== waiting) return;
      draft.set({ phase: 'idle' });
      if (files.isMissing) return;
    }
    if (files.control?.failed) {
      draft.set({ phase: 'failed', error: new FilesFailedError() });
      return;
    }
    const attachments = files.control?.value ?? [];
    if (!draft.text.trim() && attachments.length === 0) {
      this.error = threadWords(this.#words.messages).reply.empty;
      this.focus();
      return;
    }
    await draft.send(api, this.ticketId, {
      body: draft.text,
      ...(attachments.length > 0 && { attachments: [...attachments] }),
    });
  }
}
