/** Asks for what is recorded: the screen that the person chooses, and their voice. */
import { CaptureError } from '../capture-error.js';
import { isDisplayCaptureAllowed, screenCaptureSupport } from '../screenshot/screen-support.js';

/** Options that not every browser knows; the others pass over them. */
interface DisplayOptions extends DisplayMediaStreamOptions {
  preferCurrentTab?: boolean;
  selfBrowserSurface?: 'include' | 'exclude';
  surfaceSwitching?: 'include' | 'exclude';
  monitorTypeSurfaces?: 'include' | 'exclude';
}

/** Text stays readable, and movements of a pointer can be followed. */
const OPTIONS: DisplayOptions = {
  video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 15 } },
  audio: false,
  preferCurrentTab: true,
  selfBrowserSurface: 'include',
  // Whoever chose this tab did not choose the next one.
  surfaceSwitching: 'exclude',
  monitorTypeSurfaces: 'include',
};

/** Whether the screen can be recorded here, as far as that is known beforehand. */
export function recordingSupport(): 'ok' | 'unsupported' | 'forbidden' {
  return 'MediaRecorder' in globalThis ? screenCaptureSupport() : 'unsupported';
}

/** In words of ours what the browser has thrown when it was asked for the screen. */
function refusal(cause: unknown): CaptureError {
  const { name, message } = cause as Partial<DOMException>;
  if (name === 'NotAllowedError' && !isDisplayCaptureAllowed()) {
    return new CaptureError('forbidden', 'The permissions policy of the page rules out display-capture.', { cause });
  }
  if (name === 'NotAllowedError') return new CaptureError('denied', message ?? 'No screen was chosen.', { cause });
  if (name === 'NotFoundError' || name === 'NotSupportedError') {
    return new CaptureError('unsupported', message ?? 'There is no screen to record.', { cause });
  }
  return new CaptureError('failed', message ?? 'The screen could not be had.', { cause });
}

/**
 * Asks for what is to be recorded. It has to be called in the click itself: browsers ask for nothing without one.
 * @throws {CaptureError}
 */
export async function askForScreen(): Promise<MediaStream> {
  const support = recordingSupport();
  if (support !== 'ok') throw new CaptureError(support, `Recording the screen is ${support} here.`);
  try {
    return await navigator.mediaDevices.getDisplayMedia(OPTIONS);
  } catch (error) {
    throw refusal(error);
  }
}

/** Asks for the microphone; nothing where it cannot be had, because what is seen matters more than what is said. */
export async function askForVoice(): Promise<MediaStream | undefined> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { noiseSuppression: true, echoCancellation: true } });
  } catch {
    return undefined;
  }
}
