import {
  LitElement,
  type CSSResultGroup,
  type PropertyDeclaration,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, query, queryAll } from 'lit/decorators.js';
import { Words } from '../../context/words.js';
import type { FieldValue } from '../../contract/index.js';
import { hostStyles } from '../../themes/base.js';
import { fieldStyles } from '../../themes/field.js';
import { setAttribute } from './attributes.js';
import { fieldTemplate, type FieldOptions } from './field-template.js';
import {
  createValidity,
  formState,
  formValue,
  resetValue,
  restoreState,
  validityAnchor,
  type Validity,
} from './hooks.js';
import { submitImplicitly } from './implicit-submission.js';
import { Interaction } from './interaction.js';
import { carryNames } from './outer-names.js';

/**
 * A control of a form that behaves as the browser's own do. Native controls do the work inside the shadow root; this base
 * is their voice towards the form: value, state, validity, labels, reset, restore, Enter.
 */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResultGroup = [hostStyles, fieldStyles];
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'aria-label', 'aria-labelledby', 'aria-describedby', 'readonly'];
  }

  /** Key of the value in the form's data. Without a name nothing is sent. */
  @property()
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    setAttribute(this, 'name', name);
  }
  /** An answer is needed. */
  @property({ type: Boolean })
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }
  /** The control's own switch; a disabled fieldset around it disables it too and leaves this alone. */
  @property({ type: Boolean })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }
  /** What is asked for. */
  @property() label = '';
  /** Advice between label and control. */
  @property() help = '';
  /** What a form or a server finds wrong, in words. The control is invalid with it until the next edit. */
  @property() error = '';
  /** Marks the field as optional, in words. */
  @property({ type: Boolean, attribute: 'optional-hint' }) optionalHint = false;

  /** The native control, or the group of them. */
  @query('#control') protected readonly control!: HTMLElement | null;
  @query('#label') private readonly labelElement!: HTMLElement;
  /** What is said about the control. */
  @queryAll('#help,#limits,#error') private readonly about!: NodeListOf<HTMLElement>;

  protected readonly words: Words = new Words(this);
  readonly #internals = this.attachInternals();
  readonly #interaction = new Interaction(this);
  #message = '';
  #customError = '';
  /** Set once the element is fully built. No initial value: Lit requests an update while the base is constructed. */
  declare private built?: boolean;

  constructor() {
    super();
    this.addEventListener('focusin', this.#carryNames);
    this.addEventListener('keypress', this.#handleKeypress);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sync();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  /** Form value and validity follow every property at once, not a frame later: the form may be read in the same tick. */
  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, old, options);
    if (this.built) this.#sync();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // `change` stops at the shadow root.
    root.addEventListener('change', () => this.commit());
    return root;
  }

  protected override updated(_changed: PropertyValues): void {
    // The anchor of the validity and the native state of partial input exist only now.
    this.#sync();
    this.#carryNames();
  }

  abstract [formValue](): File | string | FormData | null;
  abstract [formState](): string;
  abstract [restoreState](state: string): void;
  abstract [resetValue](): void;
  abstract [createValidity](): Validity;
  [validityAnchor](): HTMLElement | null {
    return this.control;
  }

  /** The value as the contract has it; undefined without an answer. */
  abstract fieldValue: FieldValue | undefined;
  /** What kind of control it is, as on native ones. */
  abstract readonly type: string;

  /** The form that the control belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  /** The page's labels for the control. */
  get labels(): NodeList {
    return this.#internals.labels;
  }
  /** What is wrong with the value. */
  get validity(): ValidityState {
    this.#sync();
    return this.#internals.validity;
  }
  /** Whether the value is checked at all: not while disabled or read-only. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  /** What is wrong with the value, in words. */
  get validationMessage(): string {
    this.#sync();
    return this.#currentMessage;
  }

  /** Whether the value is right. Fires `invalid` if not, and shows nothing. */
  checkValidity(): boolean {
    this.#sync();
    this.#interaction.asking = true;
    const valid = this.#internals.checkValidity();
    this.#interaction.asking = false;
    return valid;
  }

  /** As `checkValidity`, and shows the mistake and moves the focus to it. */
  reportValidity(): boolean {
    this.#sync();
    return this.#internals.reportValidity();
  }

  /** Makes the control invalid with words of one's own; the empty text takes it back. */
  setCustomValidity(message: string): void {
    this.#customError = message;
    this.requestUpdate();
  }

  override focus(options?: FocusOptions): void {
    const anchor = this[validityAnchor]();
    if (anchor) anchor.focus(options);
    else super.focus(options);
  }

  formAssociatedCallback(): void {
    this.#sync();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    this[resetValue]();
    this.#interaction.reset();
    this.error = '';
    this.requestUpdate();
  }

  formStateRestoreCallback(state: File | string | FormData | null): void {
    this[restoreState](typeof state === 'string' ? state : '');
    this.requestUpdate();
  }

  /** Whether the control is disabled, by itself or by a fieldset. */
  protected get isDisabled(): boolean {
    return this.matches(':disabled');
  }

  /** The mistake that may be shown now. */
  protected get shownError(): string {
    return this.#interaction.outspoken || this.error ? this.#currentMessage : '';
  }

  /** Tells the page that an edit is complete: once, and only if there was one. */
  protected commit(): void {
    this.#interaction.commit();
  }

  /** For edits that no native control announces: `input`, and `change` with it. */
  protected edited(): void {
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.commit();
  }

  /** The field around a control. The native control, unless the field is a group, has the id `control`. */
  protected renderField(control: TemplateResult, options?: FieldOptions): TemplateResult {
    const { common, controls } = this.words.messages;
    return fieldTemplate({
      help: this.help,
      ...options,
      label: this.label,
      optional: this.optionalHint && common.optional,
      required: this.required && controls.required,
      control,
      error: this.shownError,
      disabled: this.isDisabled,
    });
  }

  get #currentMessage(): string {
    const { willValidate, validity } = this.#internals;
    return willValidate && !validity.valid ? this.#message : '';
  }

  /** The only writer of form value and validity. */
  #sync(): void {
    this.built = true;
    const value = this[formValue]();
    this.#internals.setFormValue(value instanceof FormData && !this.name ? null : value, this[formState]());
    const { flags, message = '' } = this[createValidity]();
    const custom = this.#customError || this.error;
    this.#message = custom || message;
    // A blank message keeps the browser's bubble away, which would cover the same words under the field.
    this.#internals.setValidity({ ...flags, customError: custom !== '' }, ' ', this[validityAnchor]() ?? undefined);
    const { states } = this.#internals;
    if (this.shownError) states.add('user-invalid');
    else states.delete('user-invalid');
  }

  readonly #carryNames = (): void => {
    const { control } = this;
    if (!control) return;
    carryNames(this, this.labels, control, this.labelElement, [...this.about]);
    // A plain group has no such state: its controls have it.
    const isGroup = control.role === 'group';
    for (const inner of isGroup ? control.querySelectorAll<HTMLElement>('input') : [control]) {
      inner.ariaInvalid = String(this.shownError !== '');
    }
    if (control.role === 'radiogroup') control.ariaRequired = String(this.required);
  };

  readonly #handleKeypress = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || !this.form) return;
    // In other controls Enter means something else: a new line, an open list.
    if (!(target instanceof HTMLInputElement)) return;
    // Sending ends editing, as leaving the field does.
    this.commit();
    submitImplicitly(this.form, this);
  };
}
