import { genuine } from '../../privacy/genuine.js';
import type { Attributes } from './markup.js';

/** Attributes that decide how an element looks, beyond its style. */
const telling = [
  'type',
  'min',
  'max',
  'low',
  'high',
  'optimum',
  'step',
  'disabled',
  'multiple',
  'size',
  'rows',
  'cols',
  'wrap',
  'start',
  'reversed',
  'colspan',
  'rowspan',
  'span',
  'placeholder',
] as const;

/** Elements that do something that no style says; all others become boxes. */
const special =
  /^(?:br|wbr|button|input|textarea|select|optgroup|option|progress|meter|fieldset|legend|table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th|ol|ul|li|ruby|rt|rp)$/;

export function tagFor(element: Element): string {
  const { localName } = genuine(element);
  return special.test(localName) ? localName : 'div';
}

/**
 * What an element says by attributes, with the state that the person has brought it into; of a private one, nothing that
 * anybody wrote. Told by names, not by classes: what stands in a frame has classes of its own.
 */
export function attributesOf(element: Element, isPrivate: boolean): Attributes {
  const attributes: Attributes = {};
  const real = genuine(element);
  for (const name of telling) {
    if (!isPrivate || name !== 'placeholder') attributes[name] = real.getAttribute(name) ?? undefined;
  }
  const state = element as HTMLInputElement;
  switch (real.localName) {
    case 'li':
      attributes.value = element.getAttribute('value') ?? undefined;
      break;
    case 'progress':
    case 'meter':
      // Without a value, a bar says that nobody knows.
      if (element.hasAttribute('value')) attributes.value = String((element as HTMLMeterElement).value);
      break;
    case 'option':
      if ((element as HTMLOptionElement).selected) attributes.selected = '';
      break;
    case 'input':
      if (state.checked) attributes.checked = '';
      // A file picker says the name of a file that is not there.
      attributes.value = isPrivate || state.type === 'file' ? undefined : state.value;
  }
  return attributes;
}
