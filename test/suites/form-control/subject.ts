/** The members that native and own controls share. */
export type ControlElement = HTMLElement & {
  name: string;
  disabled: boolean;
  required: boolean;
  readonly type: string;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeListOf<HTMLLabelElement> | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
  updateComplete?: Promise<unknown>;
};

/** One kind of control. Entries are what the form sends under its name. */
export interface FormControlSubject {
  /** Tag name. */
  tag: string;
  /** Tells apart subjects of one tag. */
  title?: string;
  /** Attributes that every one of them has, besides its name. */
  attributes?: string;
  /** What stands between the tags. */
  content?: string;
  /** Sets properties that cannot be attributes. */
  prepare?: (control: ControlElement) => void;
  /** Path of the module that defines the tag; none for native ones. */
  module?: string;
  /** What its property `type` says. */
  type: string;
  /** Entries of a control that nobody has touched. */
  empty: string[];
  /** A value from the markup. */
  initial: { attributes?: string; content?: string; entries: string[] };
  /** A value from a script. */
  scripted: { set: (control: ControlElement) => void; entries: string[] };
  /** A value from a person, in an empty control that has the focus; `inputs` are the events that it takes. A date is a
   * new value, complete and changed, at every key; others change once. */
  edited: { act: () => Promise<void>; entries: string[]; inputs: number; changes?: number };
  /** What a click on a label does besides moving the focus there. */
  afterLabelClick?: string[];
  /** Enter in it submits the form, as in an input of one line. */
  enterSubmits: boolean;
  /** It is one of the fields in which Enter submits a form without a button, where it is the only one. */
  blocksEnter?: boolean;
  /** It has a direction to send (`dirname`). */
  hasDirection?: boolean;
  /** Role of what carries its name and description. */
  role: string;
  /** One stop of the Tab key; absent where it consists of several. */
  oneTabStop?: boolean;
}
