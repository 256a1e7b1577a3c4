import { CaptureError, isCaptureError } from '../capture-error.js';
import { privateParts } from '../privacy/private-parts.js';
import { Shields } from '../privacy/shields.js';
import { cover, makeCanvas, toPng } from './canvas.js';
import { goodFrame } from './good-frame.js';
import { isDisplayCaptureAllowed, screenCaptureSupport } from './screen-support.js';
import { ThisTab } from './this-tab.js';
import { within } from './within.js';

export interface ScreenOptions {
  signal?: AbortSignal;
  /** Milliseconds from the choice to the picture. The person may take their time to choose. */
  limit?: number;
  /** Called when something was chosen, before a picture is taken of it: what is not to be in it leaves now. */
  onChosen?: () => void;
}

/** Options that not every browser knows; the others pass over them. */
interface DisplayOptions extends DisplayMediaStreamOptions {
  preferCurrentTab?: boolean;
  selfBrowserSurface?: 'include' | 'exclude';
  surfaceSwitching?: 'include' | 'exclude';
  systemAudio?: 'include' | 'exclude';
  monitorTypeSurfaces?: 'include' | 'exclude';
}

interface FocusController {
  setFocusBehavior(behavior: 'no-focus-change'): void;
}

const LIMIT_MS = 10_000;

const asked: DisplayOptions = {
  // The pointer lies where the question of the browser was answered, and says nothing.
  video: { cursor: 'never' } as MediaTrackConstraints,
  audio: false,
  preferCurrentTab: true,
  selfBrowserSurface: 'include',
  surfaceSwitching: 'exclude',
  systemAudio: 'exclude',
  monitorTypeSurfaces: 'include',
};

/** What the browser has thrown when it was asked, in a code of ours. */
function refusal(cause: unknown): CaptureError {
  const { name } = cause as Partial<DOMException>;
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    return new CaptureError(isDisplayCaptureAllowed() ? 'denied' : 'forbidden', 'Nothing was shared', { cause });
  }
  if (name === 'NotFoundError' || name === 'NotSupportedError') {
    return new CaptureError('unsupported', 'There is nothing to share', { cause });
  }
  if (name === 'AbortError') return new CaptureError('ended', 'The browser gave up', { cause });
  return new CaptureError('failed', 'The browser could not be asked', { cause });
}

/** As real as it is: all covers are drawn, and the browser's own question is gone, before a frame is taken. */
async function take(stream: MediaStream, tab: ThisTab, shields: Shields, signal: AbortSignal): Promise<Blob> {
  const video = await goodFrame(stream, signal, () => shields.nudge());
  const picture = makeCanvas(video.videoWidth, video.videoHeight);
  picture.context.drawImage(video, 0, 0);
  if (tab.isIn(stream)) {
    // The covers are in the pixels already. This is for a frame that was under way when something moved.
    const boxes = privateParts().map(({ box }) => box);
    cover(picture, boxes, video.videoWidth / innerWidth);
  }
  return toPng(picture);
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

/** Whoever wants to show another tab should not be taken there: it is this page that needs to go on. */
function staying(): { controller?: unknown } {
  try {
    const { CaptureController: Controller } = globalThis as { CaptureController?: new () => FocusController };
    if (!Controller) return {};
    const controller = new Controller();
    controller.setFocusBehavior('no-focus-change');
    return { controller };
  } catch {
    return {};
  }
}

/** Asks at once, in the same task: browsers ask for nothing without a click. */
async function choose(signal: AbortSignal | undefined): Promise<MediaStream> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getDisplayMedia({ ...asked, ...staying() });
  } catch (cause) {
    throw refusal(cause);
  }
  // Nobody can take the question back; what is chosen too late is not looked at.
  if (signal?.aborted) stop(stream);
  signal?.throwIfAborted();
  return stream;
}

/**
 * Real pixels of the tab, window or screen that the person chooses, as PNG. It has to be called in a click. While the
 * browser asks and until the picture is taken, the private parts of this page are covered on the screen. Rejects with a
 * {@link CaptureError}, or with the reason of the signal.
 */
export async function captureScreen({ signal, limit = LIMIT_MS, onChosen }: ScreenOptions = {}): Promise<Blob> {
  signal?.throwIfAborted();
  const support = screenCaptureSupport();
  if (support !== 'ok') throw new CaptureError(support, 'The screen cannot be captured here');
  const shields = new Shields();
  const tab = new ThisTab();
  let stream: MediaStream | undefined;
  try {
    shields.show();
    // The question of the browser may stay; what nobody waits for is no reason to cover the page.
    signal?.addEventListener('abort', () => shields.hide(), { once: true });
    const chosen = (stream = await choose(signal));
    onChosen?.();
    return await within(limit, signal, (inner) => take(chosen, tab, shields, inner));
  } catch (error) {
    signal?.throwIfAborted();
    if (isCaptureError(error)) throw error;
    throw new CaptureError('failed', 'The screen could not be captured', { cause: error });
  } finally {
    if (stream) stop(stream);
    shields.hide();
    tab.forget();
  }
}
