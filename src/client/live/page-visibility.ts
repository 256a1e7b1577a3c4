/** Tells at once and on every change whether somebody may be looking. Returns what ends it. */
export type Visibility = (listener: (isVisible: boolean) => void) => () => void;

/**
 * The page's own visibility. A page that is left counts as hidden before it is: a connection that is still open keeps it
 * out of the browser's back/forward cache. Without a page (on a server) somebody always looks.
 */
export const pageVisibility: Visibility = (listener) => {
  if (!('document' in globalThis)) {
    listener(true);
    return () => {};
  }
  let isLeft = false;
  const tell = ({ type }: { type: string }): void => {
    if (type.startsWith('page')) isLeft = type === 'pagehide';
    listener(!isLeft && document.visibilityState === 'visible');
  };
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('visibilitychange', tell, { signal });
  for (const type of ['pagehide', 'pageshow']) addEventListener(type, tell, { signal });
  tell({ type: 'visibilitychange' });
  return () => listening.abort();
};
