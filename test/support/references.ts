/** Attributes that point at elements by id. */
const REFERENCES = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-activedescendant',
  'aria-errormessage',
];

/** References of a shadow root that resolve to nothing in that same root, as `attribute=id`. */
export function danglingReferences(root: ShadowRoot): string[] {
  return REFERENCES.flatMap((name) =>
    [...root.querySelectorAll(`[${name}]`)].flatMap((element) =>
      (element.getAttribute(name) ?? '')
        .split(/\s+/)
        .filter((id) => id && !root.getElementById(id))
        .map((id) => `${name}=${id}`),
    ),
  );
}
