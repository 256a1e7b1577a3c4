import { hold } from './hold.js';
import { openRecordings, removeRecording, type RecordingDatabase, type StoredRecording } from './recording-database.js';

/**
 * Keeps the slices of one recording, in memory and, as far as the browser lets it, in storage. Storage that is refused,
 * full or taken away in between costs the copy and never the recording.
 */
export class SliceKeeper {
  /** Of the stored copy. */
  readonly id = crypto.randomUUID();
  readonly #slices: Blob[] = [];
  readonly #facts: StoredRecording;
  readonly #onLoss: () => void;
  readonly #release: () => void;
  #database?: RecordingDatabase;
  #work: Promise<void>;
  #isStored = true;

  constructor(facts: Pick<StoredRecording, 'scope' | 'type' | 'startedAt'>, onLoss: () => void) {
    this.#facts = { ...facts, id: this.id, updatedAt: facts.startedAt, seconds: 0 };
    this.#onLoss = onLoss;
    this.#release = hold(this.id);
    this.#work = this.#try(async () => {
      this.#database = await openRecordings();
    });
  }

  get slices(): readonly Blob[] {
    return this.#slices;
  }

  /** Whether everything so far is stored, or about to be. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Takes the next slice; a recording exists in storage from its first one on. */
  add(slice: Blob, seconds: number, updatedAt: number): void {
    const number = this.#slices.push(slice) - 1;
    this.#queue(async (database) => {
      const writing = database.transaction(['recordings', 'slices'], 'readwrite');
      await Promise.all([
        writing.objectStore('recordings').put({ ...this.#facts, seconds, updatedAt }),
        writing.objectStore('slices').put(slice, [this.id, number]),
        writing.done,
      ]);
    });
  }

  /** Leaves the stored copy to whoever finds it. */
  async leave(): Promise<void> {
    await this.#work;
    this.#database?.close();
    this.#database = undefined;
    this.#release();
  }

  /** Removes the stored copy: the recording is safe elsewhere, or not wanted. */
  async remove(): Promise<void> {
    this.#queue((database) => removeRecording(database, this.id));
    await this.leave();
  }

  #queue(write: (database: RecordingDatabase) => Promise<void>): void {
    this.#work = this.#work.then(() =>
      this.#try(async () => {
        if (this.#database) await write(this.#database);
      }),
    );
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch {
      if (!this.#isStored) return;
      this.#isStored = false;
      this.#onLoss();
    }
  }
}
