/**
 * What a control tells its base. Keys are symbols, so that none of this shows up among the public members of an element.
 */

/** What is wrong with a value: the browser's flags, and a sentence. Valid without flags. */
export interface Validity {
  flags: ValidityStateFlags;
  message?: string;
}

/** What the form sends; null for nothing. */
export const formValue = Symbol('formValue');
/** What the browser keeps to restore the control after a navigation: always text. */
export const formState = Symbol('formState');
/** Takes what {@link formState} gave. */
export const restoreState = Symbol('restoreState');
/** Back to the value that the attributes ask for. */
export const resetValue = Symbol('resetValue');
/** What is wrong with the value by the control's own rules; pure. */
export const createValidity = Symbol('createValidity');
/** The inner element that gets the focus, for `focus()` and when the browser reports a mistake. */
export const validityAnchor = Symbol('validityAnchor');
