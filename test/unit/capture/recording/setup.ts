import { sendMouse } from '@web/test-runner-commands';
import type * as Capture from '../../../../src/capture/recording/index.js';
import { ScreenRecorder, unfinishedRecordings } from '../../../../src/capture/recording/index.js';
import type { RecordingOptions, RecordingState } from '../../../../src/capture/recording/index.js';
import { until } from '../../../support/until.js';

export type Stopped = Extract<RecordingState, { status: 'stopped' }>;

/** Does something in a click of a real pointer, as browsers demand it of whoever wants to see the screen. */
export async function inClick<T>(act: () => T, page: Document = document): Promise<T> {
  const button = page.createElement('button');
  button.textContent = 'Press';
  button.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 100px; block-size: 60px;';
  page.body.append(button);
  const result = new Promise<T>((resolve) => {
    button.addEventListener('click', () => resolve(act()), { once: true });
  });
  await sendMouse({ type: 'click', position: [50, 30] });
  const value = await result;
  button.remove();
  return value;
}

/** Something that moves, so that there is something to record. */
export function restlessPage(): () => void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 200;
  document.body.append(canvas);
  const pen = canvas.getContext('2d')!;
  let frame = 0;
  const move = (): void => {
    pen.fillStyle = `hsl(${(performance.now() / 10) % 200} 80% 50%)`;
    pen.fillRect((performance.now() / 5) % 180, (performance.now() / 7) % 180, 20, 20);
    frame = requestAnimationFrame(move);
  };
  move();
  return () => {
    cancelAnimationFrame(frame);
    canvas.remove();
  };
}

/** A recorder that has asked, with everything that it said. */
export async function begin(options: Partial<RecordingOptions> = {}): Promise<{
  recorder: ScreenRecorder;
  states: RecordingState[];
}> {
  const states: RecordingState[] = [];
  const recorder = new ScreenRecorder({
    maxSize: 25_000_000,
    scope: 'ada@example.com',
    countdown: 0,
    onState: (state) => states.push(state),
    ...options,
  });
  await inClick(() => void recorder.start());
  await until(() => !['idle', 'asking'].includes(recorder.state.status), 'the person has been asked');
  return { recorder, states };
}

/** The file, once it is there. */
export async function stopped(recorder: ScreenRecorder): Promise<Stopped> {
  await until(() => ['stopped', 'failed'].includes(recorder.state.status), 'the recording is finished');
  const { state } = recorder;
  if (state.status === 'failed') throw state.error;
  return state as Stopped;
}

/** Seconds and bytes that have come in. */
export const progressOf = ({ state }: ScreenRecorder): { seconds: number; bytes: number } =>
  state.status === 'recording' ? state : { seconds: 0, bytes: 0 };

/** So long that there are several slices. */
export const someTime = async (recorder: ScreenRecorder, seconds = 3): Promise<void> =>
  until(() => progressOf(recorder).seconds >= seconds && progressOf(recorder).bytes > 2000, 'something is recorded');

/** A file as a person plays it; `seek` shows what is to be seen at a time. */
export async function play(file: Blob): Promise<{ video: HTMLVideoElement; seek(time: number): Promise<void> }> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  video.src = URL.createObjectURL(file);
  await new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', resolve, { once: true });
    video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
  });
  const seek = async (time: number): Promise<void> => {
    const sought = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = time;
    await sought;
  };
  return { video, seek };
}

/** As `until()`, for what has to be asked for. */
export async function untilTold(ask: () => Promise<unknown>, what: string): Promise<void> {
  let answer: unknown;
  let isAsking = false;
  const look = async (): Promise<void> => {
    isAsking = true;
    answer = await ask();
    isAsking = false;
  };
  await until(() => {
    if (!answer && !isAsking) void look();
    return answer;
  }, what);
}

/** Puts something else in the place of a property until the function that it returns is called. */
export function replace<T extends object>(object: T, key: keyof T, stub: PropertyDescriptor): () => void {
  const own = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { configurable: true, ...stub });
  return () => {
    if (own) Object.defineProperty(object, key, own);
    else Reflect.deleteProperty(object, key);
  };
}

/** What is stored, as any tab finds it. */
export const storedIn = async (scope: string): Promise<readonly string[]> =>
  (await unfinishedRecordings(scope)).map(({ id }) => id);

/** A frame with a page of its own, from whose document recorders can be made. */
export async function openFrame(allow: string): Promise<{ frame: HTMLIFrameElement; capture: typeof Capture }> {
  const frame = document.createElement('iframe');
  frame.allow = allow;
  frame.src = '/test/support/empty.html';
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 300px; block-size: 200px;';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow as Window & typeof globalThis & { capture?: typeof Capture };
  const script = inner.document.createElement('script');
  script.type = 'module';
  script.textContent = `import * as capture from '/src/capture/recording/index.ts'; globalThis.capture = capture;`;
  inner.document.head.append(script);
  await until(() => inner.capture, 'the code is loaded in the frame');
  return { frame, capture: inner.capture! };
}

/** Gives the screen as ever, and notes what was given, until `restore` is called. */
export function watchScreens(): { tracks: MediaStreamTrack[]; restore: () => void } {
  const tracks: MediaStreamTrack[] = [];
  const { mediaDevices } = navigator;
  const { getDisplayMedia } = mediaDevices;
  const restore = replace(mediaDevices, 'getDisplayMedia', {
    value: async (options: DisplayMediaStreamOptions) => {
      const stream = await getDisplayMedia.call(mediaDevices, options);
      tracks.push(...stream.getTracks());
      return stream;
    },
  });
  return { tracks, restore };
}
