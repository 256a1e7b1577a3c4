import { expect } from '@open-wc/testing';
import {
  discardRecording,
  forgetRecordings,
  hasUnfinishedRecording,
  recoverRecording,
  unfinishedRecordings,
} from '../../../../src/capture/recording/index.js';
import { openRecordings } from '../../../../src/capture/recording/recording-database.js';
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
  storedIn,
  untilTold,
} from './setup.js';

const ADA = 'ada@example.com';
const DAY = 24 * 60 * 60 * 1000;

const codeOf = (error: unknown): unknown => (error as { code?: string }).code;

const databases = async (): Promise<unknown[]> => (await indexedDB.databases()).map(({ name }) => name);

/** Whether there is one in storage, whoever is busy with it. */
async function isStored(): Promise<boolean> {
  const database = await openRecordings();
  const count = await database.count('slices');
  database.close();
  return count > 0;
}

/** Puts a recording there as an earlier visit has left it. */
async function leaveBehind(id: string, { scope = ADA, age = 0 } = {}): Promise<void> {
  const at = Date.now() - age;
  const database = await openRecordings();
  await database.put('recordings', { id, scope, type: 'video/webm', startedAt: at, updatedAt: at, seconds: 5 });
  await database.put('slices', new Blob(['slice']), [id, 0]);
  database.close();
}

describe('recordings that survive', () => {
  let settle: () => void;
  before(() => (settle = restlessPage()));
  after(() => settle());
  beforeEach(forgetRecordings);

  it('stores nothing and creates nothing before somebody records', async () => {
    expect(await hasUnfinishedRecording(ADA)).to.be.false;
    expect(await recoverRecording('x').catch(codeOf)).to.equal('empty');
    await discardRecording('x');
    expect(await databases()).not.to.include('helpdock-recordings');
  });

  it('creates nothing where the browser does not tell what there is', async () => {
    const restore = replace(indexedDB, 'databases', { value: undefined });
    try {
      expect(await hasUnfinishedRecording(ADA)).to.be.false;
    } finally {
      restore();
    }
    expect(await databases()).not.to.include('helpdock-recordings');
  });

  for (const type of ['video/mp4', 'video/webm']) {
    it(`after a crash all but the last seconds can be played and sought through: ${type}`, async () => {
      const { frame, capture } = await openFrame('display-capture');
      const stop = restlessPage();
      const recorder = new capture.ScreenRecorder({ maxSize: 25_000_000, types: [type], scope: ADA, countdown: 0 });
      await inClick(() => void recorder.start(), frame.contentDocument!);
      await someTime(recorder, 6);
      // While somebody records, nobody else is offered it.
      await untilTold(() => isStored(), 'a copy is stored');
      expect(await storedIn(ADA)).to.deep.equal([]);
      // Nothing is finished, nothing is said: the page is gone.
      frame.remove();
      stop();
      await untilTold(() => hasUnfinishedRecording(ADA), 'the lock is gone with its page');
      const [left] = await unfinishedRecordings(ADA);
      const { file, seconds } = await recoverRecording(left!.id);
      const { video, seek } = await play(file);
      expect(video.duration).to.be.within(2, 30);
      expect(seconds).to.be.closeTo(video.duration, 3);
      await seek(1.5);
      expect(video.currentTime).to.be.closeTo(1.5, 0.1);
      // Looking at it does not use it up.
      expect(await storedIn(ADA)).to.deep.equal([left!.id]);
      await discardRecording(left!.id);
      expect(await storedIn(ADA)).to.deep.equal([]);
    });
  }

  it('what was left on purpose is offered again, what was discarded is not', async () => {
    const { recorder } = await begin();
    await someTime(recorder, 2);
    await recorder.leave();
    expect(await storedIn(ADA)).to.have.lengthOf(1);
    const second = await begin();
    await someTime(second.recorder, 2);
    await second.recorder.discard();
    expect(await storedIn(ADA)).to.have.lengthOf(1);
  });

  it('a finished recording stays stored until it is said to be safe', async () => {
    const { recorder } = await begin();
    await someTime(recorder, 2);
    await recorder.stop();
    const { recording, isStored } = await stopped(recorder);
    expect(isStored).to.be.true;
    expect((await recoverRecording(recording.id)).file.size).to.be.greaterThan(0);
    await recorder.discard();
    expect(await recoverRecording(recording.id).catch(codeOf)).to.equal('empty');
  });

  it('C43 offers nobody the recordings of somebody else, and forgets all of them at a sign-out', async () => {
    await leaveBehind('hers');
    expect(await storedIn('bob@example.com')).to.deep.equal([]);
    expect(await storedIn(ADA)).to.deep.equal(['hers']);
    await forgetRecordings();
    expect(await storedIn(ADA)).to.deep.equal([]);
    expect(await databases()).not.to.include('helpdock-recordings');
  });

  it('C43 a sign-out does not wait for a recording that goes on, which then has no copy', async () => {
    const { recorder } = await begin();
    await someTime(recorder, 2);
    await forgetRecordings();
    await until(() => recorder.state.status === 'recording' && !recorder.state.isStored);
    await recorder.stop();
    expect((await stopped(recorder)).recording.file.size).to.be.greaterThan(0);
    await recorder.discard();
    expect(await databases()).not.to.include('helpdock-recordings');
  });

  it('throws away what is older than a week', async () => {
    await leaveBehind('old', { age: 8 * DAY });
    await leaveBehind('recent', { age: 6 * DAY });
    expect(await storedIn(ADA)).to.deep.equal(['recent']);
    const database = await openRecordings();
    expect(await database.count('slices')).to.equal(1);
    database.close();
  });

  it('without locks, takes what has just grown for busy', async () => {
    await leaveBehind('busy');
    await leaveBehind('left', { age: 60_000 });
    const restore = replace(navigator, 'locks', { value: undefined });
    try {
      expect(await storedIn(ADA)).to.deep.equal(['left']);
    } finally {
      restore();
    }
  });

  const refusals: [string, PropertyDescriptor][] = [
    [
      'A72 is forbidden',
      {
        get: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      },
    ],
    ['A74 is not there', { value: undefined }],
    ['A74 never answers', { value: { open: () => new EventTarget(), databases: () => new Promise(() => {}) } }],
    [
      'is full',
      {
        value: {
          open: () => {
            throw new DOMException('Full', 'QuotaExceededError');
          },
        },
      },
    ],
  ];
  for (const [what, stub] of refusals) {
    it(`storage ${what}: goes on from memory, and says so`, async () => {
      const restore = replace(globalThis, 'indexedDB', stub);
      try {
        const { recorder } = await begin();
        await until(() => recorder.state.status === 'recording' && !recorder.state.isStored);
        await someTime(recorder, 1);
        await recorder.stop();
        const { recording, isStored } = await stopped(recorder);
        expect(isStored).to.be.false;
        expect(recording.file.size).to.be.greaterThan(0);
        expect(await hasUnfinishedRecording(ADA)).to.be.false;
        await recorder.discard();
        await forgetRecordings();
      } finally {
        restore();
      }
    });
  }
});
