/**
 * What Enter does in a field, by the HTML algorithm for implicit submission. A form does not see the native input in our
 * shadow root, so that the browser cannot do it for us.
 */

/** Controls that "block implicit submission": with two of them and no button, Enter sends nothing. */
const BLOCKING = /^(text|search|tel|url|email|password|date|month|week|time|datetime|datetime-local|number|window)$/;

type Control = Element & { type?: string; form?: HTMLFormElement | null };

/** Submits the form as the browser would on Enter in one of its fields. */
export function submitImplicitly(form: HTMLFormElement): void {
  const root = form.getRootNode() as ParentNode & Node;
  // Not `form.elements`, which leaves out image buttons. The first in tree order is the default button.
  const button = [...root.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button,input')].find(
    (element) => element.form === form && /^(submit|image)$/.test(element.type),
  );
  // A disabled default button stops the submission: a click on it does nothing.
  if (button) button.click();
  else if ([...form.elements].filter((element: Control) => BLOCKING.test(element.type ?? '')).length < 2)
    form.requestSubmit();
}
