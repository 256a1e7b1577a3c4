import type { ReactiveControllerHost } from 'lit';

/** Files that are dragged over an area and dropped there. What is no file passes through. */
export class FileDrop {
  /** Files are held over the area now. */
  isOver = false;
  readonly #host: ReactiveControllerHost;
  readonly #take: (files: FileList) => void;

  constructor(host: ReactiveControllerHost, take: (files: FileList) => void) {
    this.#host = host;
    this.#take = take;
  }

  readonly handleOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#mark(true);
  };

  readonly handleLeave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    this.#mark(relatedTarget !== null && (currentTarget as Node).contains(relatedTarget as Node));
  };

  readonly handleDrop = (event: DragEvent): void => {
    this.#mark(false);
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    // Neither the browser nor the page may take them a second time.
    event.preventDefault();
    event.stopPropagation();
    this.#take(files);
  };

  #mark(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}
