import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { forgetRecordings, unfinishedRecordings } from '../../../../src/capture/recording/index.js';
import type { RecorderElement } from '../../../../src/components/recorder/recorder.js';
import type { RecordingSaveEvent } from '../../../../src/components/recorder/recording-save-event.js';
import { until } from '../../../support/until.js';
import { replace, restlessPage, untilTold } from '../../capture/recording/setup.js';
import { buttonOf, hasButton, next, press, setup, textOf, theBar } from './setup.js';

/** Recordings that somebody is busy with. */
const held = async (): Promise<number> => (await navigator.locks.query()).held?.length ?? 0;

/** A recording that is cut off, as one of so many. */
async function leaveOne(count = 1): Promise<void> {
  const { element, record } = await setup();
  await record();
  element.remove();
  await untilTold(async () => (await unfinishedRecordings('ada')).length === count, 'the recording is left');
}

/** A recorder that only offers what is left, and what it has told. */
async function offer(): Promise<{ element: RecorderElement; told: string[] }> {
  const told: string[] = [];
  const listen = ({ type }: Event): void => void told.push(type.replace('helpdock-recording-', ''));
  const element = await fixture<RecorderElement>(
    html`<helpdock-recorder
      scope="ada"
      offer
      @helpdock-recording-cancel=${listen}
      @helpdock-recording-save=${listen}
    ></helpdock-recorder>`,
  );
  return { element, told };
}

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

  it('offers what is left by itself, and discards it at two presses', async () => {
    await leaveOne();
    const { element, told } = await offer();
    await until(() => hasButton(element, 'Look at it'));
    expect(hasButton(element, 'Start recording')).to.be.false;
    await expect(element).to.be.accessible();
    await press(buttonOf(element, 'Discard'));
    expect(textOf(element)).to.contain('Discard what was recorded?');
    await press(buttonOf(element, 'Keep it'));
    expect(element.shadowRoot!.activeElement).to.equal(buttonOf(element, 'Look at it'));
    expect(await unfinishedRecordings('ada')).to.have.lengthOf(1);
    await press(buttonOf(element, 'Discard'));
    expect(told).to.deep.equal([]);
    await press(buttonOf(element, 'Discard'));
    expect(told).to.deep.equal(['cancel']);
    await untilTold(async () => (await unfinishedRecordings('ada')).length === 0, 'nothing is left');
  });

  it('offers the next one as long as there are some', async () => {
    await leaveOne();
    await leaveOne(2);
    const { element, told } = await offer();
    await until(() => hasButton(element, 'Look at it'));
    await press(buttonOf(element, 'Discard'));
    await press(buttonOf(element, 'Discard'));
    await until(() => hasButton(element, 'Look at it'));
    expect(told).to.deep.equal([]);
    await press(buttonOf(element, 'Look at it'));
    await until(() => hasButton(element, 'Use recording'));
    await press(buttonOf(element, 'Use recording'));
    expect(told).to.deep.equal(['save']);
  });

  it('has nothing to offer where somebody was faster', async () => {
    const { told } = await offer();
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['cancel']);
  });

  it('says that what is left cannot be read, and lets the person record anew', async () => {
    await leaveOne();
    const { element, told } = await offer();
    await until(() => hasButton(element, 'Look at it'));
    await forgetRecordings();
    await press(buttonOf(element, 'Look at it'));
    await until(() => hasButton(element, 'Start recording'));
    expect(textOf(element)).to.match(/^The earlier recording cannot be read any more\./);
    expect(told).to.deep.equal([]);
  });
});
