import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Words } from '../../context/index.js';
import type { EditorMessages } from '../../locales/index.js';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import { fieldStyles } from '../../themes/field.js';
import { formatBytes } from '../bytes/format-bytes.js';
import { iconStyles } from '../icons/icons.js';
import { Editing } from './editing.js';
import { renderHistory, renderLast } from './parts/footer.js';
import { renderOptions } from './parts/options.js';
import { renderStage } from './parts/stage.js';
import { renderTools } from './parts/tools.js';
import { ExportError, exportPicture } from './picture/export-picture.js';
import { fileName } from './picture/file-name.js';
import { openPicture } from './picture/open-picture.js';
import { phoneStyles } from './phone.styles.js';
import { Roving } from './roving.js';
import { ScreenshotCancelEvent } from './screenshot-cancel-event.js';
import { editorStyles } from './screenshot-editor.styles.js';
import { ScreenshotSaveEvent } from './screenshot-save-event.js';
import { stageStyles } from './stage/stage-styles.js';

/**
 * Draws on a picture, crops it, and covers for good what nobody else should see. What is saved is a new file that holds the
 * pixels that can be seen and nothing else. It fills the element around it, which needs a height; in a dialog, Escape closes
 * what is open in the editor first.
 *
 * Everything that a pointer drags is also done by two taps, or by keys: with the focus on the picture, Enter adds a shape,
 * arrow keys move it, Shift with an arrow key changes its size, Alt makes the steps small, Delete removes it, and Tab goes
 * to the shapes. Ctrl+Z undoes, + and - zoom.
 *
 * @fires {ScreenshotSaveEvent} helpdock-screenshot-save - The person has finished; `file` is the picture.
 * @fires {ScreenshotCancelEvent} helpdock-screenshot-cancel - The person leaves the picture as it was.
 * @csspart base - Everything.
 * @csspart title - The heading.
 * @csspart toolbar - The tools.
 * @csspart tool - One tool.
 * @csspart options - What can be chosen for the tool.
 * @csspart colors - The colours.
 * @csspart text - The field for the words of a text.
 * @csspart add - The button that adds a shape without drawing it.
 * @csspart apply-crop - The button that crops.
 * @csspart notice - That the picture was made smaller.
 * @csspart stage - What the picture stands on.
 * @csspart shapes - The row of shapes.
 * @csspart shape - One shape by its name.
 * @csspart remove - The button that deletes the selected shape.
 * @csspart history - Undo, redo and zoom.
 * @csspart cancel - The button that leaves.
 * @csspart save - The button that saves.
 * @csspart discard - The button that discards changes.
 * @csspart keep - The button that goes on editing instead.
 * @csspart error - Why it was not saved.
 */
export class ScreenshotEditorElement extends LitElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    buttonStyles,
    fieldStyles,
    iconStyles,
    stageStyles,
    editorStyles,
    phoneStyles,
  ];

  /** The picture. Another one begins anew. */
  @property({ attribute: false }) file?: Blob;
  /** What the file is called when it is saved; its ending becomes that of its kind. */
  @property() name = 'screenshot.png';
  /** Most bytes of what is saved; it loses quality, then size, until it fits. */
  @property({ type: Number, attribute: 'max-size' }) maxSize?: number;

  @state() private isBroken = false;
  @state() private isSaving = false;
  @state() private isAsking = false;
  /** Why it could not be saved. */
  @state() private failure?: unknown;

  @query('.keep') private readonly keepButton!: HTMLElement | null;
  @query('.leave') private readonly leaveButton!: HTMLElement | null;

  readonly #words = new Words(this);
  readonly #editing = new Editing(this, this.#words);
  readonly #roving = new Roving(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file')) void this.#open(this.file);
  }

  /** Something was done to the picture that would be lost. */
  get dirty(): boolean {
    return this.#editing.isDirty;
  }

  protected override render(): TemplateResult {
    const { messages } = this.#editing;
    return html`<div
      class="base"
      part="base"
      dir=${this.#words.dir}
      lang=${this.#words.locale}
      @keydown=${this.#handleKeydown}
      @input=${(event: Event) => event.stopPropagation()}
    >
      <h2 part="title">${messages.title}</h2>
      ${this.#renderPicture(messages)}
      <div class="end">
        <div role="alert">
          ${this.failure ? html`<p class="error" part="error">${this.#reason(this.failure)}</p>` : nothing}
        </div>
        <div class="footer">${this.#renderFooter(messages)}</div>
      </div>
      <p class="visually-hidden" role="status">${this.#editing.news}</p>
    </div>`;
  }

  #renderPicture(messages: EditorMessages): TemplateResult {
    const { session } = this.#editing;
    if (this.isBroken) return html`<div class="message"><p role="alert">${messages.broken}</p></div>`;
    if (!session) {
      return html`<div class="message"><p role="status">${this.file ? messages.opening : nothing}</p></div>`;
    }
    const { tool, selected } = session;
    const { commands, endText, pointing, smaller } = this.#editing;
    return html`${renderTools(tool, messages, this.#roving, (chosen) => this.#editing.chooseTool(chosen))}
      <div class="options" part="options">
        ${renderOptions({ session, commands, messages, endText })}
        <p class="hint ${selected?.kind === 'text' ? 'visually-hidden' : ''}" id="hint">
          ${pointing.isWaiting ? messages.hints.second : messages.hints[tool]}
        </p>
      </div>
      <p class="notice" part="notice" ?hidden=${!smaller}>${smaller}</p>
      ${renderStage(this.#editing, session)}`;
  }

  #renderFooter(messages: EditorMessages): TemplateResult {
    const { session, commands, stage } = this.#editing;
    const { isAsking, isSaving } = this;
    return html`${
      session
        ? renderHistory({ session, commands, messages, stage, roving: this.#roving, locale: this.#words.locale })
        : nothing
    }${renderLast(
      messages,
      { isAsking, isSaving, canSave: session !== undefined },
      {
        save: () => void this.#save(),
        cancel: () => this.requestCancel(),
        discard: () => this.#leave(),
        keep: () => void this.#keep(),
      },
    )}`;
  }

  /** Leaves as the button Cancel does: it asks before changes are lost. For a dialog around it that is about to close. */
  requestCancel(): void {
    if (this.isAsking) return;
    if (this.dirty) void this.#ask();
    else this.#leave();
  }

  /** The picture as it is now, as a file. Rejects where there is no picture, or none that fits into `maxSize`. */
  async toFile(): Promise<File> {
    const { session, picture } = this.#editing;
    if (!session || !picture) throw new Error('There is no picture to make a file of.');
    if (session.isCropChanged) session.applyCrop();
    session.select(undefined);
    const blob = await exportPicture(picture.bitmap, session.drawing, {
      isPhoto: this.file?.type === 'image/jpeg',
      maxSize: this.maxSize ?? Infinity,
    });
    return new File([blob], fileName(this.name, blob.type), { type: blob.type });
  }

  async #open(file: Blob | undefined): Promise<void> {
    this.isBroken = this.isAsking = false;
    this.failure = undefined;
    this.#editing.open(undefined);
    if (!file) return;
    const picture = await openPicture(file).catch(() => undefined);
    if (file !== this.file) {
      picture?.bitmap.close();
      return;
    }
    this.#editing.open(picture);
    this.isBroken = !picture;
  }

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    this.#editing.handleKey(event);
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    // A dialog around it stays open: it is told by an event when there is nothing left to close here.
    event.preventDefault();
    event.stopPropagation();
    if (this.isAsking) void this.#keep();
    else if (!this.#editing.escape()) this.requestCancel();
  };

  async #save(): Promise<void> {
    if (this.isSaving || !this.#editing.session) return;
    this.isSaving = true;
    this.failure = undefined;
    try {
      this.dispatchEvent(new ScreenshotSaveEvent(await this.toFile()));
    } catch (error) {
      this.failure = error;
    }
    this.isSaving = false;
  }

  #reason(failure: unknown): string {
    const { failures } = this.#editing.messages;
    if (!(failure instanceof ExportError)) return failures.failed;
    const limit = formatBytes(this.maxSize ?? 0, this.#words.locale);
    return failure.code === 'too-large' ? failures.tooLarge(limit) : failures.withheld;
  }

  async #ask(): Promise<void> {
    this.isAsking = true;
    await this.updateComplete;
    this.keepButton?.focus();
  }

  async #keep(): Promise<void> {
    this.isAsking = false;
    await this.updateComplete;
    this.leaveButton?.focus();
  }

  #leave(): void {
    this.isAsking = false;
    this.dispatchEvent(new ScreenshotCancelEvent());
  }
}
