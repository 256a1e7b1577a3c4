import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../src/components/recorder/define.js';
import type { RecordingBarElement } from '../../../../src/components/recorder/recording-bar.js';
import type { RecordingState } from '../../../../src/capture/recording/index.js';
import { atRest } from '../../../support/at-rest.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { PageClock } from '../../../support/page-clock.js';
import { buttonOf, hasButton, press, smallestText, textOf } from './setup.js';

const recording = (seconds: number, changes: object = {}): RecordingState => ({
  status: 'recording',
  seconds,
  bytes: 1000,
  voice: 'off',
  isStored: true,
  ...changes,
});

/** A bar of a recording that goes on, and what its buttons have done. */
async function setup(state: RecordingState = recording(5)) {
  const done: string[] = [];
  const note = (what: string) => (): void => void done.push(what);
  const actions = { startNow: note('start'), stop: note('stop'), discard: note('discard') };
  const bar = await fixture<RecordingBarElement>(
    html`<helpdock-recording-bar
      .state=${state}
      .limits=${{ seconds: 180, bytes: 25_000_000, bitsPerSecond: 1 }}
      .actions=${actions}
    ></helpdock-recording-bar>`,
  );
  const become = async (next: RecordingState): Promise<void> => {
    bar.state = next;
    await bar.updateComplete;
    await bar.updateComplete;
  };
  return { bar, done, become };
}

describe('recording bar', () => {
  it('says in words that it records, and how long it has and may', async () => {
    const { bar } = await setup(recording(65));
    expect(textOf(bar)).to.contain('Recording 1:05 of 3:00');
    await atRest(bar);
    for (const scheme of COLOR_SCHEMES)
      await inColorScheme(scheme, async () => void (await expect(bar).to.be.accessible()));
  });

  it('stops at one press, and discards at two', async () => {
    const { bar, done } = await setup();
    await press(buttonOf(bar, 'Stop'));
    expect(done).to.deep.equal(['stop']);
    await press(buttonOf(bar, 'Discard'));
    expect(done).to.deep.equal(['stop']);
    expect(textOf(bar)).to.contain('Discard what was recorded?');
    const keep = buttonOf(bar, 'Keep recording');
    expect(bar.shadowRoot!.activeElement).to.equal(keep);
    expect(keep.classList.contains('primary')).to.be.true;
    await expect(bar).to.be.accessible();
    await press(buttonOf(bar, 'Keep recording'));
    expect(hasButton(bar, 'Stop')).to.be.true;
    await press(buttonOf(bar, 'Discard'));
    await press(buttonOf(bar, 'Discard'));
    expect(done).to.deep.equal(['stop', 'discard']);
  });

  it('gets out of the way by presses: through the four corners, without dragging', async () => {
    const { bar } = await setup();
    const places: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const { x, y } = bar.getBoundingClientRect();
      places.push(`${y > innerHeight / 2 ? 'bottom' : 'top'} ${x > innerWidth / 3 ? 'right' : 'left'}`);
      await press(buttonOf(bar, 'Move to another corner'));
    }
    expect(places).to.deep.equal(['bottom left', 'top left', 'top right', 'bottom right']);
    expect(bar.corner).to.equal('end-start');
  });

  it('D09 says what matters and no more: that it begins, that it records, and that a minute is left', async () => {
    await PageClock.during(async (clock) => {
      const { bar, become } = await setup({ status: 'countdown', seconds: 3, voice: 'off' });
      const region = bar.shadowRoot!.querySelector('[role=status]')!;
      expect(region.textContent).to.equal('');
      const said: string[] = [];
      const states = [
        ...[3, 2, 1].map((seconds): RecordingState => ({ status: 'countdown', seconds, voice: 'off' })),
        ...[0, 1, 60, 119, 120, 121, 179].map((seconds) => recording(seconds)),
      ];
      for (const state of states) {
        await become(state);
        clock.pass(1000);
        await bar.updateComplete;
        if (region.textContent !== (said.at(-1) ?? '')) said.push(region.textContent);
      }
      expect(said).to.deep.equal(['Recording starts in 3', 'Recording.', 'One minute left.']);
      expect(bar.shadowRoot!.querySelector('[role=status]')).to.equal(region);
    });
  });

  it('says that the voice is missing, and that no copy is kept', async () => {
    const { bar } = await setup(recording(1, { voice: 'denied', isStored: false }));
    expect(textOf(bar)).to.contain('Without your voice: the microphone cannot be used.');
    expect(textOf(bar)).to.contain('This browser does not keep a copy');
  });

  it('stays above dialogs of the page, and says what to do while they keep it from being pressed', async () => {
    const { bar, become, done } = await setup();
    const dialog = document.createElement('dialog');
    dialog.style.cssText =
      'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none;';
    document.body.append(dialog);
    dialog.show();
    await become(recording(6));
    await press(buttonOf(bar, 'Stop'));
    expect(done).to.deep.equal(['stop']);
    dialog.close();
    dialog.showModal();
    await become(recording(7));
    expect(textOf(bar)).to.contain('Close the dialog of the page to reach Stop');
    const opacities = (): string[] =>
      [...bar.shadowRoot!.querySelectorAll('button')].map((button) => getComputedStyle(button).opacity);
    expect(opacities()).to.deep.equal(['0.55', '0.55', '0.55']);
    dialog.close();
    // Before the bar has looked again.
    await press(buttonOf(bar, 'Stop'));
    expect(done).to.deep.equal(['stop', 'stop']);
    await become(recording(8));
    expect(textOf(bar)).not.to.contain('Close the dialog');
    expect(opacities()).to.deep.equal(['1', '1', '1']);
    dialog.remove();
  });

  it('is nothing that happens on the page', async () => {
    const { bar } = await setup();
    let heard = 0;
    const listen = new AbortController();
    for (const type of ['click', 'pointerdown', 'keydown', 'focusin'])
      document.addEventListener(type, () => heard++, { signal: listen.signal });
    await press(buttonOf(bar, 'Discard'));
    listen.abort();
    expect(heard).to.equal(0);
  });

  it('A92 is told from its surroundings in forced colours; targets are large enough', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const { bar } = await setup();
    const base = bar.shadowRoot!.querySelector('.base')!;
    expect(getComputedStyle(base).borderTopStyle).to.equal('solid');
    for (const { width, height } of [...bar.shadowRoot!.querySelectorAll('button')].map((button) =>
      button.getBoundingClientRect(),
    )) {
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    await emulateMedia({});
  });

  it('its smallest text is 13 pixels high', async () => {
    const { bar } = await setup(recording(1, { voice: 'denied' }));
    expect(smallestText(bar)).to.equal(13);
  });

  it('A91 moves nothing', async () => {
    const { bar } = await setup();
    expect(bar.shadowRoot!.getAnimations()).to.deep.equal([]);
  });
});
