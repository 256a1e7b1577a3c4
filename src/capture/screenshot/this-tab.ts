/** What the browser says of a captured tab, where it says anything. */
interface HandleTrack {
  getCaptureHandle?(): { handle: string } | null;
}

interface HandleDevices {
  setCaptureHandleConfig?(config: { handle?: string; permittedOrigins?: string[] }): void;
}

/** Tells whether what somebody chose to share is the very tab in which this runs. */
export class ThisTab {
  readonly #handle = crypto.randomUUID();
  readonly #devices = navigator.mediaDevices as HandleDevices;

  constructor() {
    try {
      this.#devices.setCaptureHandleConfig?.({ handle: this.#handle, permittedOrigins: [location.origin] });
    } catch {
      // Only the page in the outermost window may name itself; in a frame it is never known.
    }
  }

  isIn(stream: MediaStream): boolean {
    const [track] = stream.getVideoTracks();
    return (track as HandleTrack | undefined)?.getCaptureHandle?.()?.handle === this.#handle;
  }

  forget(): void {
    try {
      this.#devices.setCaptureHandleConfig?.({});
    } catch {
      // As above.
    }
  }
}
