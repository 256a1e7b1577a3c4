/**
 * A form has properties for its fields, and a document for its images and forms: `<input name="matches">` and
 * `<img name="fonts">` hide what the browser has there. Only the prototypes still have it.
 */

const read = (prototype: object, key: PropertyKey, node: Node): unknown => Reflect.get(prototype, key, node);

const views = new WeakMap<Node, Node>();

/** A node whose properties are those of the browser. It is to be asked, not handed on: others know only the node itself. */
export function genuine<N extends Node>(node: N): N {
  const isDocument = read(Node.prototype, 'nodeType', node) === Node.DOCUMENT_NODE;
  if (!isDocument && read(Node.prototype, 'nodeName', node) !== 'FORM') return node;
  let view = views.get(node) as N | undefined;
  if (!view) {
    const prototype = isDocument ? Document.prototype : HTMLFormElement.prototype;
    view = new Proxy(node, {
      get: (_, key) => {
        const value = read(prototype, key, node);
        return typeof value === 'function' ? (value.bind(node) as unknown) : value;
      },
    });
    views.set(node, view);
  }
  return view;
}
