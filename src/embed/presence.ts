/** Keeps our elements on the page, and tells which `helpdock-…` elements the page has. */
export interface Presence {
  add(element: Element): void;
  /** Takes everything off the page. */
  end(): void;
}

/**
 * Our elements stand beside `body`, not in it: scripts of pages replace, hide, transform or clip the body. Some replace
 * more than that. Then the elements are put back; but not for ever, or two scripts could fight without end.
 */
export function createPresence(upgrade: (name: string) => void): Presence {
  const elements: Element[] = [];
  let body: Element | null | undefined;
  let returns = 0;

  const look = (added: Node): void => {
    if (!(added instanceof Element)) return;
    for (const { localName } of [added, ...added.querySelectorAll(':not(:defined)')]) {
      if (localName.startsWith('helpdock-') && !customElements.get(localName)) upgrade(localName);
    }
  };
  const place = (element: Element): void => document.firstElementChild?.append(element);

  const observer = new MutationObserver((records) => {
    // eslint-disable-next-line eqeqeq -- no document has an undefined body; shorter, and every byte of this script counts
    if (body != document.body) {
      body = document.body;
      returns = 3;
    }
    for (const element of elements) {
      // What was placed while the head was read must not come before the body in the tab order.
      if (element.isConnected ? element.nextElementSibling?.localName === 'body' : returns-- > 0) place(element);
    }
    for (const { addedNodes } of records) addedNodes.forEach(look);
  });
  observer.observe(document, { childList: true, subtree: true });
  look(document.documentElement);

  return {
    add(element) {
      elements.push(element);
      place(element);
    },
    end() {
      observer.disconnect();
      for (const element of elements) element.remove();
    },
  };
}
