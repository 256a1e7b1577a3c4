import { CaptureError, type CaptureErrorCode } from '../capture-error.js';
import { sampleOf } from './canvas.js';

/** The first frame may show what was on the screen before the browser's own question went away. */
const STALE_FRAMES = 1;

/** A page on which nothing moves sends no further frames; then the last one is what is to be seen. */
const STILL_MS = 400;

/** Streams that have begun may stay black for a moment. */
const isBlack = (pixels: Uint8ClampedArray): boolean => pixels.every((value, index) => index % 4 === 3 || value < 8);

function playing(stream: MediaStream): HTMLVideoElement {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- without arguments the last overload is meant, not this one
  const video = Reflect.apply(Document.prototype.createElement, document, ['video']) as HTMLVideoElement;
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  return video;
}

/**
 * A video that shows a frame worth taking: not the first one, not black, of the stream as it is now. It never stands in
 * the page. `nudge` has what is captured send another frame. Whoever asks stops the stream.
 */
export async function goodFrame(
  stream: MediaStream,
  signal: AbortSignal,
  nudge: () => void,
): Promise<HTMLVideoElement> {
  const video = playing(stream);
  const [track] = stream.getVideoTracks();
  if (!track) throw new CaptureError('empty', 'There is no picture in what was chosen');
  return new Promise((resolve, reject) => {
    let good = 0;
    // What has just left the page is gone from the screen by its second frame; a page that nobody sees has none.
    let isPainted = false;
    requestAnimationFrame(() => requestAnimationFrame(() => (isPainted = true)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      track.removeEventListener('ended', handleEnd);
      signal.removeEventListener('abort', handleAbort);
      settle();
    };
    const fail = (code: CaptureErrorCode, cause?: unknown): void =>
      end(() => reject(new CaptureError(code, 'No frame was worth taking', { cause })));
    const handleEnd = (): void => fail('ended');
    const handleAbort = (): void => fail(video.videoWidth > 0 ? 'empty' : 'timeout', signal.reason);
    /** Is called for every frame, and when there has been none for a while. */
    const look = (isStill: boolean): void => {
      clearTimeout(timer);
      isPainted ||= document.visibilityState !== 'visible';
      const isGood = isPainted && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !isBlack(sampleOf(video));
      if (isGood && (isStill || good++ >= STALE_FRAMES)) end(() => resolve(video));
      else {
        if (isStill) nudge();
        timer = setTimeout(look, STILL_MS, true);
      }
    };
    const handleFrame = (): void => {
      if (signal.aborted) return;
      look(false);
      video.requestVideoFrameCallback(handleFrame);
    };
    track.addEventListener('ended', handleEnd);
    signal.addEventListener('abort', handleAbort);
    video.requestVideoFrameCallback(handleFrame);
    // Frames are not announced to a page that has gone behind the tab that was chosen.
    timer = setTimeout(look, STILL_MS, true);
    video.play().catch((cause: unknown) => fail('failed', cause));
  });
}
