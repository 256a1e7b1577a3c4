/**
 * What Enter does in a field, by the HTML algorithm for implicit submission. A form does not see the native input in our
 * shadow root, so that the browser cannot do it for us.
 */

/** Kinds of field that submit a form without a button, if there is only one of them. Browsers leave dates out. */
const FIELDS = /^(text|search|tel|url|email|password|number)$/;

type Control = Element & { type?: string };

/** Submits the form as the browser would on Enter in this one of its fields. */
export function submitImplicitly(form: HTMLFormElement, from: Control): void {
  const root = form.getRootNode() as ParentNode & Node;
  // Not `form.elements`, which leaves out image buttons. The first in tree order is the default button.
  const button = [...root.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button,input')].find(
    (element) => element.form === form && /^(submit|image)$/.test(element.type),
  );
  const fields = [...form.elements].filter(({ type = '' }: Control) => FIELDS.test(type));
  // A disabled default button stops the submission: a click on it does nothing.
  if (button) button.click();
  else if (fields.length === 1 && fields[0] === from) form.requestSubmit();
}
