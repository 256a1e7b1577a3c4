/** The files of a reply. Their control comes later, and goes with the reply from view to view. */
import { report } from '../../../context/index.js';

/** What a reply needs of the control for files, once it is loaded. */
export type FilesControl = HTMLElement & {
  readonly value: readonly string[];
  readonly pending: boolean;
  readonly failed: boolean;
  settled(): Promise<void>;
  addFiles(files: Iterable<File>): void;
};

/** Files that go with one reply. */
export class ReplyFiles {
  /** Keeps them also while no view shows it: a file that is still on its way is nowhere else. */
  control?: FilesControl;
  /** The control could not be loaded. */
  isMissing = false;
  /** Files that it has not taken yet. */
  #early: readonly File[] = [];

  /** Whether a file is on its way. */
  get pending(): boolean {
    return (this.#early.length > 0 && !this.isMissing) || !!this.control?.pending;
  }

  /** Keeps files for the control. */
  add(files: readonly File[]): void {
    this.#early = [...this.#early, ...files];
  }

  /** Makes the control, and resolves when it works or is known to be missing. */
  async show(load: () => Promise<unknown>): Promise<void> {
    this.isMissing = false;
    this.control ??= document.createElement('helpdock-attachments') as FilesControl;
    try {
      await load();
    } catch (error) {
      report('HD108', 'The part of the composer that takes files did not load.', error);
      this.control = undefined;
      this.isMissing = true;
    }
  }

  /** Gives the control what it has not taken yet; it takes files only where it stands in a view. */
  handOver(): void {
    if (!this.control?.isConnected || this.#early.length === 0) return;
    this.control.addFiles(this.#early);
    this.#early = [];
  }
}
