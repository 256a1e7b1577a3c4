import { expect } from '@open-wc/testing';
import { recordingSupport, ScreenRecorder } from '../../../../src/capture/recording/index.js';
import type { CaptureError } from '../../../../src/capture/recording/index.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { until } from '../../../support/until.js';
import {
  begin,
  inClick,
  openFrame,
  play,
  replace,
  restlessPage,
  someTime,
  stopped,
  untilTold,
  watchScreens,
} from './setup.js';

const SECRET = [255, 0, 255] as const;

/** How a recorder fails when the browser answers like that. */
async function failure(answer: () => Promise<MediaStream>): Promise<CaptureError> {
  const restore = replace(navigator.mediaDevices, 'getDisplayMedia', { value: answer });
  const recorder = new ScreenRecorder({ maxSize: 25_000_000 });
  try {
    await recorder.start();
  } finally {
    restore();
  }
  if (recorder.state.status !== 'failed') throw new Error(recorder.state.status);
  return recorder.state.error;
}

const refuse = (name: string) => (): Promise<never> => Promise.reject(new DOMException(name, name));

const everything = (): Element[] => [...document.documentElement.children, ...document.body.children];

describe('recording as a guest', () => {
  it('says why nothing was recorded', async () => {
    expect((await failure(refuse('NotAllowedError'))).code).to.equal('denied');
    expect((await failure(refuse('NotFoundError'))).code).to.equal('unsupported');
    expect((await failure(refuse('AbortError'))).code).to.equal('failed');
    expect((await failure(() => Promise.resolve(new MediaStream()))).code).to.equal('ended');
  });

  it('A42 knows beforehand that a policy of the page forbids it, and fails with that reason', async () => {
    expect(recordingSupport()).to.equal('ok');
    const { frame, capture } = await openFrame("display-capture 'none'; camera 'none'; microphone 'none'");
    expect(capture.recordingSupport()).to.equal('forbidden');
    const recorder = new capture.ScreenRecorder({ maxSize: 25_000_000 });
    await inClick(() => void recorder.start(), frame.contentDocument!);
    await until(() => recorder.state.status === 'failed');
    expect(recorder.state).to.have.nested.property('error.code', 'forbidden');
    expect(frame.contentDocument!.documentElement.children).to.have.lengthOf(2);
    frame.remove();
  });

  it('knows beforehand that the browser cannot do it', () => {
    const restore = replace(navigator, 'mediaDevices', { value: undefined });
    expect(recordingSupport()).to.equal('unsupported');
    restore();
  });

  it('fails with a reason where no type of file fits the policy', async () => {
    const { recorder } = await begin({ types: ['image/*'] });
    expect(recorder.state).to.have.nested.property('error.code', 'unsupported');
  });

  it('C40 a password is in no frame, from the first to the last', async () => {
    const field = document.createElement('input');
    field.type = 'password';
    field.style.cssText = `position: fixed; inset: 100px auto auto 50px; inline-size: 300px; block-size: 100px; border: 0; background: rgb(${SECRET.join()});`;
    document.body.append(field);
    const settle = restlessPage();
    const { recorder } = await begin();
    await someTime(recorder, 3);
    await recorder.stop();
    settle();
    field.remove();
    const { recording } = await stopped(recorder);
    const { video, seek } = await play(recording.file);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    const pen = canvas.getContext('2d', { willReadFrequently: true })!;
    for (const time of [0, 0.5, 1, 1.5, video.duration - 0.2]) {
      await seek(time);
      pen.drawImage(video, 0, 0);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      const isSecret = (at: number): boolean =>
        SECRET.every((channel, index) => Math.abs((data[at + index] ?? 0) - channel) < 60);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) if (isSecret(at)) found++;
      expect(found, `at ${time}`).to.equal(0);
    }
    await recorder.discard();
  });

  it('G6 leaves nothing behind: neither tracks nor covers, neither timers nor locks', async () => {
    const before = everything();
    const clock = new ManualClock();
    const { tracks, restore } = watchScreens();
    for (const end of ['discard', 'leave', 'stop', 'countdown'] as const) {
      const { recorder } = await begin({ clock, countdown: end === 'countdown' ? 3 : 0 });
      expect(everything().length).to.be.greaterThan(before.length);
      await (end === 'countdown' ? recorder.discard() : recorder[end]());
      if (end === 'stop') await until(() => !['recording', 'finishing'].includes(recorder.state.status));
      expect(everything(), end).to.deep.equal(before);
      expect(clock.pending, end).to.deep.equal([]);
      await recorder.discard();
    }
    restore();
    expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended', 'ended', 'ended', 'ended']);
    await untilTold(async () => (await navigator.locks.query()).held?.length === 0, 'no lock is held');
  });

  it('lets go of a screen that is chosen after the person has gone', async () => {
    const before = everything();
    const screen = await inClick(() => navigator.mediaDevices.getDisplayMedia({ preferCurrentTab: true } as object));
    let choose = (_: MediaStream): void => {};
    const restore = replace(navigator.mediaDevices, 'getDisplayMedia', {
      value: () => new Promise<MediaStream>((resolve) => (choose = resolve)),
    });
    const recorder = new ScreenRecorder({ maxSize: 25_000_000 });
    const started = recorder.start();
    restore();
    await recorder.leave();
    choose(screen);
    await started;
    expect(screen.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
    expect(recorder.state.status).to.equal('idle');
    expect(everything()).to.deep.equal(before);
  });
});
