/**
 * Takes something that only one at a time may work on, in whatever tab, by a Web Lock: it is free again as soon as it is
 * released or its tab is gone, crashed ones included.
 * @returns what releases it; nothing when somebody else has it
 */
export function takeExclusively(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock) return new Promise((release) => resolve(release));
      resolve(undefined);
      return undefined;
    };
    // A frame without an origin and a page that is not secure have no locks.
    const goOn = (): void => resolve(() => {});
    try {
      navigator.locks.request(name, { ifAvailable: true }, hold).catch(goOn);
    } catch {
      goOn();
    }
  });
}
