import { expect } from '@open-wc/testing';
import { ManualClock } from '../../../support/manual-clock.js';
import { until } from '../../../support/until.js';
import { begin, play, progressOf, replace, restlessPage, someTime, stopped, watchScreens } from './setup.js';

/** A microphone that hears a tone. */
function makeVoice(): MediaStream {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const destination = audio.createMediaStreamDestination();
  tone.connect(destination);
  tone.start();
  return destination.stream;
}

describe('recording the screen', () => {
  let settle: () => void;
  before(() => (settle = restlessPage()));
  after(() => settle());

  for (const types of [['video/mp4'], ['video/webm'], ['.webm']]) {
    it(`makes a file that has a length and can be sought through: ${types.join()}`, async () => {
      const { recorder } = await begin({ types });
      await someTime(recorder);
      await recorder.stop();
      const { recording, reason } = await stopped(recorder);
      expect(reason).to.equal('asked');
      expect(recording.file.type).to.equal(types[0]!.replace('.', 'video/'));
      expect(recording.file.name).to.match(/^recording-\d{4}-\d\d-\d\d-\d{6}\.(mp4|webm)$/);
      const { video, seek } = await play(recording.file);
      expect(video.duration).to.be.within(2, 30);
      expect(video.duration).to.be.closeTo(recording.seconds, 1.5);
      expect(video.seekable.end(0)).to.be.closeTo(video.duration, 0.1);
      await seek(1.5);
      expect(video.currentTime).to.be.closeTo(1.5, 0.1);
      await recorder.discard();
    });
  }

  it('says how it goes: asking, counting down, recording, finishing, stopped', async () => {
    const clock = new ManualClock();
    const { recorder, states } = await begin({ countdown: 3, clock });
    for (const seconds of [3, 2, 1]) {
      expect(recorder.state).to.deep.equal({ status: 'countdown', seconds, voice: 'off' });
      clock.pass(1000);
    }
    clock.pass(1000);
    await until(() => progressOf(recorder).bytes > 0);
    expect(progressOf(recorder).seconds).to.equal(1);
    await recorder.stop();
    await stopped(recorder);
    const said = states.map(({ status }) => status).filter((status, index, all) => status !== all[index - 1]);
    expect(said).to.deep.equal(['asking', 'countdown', 'recording', 'finishing', 'stopped']);
    await recorder.discard();
  });

  it('begins at once for somebody who does not want to wait', async () => {
    const { recorder } = await begin({ countdown: 3 });
    recorder.startNow();
    expect(recorder.state.status).to.equal('recording');
    await recorder.discard();
  });

  it('stops by itself after three minutes, and keeps what is there', async () => {
    const clock = new ManualClock();
    const { recorder } = await begin({ clock });
    await until(() => progressOf(recorder).bytes > 0);
    clock.pass(179_000);
    expect(recorder.state.status).to.equal('recording');
    clock.pass(1000);
    const { recording, reason } = await stopped(recorder);
    expect(reason).to.equal('time');
    expect(recording.file.size).to.be.greaterThan(0);
    await recorder.discard();
  });

  it('stops by itself before the file gets too large, and keeps what is there', async () => {
    const maxSize = 120_000;
    const { recorder } = await begin({ maxSize, clock: new ManualClock() });
    const { recording, reason } = await stopped(recorder);
    expect(reason).to.equal('size');
    expect(recording.file.size).to.be.within(1, maxSize);
    expect((await play(recording.file)).video.duration).to.be.greaterThan(0);
    await recorder.discard();
  });

  it('stops when the person ends sharing in the browser', async () => {
    const { tracks, restore } = watchScreens();
    try {
      const { recorder } = await begin();
      await someTime(recorder, 1);
      // What the browser does: the track is over, and says so.
      tracks[0]!.stop();
      tracks[0]!.dispatchEvent(new Event('ended'));
      const { recording, reason } = await stopped(recorder);
      expect(reason).to.equal('ended');
      expect(recording.file.size).to.be.greaterThan(0);
      await recorder.discard();
    } finally {
      restore();
    }
  });

  it('records the voice of whoever wants it', async () => {
    const restore = replace(navigator.mediaDevices, 'getUserMedia', {
      value: () => Promise.resolve(makeVoice()),
    });
    try {
      const { recorder } = await begin({ voice: true });
      expect(recorder.state).to.include({ voice: 'on' });
      await someTime(recorder, 2);
      await recorder.stop();
      const { recording } = await stopped(recorder);
      const heard = await new AudioContext().decodeAudioData(await recording.file.arrayBuffer());
      expect(heard.duration).to.be.greaterThan(0.5);
      expect(Math.max(...heard.getChannelData(0).slice(0, 48_000))).to.be.greaterThan(0.1);
      await recorder.discard();
    } finally {
      restore();
    }
  });

  it('goes on without the voice where the microphone is denied, and says so', async () => {
    const restore = replace(navigator.mediaDevices, 'getUserMedia', {
      value: () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError')),
    });
    try {
      const { recorder } = await begin({ voice: true });
      await someTime(recorder, 1);
      await recorder.stop();
      expect(await stopped(recorder)).to.include({ voice: 'denied' });
      await recorder.discard();
    } finally {
      restore();
    }
  });
});
