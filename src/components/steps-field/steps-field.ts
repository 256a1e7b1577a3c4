import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, queryAll, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { stepsWords } from '../../context/steps-words.js';
import type { FieldValue } from '../../contract/index.js';
import { buttonStyles } from '../../themes/button.js';
import { FormControl } from '../form-control/form-control.js';
import { createValidity, formValue, validityAnchor, type Validity } from '../form-control/hooks.js';
import { issueText } from '../form-control/issue-text.js';
import { StringControl } from '../form-control/string-control.js';
import { icon } from '../icons/icons.js';
import { moreIcon } from '../icons/more-icons.js';
import { Dragging } from './dragging.js';
import { filled, moved, pastedLines, without, withRoom } from './lines.js';
import { stepsStyles } from './steps-field.styles.js';

/**
 * Steps in order, one a line. In a form it sends them as one text with a line for each, as a text area would.
 *
 * Keys in a line: Enter adds a step after it, or before it where the cursor stands at its start; Backspace takes an empty
 * step out; Alt with an arrow up or down moves the step. There is a button for each, and the number of a step is a handle
 * to drag it by; Escape takes a drag back.
 *
 * @fires {InputEvent} input - The person edits, moves or removes a step.
 * @fires {Event} change - The person has finished an edit.
 * @fires {Event} invalid - The value was checked and is wrong.
 * @csspart base - The whole field.
 * @csspart label - The label.
 * @csspart help - The advice below the label.
 * @csspart item - A step with its buttons.
 * @csspart input - The native input of each step.
 * @csspart handle - The number of a step, by which it is dragged.
 * @csspart insert - The button between two steps that adds one there.
 * @csspart add - The button that adds a step.
 * @csspart error - What is wrong, in words.
 */
export class StepsFieldElement extends StringControl {
  static override styles: CSSResultGroup = [FormControl.styles, buttonStyles, stepsStyles];

  /** Most steps. */
  @property({ type: Number, attribute: 'maxlength' }) maxLength?: number;

  /** What has just happened, for those who do not see it. */
  @state() private news = '';
  /** The step that is being dragged. */
  @state() private dragged?: number;
  @queryAll('input') private readonly inputs!: NodeListOf<HTMLInputElement>;
  @queryAll('li') private readonly items!: NodeListOf<HTMLElement>;

  readonly type = 'steps';
  /** What gets the focus after the next rendering: a selector within the step at `index`. */
  #next: { index: number; target: string } | undefined;
  readonly #dragging = new Dragging({
    rows: () => [...this.items],
    lines: () => this.#lines,
    show: (lines, at) => {
      this.dragged = at;
      this.value = lines.join('\n');
    },
    drop: (before, to) => this.#drop(before, to),
  });

  get #lines(): string[] {
    return this.value.split('\n');
  }

  get #isFull(): boolean {
    return filled(this.value).length >= (this.maxLength ?? Infinity);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#next) return;
    const { index, target } = this.#next;
    this.#next = undefined;
    this.items[index]?.querySelector<HTMLElement>(target)?.focus();
  }

  protected override render(): TemplateResult {
    const { add, keys } = stepsWords(this.words.messages);
    return this.renderField(
      html`<ol role="list" @keydown=${this.#handleKeydown} @paste=${this.#handlePaste}>
          ${this.#lines.map((line, index) => this.#renderLine(line, index))}
        </ol>
        <div class="below">
          ${
            this.#isFull
              ? nothing
              : html`<button
                  type="button"
                  class="button plain"
                  part="add"
                  @click=${() => this.#add(this.#lines.length)}
                >
                  ${moreIcon('plus')}${add}
                </button>`
          }
          <span class="help keys">${keys}</span>
        </div>
        <p class="visually-hidden" role="status">${this.news}</p>`,
      { asGroup: 'group' },
    );
  }

  #renderLine(line: string, index: number): TemplateResult {
    const { item, up, down, remove, insert } = stepsWords(this.words.messages);
    const count = this.#lines.length;
    const number = index + 1;
    const isDragged = this.dragged === index;
    return html`<li part="item" class=${isDragged ? 'dragged' : ''}>
      <span
        class="handle"
        part="handle"
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => {
          if (count > 1 && !this.isDisabled) this.#dragging.begin(event, index);
        }}
      ></span>
      <input
        class="input"
        part="input"
        aria-label=${item(number)}
        enterkeyhint="next"
        .value=${live(line)}
        @input=${(event: Event) => this.#set(index, (event.target as HTMLInputElement).value)}
      />
      ${
        count > 1
          ? html`<button
                type="button"
                class="button icon up"
                aria-label=${up(number)}
                aria-disabled=${index === 0}
                @click=${() => this.#move(index, index - 1, '.up')}
              >
                ${moreIcon('up')}</button
              ><button
                type="button"
                class="button icon down"
                aria-label=${down(number)}
                aria-disabled=${number === count}
                @click=${() => this.#move(index, number, '.down')}
              >
                ${moreIcon('down')}</button
              ><button
                type="button"
                class="button icon"
                aria-label=${remove(number)}
                @click=${() => this.#remove(index, index)}
              >
                ${icon('close')}
              </button>`
          : nothing
      }
      ${
        number === count || this.#isFull
          ? nothing
          : html`<button
              type="button"
              class="button icon insert"
              part="insert"
              tabindex="-1"
              aria-label=${insert(number)}
              @click=${() => this.#add(number)}
            >
              ${moreIcon('plus')}
            </button>`
      }
    </li>`;
  }

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const index = [...this.inputs].indexOf(event.target as HTMLInputElement);
    const lines = this.#lines;
    // A key that belongs to an input method ends a word there, not a step.
    if (index < 0 || event.isComposing) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const { selectionEnd } = event.target as HTMLInputElement;
    if (event.key === 'Enter') this.#add(lines[index] && selectionEnd === 0 ? index : index + 1);
    else if (event.key === 'Backspace' && !lines[index] && lines.length > 1) this.#remove(index, index - 1);
    else if (step && event.altKey) this.#move(index, index + step, 'input');
    else return;
    event.preventDefault();
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const index = [...this.inputs].indexOf(event.target as HTMLInputElement);
    const pasted = pastedLines(event.clipboardData?.getData('text/plain') ?? '');
    if (index < 0 || pasted.length < 2) return;
    event.preventDefault();
    const lines = this.#lines;
    // An empty line is where the list begins; after a filled one it goes on.
    lines.splice(index + Number(lines[index] !== ''), Number(lines[index] === ''), ...pasted);
    // Also when these are more than may be: the validity says so, and the person chooses which ones go.
    this.#change(lines);
  };

  #set(index: number, line: string): void {
    this.value = this.#lines.with(index, line).join('\n');
  }

  /** Makes room for a step. */
  #add(index: number): void {
    const { lines, at } = withRoom(this.#lines, index);
    if (this.#isFull) return;
    this.value = lines.join('\n');
    this.#focus(at, 'input');
  }

  #drop(before: readonly string[], to: number): void {
    const lines = this.#lines;
    this.dragged = undefined;
    this.value = before.join('\n');
    if (lines.join() === before.join()) return;
    this.news = stepsWords(this.words.messages).moved(to + 1, lines.length);
    this.#change(lines);
  }

  #move(index: number, to: number, target: string): void {
    const lines = this.#lines;
    if (to < 0 || to >= lines.length) return;
    this.#focus(to, target);
    this.news = stepsWords(this.words.messages).moved(to + 1, lines.length);
    this.#change(moved(lines, index, to));
  }

  #remove(index: number, focus: number): void {
    const lines = without(this.#lines, index);
    this.#focus(Math.max(0, Math.min(focus, lines.length - 1)), 'input');
    this.news = stepsWords(this.words.messages).removed(lines.length);
    this.#change(lines);
  }

  #focus(index: number, target: string): void {
    this.#next = { index, target };
    this.requestUpdate();
  }

  /** Takes lines that no native input told of. Empty ones come and go unnoticed. */
  #change(lines: readonly string[]): void {
    const before = filled(this.value).join('\n');
    this.value = lines.join('\n');
    if (before !== filled(this.value).join('\n')) this.edited();
  }

  override get fieldValue(): FieldValue | undefined {
    const lines = filled(this.value);
    return lines.length > 0 ? lines : undefined;
  }
  override set fieldValue(value: FieldValue | undefined) {
    this.value = Array.isArray(value) ? value.join('\n') : '';
  }

  override [formValue](): string {
    return filled(this.value).join('\n');
  }
  override [createValidity](): Validity {
    const count = filled(this.value).length;
    const valueMissing = this.required && count === 0;
    const tooLong = count > (this.maxLength ?? Infinity);
    const message = valueMissing
      ? stepsWords(this.words.messages).required
      : issueText(this.words, 'too-many', this.maxLength);
    return { flags: { valueMissing, tooLong }, message };
  }
  override [validityAnchor](): HTMLElement | null {
    return this.inputs[0] ?? null;
  }
}
