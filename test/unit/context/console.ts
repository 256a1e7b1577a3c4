/** What the console is told during a test, instead of the console. */
export function listenToConsole(): unknown[][] {
  const said: unknown[][] = [];
  const original = console.error;
  beforeEach(() => {
    said.length = 0;
    console.error = (...args: unknown[]) => void said.push(args);
  });
  afterEach(() => {
    console.error = original;
  });
  return said;
}
