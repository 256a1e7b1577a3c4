// Hears of everything that happens, and runs one refresh at a time: what comes meanwhile is answered by the next.

/**
 * @param {() => Promise<void>} refresh
 * @returns {() => Promise<void>} asks for a refresh; done when everything asked for so far is shown
 */
export function oneAtATime(refresh) {
  /** @type {Promise<void> | undefined} */
  let running;
  let isStale = false;
  const loop = async () => {
    while (isStale) {
      isStale = false;
      await refresh();
    }
    running = undefined;
  };
  return () => {
    isStale = true;
    running ??= loop();
    return running;
  };
}

/**
 * Calls whenever something has happened, and after each time that the connection was lost.
 * @param {() => void} changed
 * @param {(isLive: boolean) => void} state
 */
export function listen(changed, state) {
  const source = new EventSource('api/events');
  source.addEventListener('open', () => {
    state(true);
    changed();
  });
  source.addEventListener('message', changed);
  source.addEventListener('position', ({ data }) => data.includes('"gap":true') && changed());
  source.addEventListener('error', () => {
    state(false);
    // A browser gives up on an answer that is no stream; a server that restarts answers so for a moment.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(changed, state), 3000);
  });
}
