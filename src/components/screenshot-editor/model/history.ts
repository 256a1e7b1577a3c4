/** States that one can go back to. States are never changed, only replaced. Pure. */
export class History<State> {
  #past: readonly State[] = [];
  #now: State;
  #future: readonly State[] = [];
  /** What the last step was; a step of the same name goes on with it. */
  #step?: string;

  constructor(first: State) {
    this.#now = first;
  }

  get now(): State {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Takes a step. Steps in a row that have the same name, as the letters of a word, are undone at once. */
  take(next: State, step?: string): void {
    if (step === undefined || step !== this.#step) this.#past = [...this.#past, this.#now];
    this.#step = step;
    this.#now = next;
    this.#future = [];
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#future = [this.#now, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#now = before;
    this.#step = undefined;
  }

  redo(): void {
    const [next, ...rest] = this.#future;
    if (next === undefined) return;
    this.#past = [...this.#past, this.#now];
    this.#now = next;
    this.#future = rest;
    this.#step = undefined;
  }
}
