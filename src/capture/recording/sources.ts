import { CaptureError } from '../capture-error.js';
import { Shields } from '../privacy/shields.js';
import { askForScreen, askForVoice } from './asking.js';
import type { Voice } from './recording-state.js';

/**
 * Screen and microphone for one recording, with the covers over what is private: from before the question what to show
 * until everything is let go again, whenever that is.
 */
export class Sources {
  /** Whether the person is heard. */
  voice: Voice = 'off';
  readonly #shields = new Shields();
  readonly #closed = new AbortController();
  #tracks: readonly MediaStreamTrack[] = [];

  /**
   * Asks for both. It has to be called in the click itself.
   * @throws {CaptureError}
   */
  async open(withVoice: boolean, onEnd: () => void): Promise<MediaStream> {
    this.#shields.show();
    const screen = await askForScreen();
    this.#own(screen);
    const [picture] = screen.getVideoTracks();
    picture?.addEventListener('ended', onEnd, { signal: this.#closed.signal });
    // Whoever has cancelled meanwhile is not asked for their voice.
    if (withVoice && picture?.readyState === 'live') await this.#openVoice();
    if (picture?.readyState !== 'live') throw new CaptureError('ended', 'Sharing ended before anything was recorded.');
    return new MediaStream([...this.#tracks]);
  }

  /** Lets go of everything, also of what is only about to come. */
  close(): void {
    this.#closed.abort();
    this.#shields.hide();
    for (const track of this.#tracks) track.stop();
  }

  async #openVoice(): Promise<void> {
    const sound = await askForVoice();
    this.voice = sound ? 'on' : 'denied';
    if (sound) this.#own(sound);
  }

  #own(stream: MediaStream): void {
    this.#tracks = [...this.#tracks, ...stream.getTracks()];
    if (this.#closed.signal.aborted) this.close();
  }
}
