import { expect } from '@open-wc/testing';
import { forgetRecordings, unfinishedRecordings } from '../../../../src/capture/recording/index.js';
import type { RecordingSaveEvent } from '../../../../src/components/recorder/recording-save-event.js';
import { until } from '../../../support/until.js';
import { replace, restlessPage, untilTold } from '../../capture/recording/setup.js';
import { buttonOf, hasButton, next, press, setup, textOf, theBar } from './setup.js';

/** Recordings that somebody is busy with. */
const held = async (): Promise<number> => (await navigator.locks.query()).held?.length ?? 0;

describe('recorder: nothing is lost by accident', () => {
  let settle: () => void;
  before(() => (settle = restlessPage()));
  after(() => settle());
  beforeEach(forgetRecordings);

  it('keeps a recording until the next one has begun', async () => {
    const { element, record, start, stop } = await setup();
    await record();
    await stop();
    const restore = replace(navigator.mediaDevices, 'getDisplayMedia', {
      value: () => Promise.reject(new DOMException('No', 'NotAllowedError')),
    });
    await press(buttonOf(element, 'Record again'));
    await until(() => element.shadowRoot!.querySelector('[role=alert]'), 'the person hears why');
    restore();
    expect(textOf(element)).to.match(/^Nothing was recorded, because no screen was chosen.* Your recording 0:0/);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('h3');
    await start('Record again');
    expect(await held()).to.equal(1);
    await press(buttonOf(theBar(), 'Cancel'));
    await until(() => hasButton(element, 'Use recording'), 'it is still there after a countdown that was cancelled');
    expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    const saved = next<RecordingSaveEvent>('helpdock-recording-save');
    await press(buttonOf(element, 'Use recording'));
    const event = await saved;
    expect(event.file.size).to.be.greaterThan(0);
    await event.release();
  });

  it('lets go of a recording as soon as the next one has begun', async () => {
    const { record, start, stop } = await setup();
    await record();
    await stop();
    await record(1, () => start('Record again'));
    await untilTold(async () => (await held()) === 1, 'the first one is gone');
    await stop();
  });

  it('leaves a recording to be found, also while the person is asked for another one', async () => {
    const { element, record, start, stop } = await setup();
    await record();
    await stop();
    await start('Record again');
    element.remove();
    await untilTold(async () => (await unfinishedRecordings('ada')).length === 1, 'it is offered the next time');
  });
});
