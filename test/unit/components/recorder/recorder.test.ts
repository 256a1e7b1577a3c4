import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { forgetRecordings, unfinishedRecordings } from '../../../../src/capture/recording/index.js';
import type {
  RecordingCancelEvent,
  RecordingSaveEvent,
} from '../../../../src/components/recorder/recording-save-event.js';
import type { StepAsideEvent } from '../../../../src/components/step-aside/step-aside-event.js';
import { atRest } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';
import { inClick, replace, restlessPage, untilTold } from '../../capture/recording/setup.js';
import { buttonOf, hasButton, next, press, setup, smallestText, textOf, theBar } from './setup.js';

const stored = async (scope = 'ada'): Promise<number> => (await unfinishedRecordings(scope)).length;

describe('recorder', () => {
  let settle: () => void;
  before(() => (settle = restlessPage()));
  after(() => settle());
  beforeEach(forgetRecordings);

  it('says beforehand how long and how large it may become, who will see it and what is covered', async () => {
    const { element } = await setup({ maxSize: 25_000_000 });
    expect(textOf(element)).to.contain('Up to 3 minutes, 25 MB. Support will see everything');
    expect(textOf(element)).to.contain('Passwords, card numbers and parts marked private are covered');
    element.maxSize = 2_000_000;
    await element.updateComplete;
    expect(textOf(element)).to.contain('Up to 39 seconds, 2 MB.');
    expect(element.shadowRoot!.querySelector('input')!.checked).to.be.false;
    expect(smallestText(element)).to.equal(13);
    await expect(element).to.be.accessible();
  });

  it('from the start to the file: the panel steps aside, the bar comes, the person looks at it and uses it', async () => {
    const { element, record, stop } = await setup();
    const aside = next<StepAsideEvent>('helpdock-step-aside');
    const bar = await record();
    let isBack = false;
    void (await aside).until.then(() => (isBack = true));
    expect(bar.matches(':popover-open')).to.be.true;
    expect(textOf(element)).to.equal('Stop the recording in the bar at the edge of the window.');
    await expect(bar).to.be.accessible();
    expect(isBack).to.be.false;
    await stop();
    expect(theBar()).to.equal(null);
    expect(isBack).to.be.true;
    expect(textOf(element)).to.match(/^Your recording 0:0\d, [\d.]+ kB/);
    await until(() => element.shadowRoot!.activeElement?.localName === 'h3', 'the focus is on what came of it');
    const video = element.shadowRoot!.querySelector('video')!;
    await until(() => video.duration > 0);
    await expect(element).to.be.accessible();
    const saved = next<RecordingSaveEvent>('helpdock-recording-save');
    await press(buttonOf(element, 'Use recording'));
    const event = await saved;
    expect(event.file.size).to.be.greaterThan(0);
    await event.release();
    expect(hasButton(element, 'Start recording')).to.be.true;
  });

  it('keeps the copy until whoever uses the file says that it is safe', async () => {
    const { element, record, stop } = await setup();
    await record();
    await stop();
    const saved = next<RecordingSaveEvent>('helpdock-recording-save');
    await press(buttonOf(element, 'Use recording'));
    const event = await saved;
    const { held } = await navigator.locks.query();
    expect(held).to.have.lengthOf(1);
    await event.release();
    await untilTold(async () => (await navigator.locks.query()).held?.length === 0, 'nobody is busy with it');
    expect(await stored()).to.equal(0);
  });

  it('discards at two presses', async () => {
    const { element, record, stop } = await setup();
    await record();
    await stop();
    await press(buttonOf(element, 'Discard'));
    expect(textOf(element)).to.contain('Discard what was recorded?');
    expect(element.shadowRoot!.activeElement).to.equal(buttonOf(element, 'Keep it'));
    await expect(element).to.be.accessible();
    await press(buttonOf(element, 'Keep it'));
    expect(hasButton(element, 'Use recording')).to.be.true;
    const cancelled = next<RecordingCancelEvent>('helpdock-recording-cancel');
    await press(buttonOf(element, 'Discard'));
    await press(buttonOf(element, 'Discard'));
    expect((await cancelled).wantsFile).to.be.false;
    await untilTold(async () => (await navigator.locks.query()).held?.length === 0, 'nobody is busy with it');
    expect(await stored()).to.equal(0);
  });

  it('D17 works by keyboard from start to end', async () => {
    const { element } = await setup();
    element.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => document.activeElement === theBar(), 'the bar has the focus');
    await sendKeys({ press: 'Enter' });
    await until(() => hasButton(theBar(), 'Stop'));
    expect(theBar()!.shadowRoot!.activeElement).to.equal(buttonOf(theBar(), 'Stop'));
    const { state } = theBar()!;
    await until(() => theBar()!.state !== state && theBar()!.state.status === 'recording');
    await sendKeys({ press: 'Enter' });
    await until(() => element.shadowRoot!.activeElement?.localName === 'h3');
    const saved = next<RecordingSaveEvent>('helpdock-recording-save');
    do await sendKeys({ press: 'Tab' });
    while (element.shadowRoot!.activeElement !== buttonOf(element, 'Use recording'));
    await sendKeys({ press: 'Enter' });
    await (await saved).release();
  });

  it('what is left of a recording that was cut off can be used or discarded', async () => {
    const first = await setup();
    await first.record(2);
    // The element goes for good, as when a page takes away what it stands in.
    first.element.remove();
    await until(() => !theBar(), 'the bar goes, too');
    await untilTold(async () => (await stored()) === 1, 'the recording is left');
    const { element } = await setup();
    await until(() => hasButton(element, 'Look at it'), 'it is offered');
    expect(textOf(element)).to.match(/A recording from \d+:\d\d [AP]M \(0:0\d\) was not finished\./);
    await expect(element).to.be.accessible();
    await press(buttonOf(element, 'Look at it'));
    await until(() => element.shadowRoot!.querySelector('video'));
    const saved = next<RecordingSaveEvent>('helpdock-recording-save');
    await press(buttonOf(element, 'Use recording'));
    const event = await saved;
    expect(event.file.size).to.be.greaterThan(0);
    expect(await stored()).to.equal(1);
    await event.release();
    expect(await stored()).to.equal(0);
  });

  it('a move on the page goes on, with the bar', async () => {
    const { element, record, stop } = await setup();
    await record();
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    expect(theBar()?.matches(':popover-open')).to.be.true;
    await stop();
    element.remove();
    elsewhere.remove();
  });

  it('says why nothing was recorded, and what else there is', async () => {
    const restore = replace(navigator.mediaDevices, 'getDisplayMedia', {
      value: () => Promise.reject(new DOMException('No', 'NotAllowedError')),
    });
    const { element } = await setup();
    await press(buttonOf(element, 'Start recording'));
    await until(() => hasButton(element, 'Try again'));
    restore();
    const alert = element.shadowRoot!.querySelector('[role=alert]')!;
    expect(alert.textContent).to.contain('no screen was chosen');
    await expect(element).to.be.accessible();
    const cancelled = next<RecordingCancelEvent>('helpdock-recording-cancel');
    await press(buttonOf(element, 'Attach a file instead'));
    expect((await cancelled).wantsFile).to.be.true;
    await press(buttonOf(element, 'Try again'));
    await until(() => hasButton(theBar(), 'Cancel'));
    await press(buttonOf(theBar(), 'Cancel'));
    await until(() => hasButton(element, 'Start recording'));
  });

  it('A42 a question that nobody answers leaves a way back; a screen that is chosen later is let go unseen', async () => {
    const screen = await inClick(() => navigator.mediaDevices.getDisplayMedia({ preferCurrentTab: true } as object));
    let choose = (_: MediaStream): void => {};
    const restore = replace(navigator.mediaDevices, 'getDisplayMedia', {
      value: () => new Promise<MediaStream>((resolve) => (choose = resolve)),
    });
    const voices: unknown[] = [];
    const restoreVoice = replace(navigator.mediaDevices, 'getUserMedia', { value: () => voices.push('asked') });
    const { element } = await setup();
    let hasLeft = false;
    element.addEventListener('helpdock-step-aside', () => (hasLeft = true));
    await press(element.shadowRoot!.querySelector('input')!);
    await press(buttonOf(element, 'Start recording'));
    await until(() => hasButton(element, 'Cancel') && textOf(element).startsWith('Choose what to record.'));
    expect(hasLeft).to.be.false;
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Choose what to record.');
    await expect(element).to.be.accessible();
    await press(buttonOf(element, 'Cancel'));
    await until(() => hasButton(element, 'Start recording'));
    expect(element.shadowRoot!.activeElement).to.equal(buttonOf(element, 'Start recording'));
    choose(screen);
    await until(() => screen.getTracks().every(({ readyState }) => readyState === 'ended'));
    restore();
    await atRest(element);
    restoreVoice();
    expect(voices).to.deep.equal([]);
    expect(hasLeft).to.be.false;
    expect(theBar()).to.equal(null);
  });

  it('A42 says beforehand that the browser cannot record here', async () => {
    const restore = replace(navigator, 'mediaDevices', { value: undefined });
    const { element } = await setup();
    expect(textOf(element)).to.contain('This browser cannot record the screen here.');
    expect(hasButton(element, 'Try again')).to.be.false;
    restore();
  });

  it('says that a page does not allow it to be played, and keeps it all the same', async () => {
    const { element, record, stop } = await setup();
    await record();
    await stop();
    // What a browser does when the policy of the page has no blob: in media-src.
    element.shadowRoot!.querySelector('video')!.dispatchEvent(new Event('error'));
    await atRest(element);
    expect(textOf(element)).to.contain('This page does not allow it to be played here.');
    expect(hasButton(element, 'Use recording')).to.be.true;
  });

  it('tells nobody of what is ticked in it', async () => {
    const { element } = await setup();
    let told = 0;
    for (const type of ['input', 'change']) document.addEventListener(type, () => told++, { once: true });
    await press(element.shadowRoot!.querySelector('input')!);
    expect(element.shadowRoot!.querySelector('input')!.checked).to.be.true;
    expect(told).to.equal(0);
  });
});
