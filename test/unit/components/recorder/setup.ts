import { fixture } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../../src/components/recorder/define.js';
import type { RecorderElement } from '../../../../src/components/recorder/recorder.js';
import type { RecordingBarElement } from '../../../../src/components/recorder/recording-bar.js';
import { until } from '../../../support/until.js';

/** A press by a real pointer: browsers show the screen to nobody without one. */
export async function press(button: HTMLElement): Promise<void> {
  button.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = button.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** The button of that name in an element. */
export function buttonOf(element: Element | null | undefined, name: string): HTMLButtonElement {
  const found = [...(element?.shadowRoot?.querySelectorAll('button') ?? [])].find(
    ({ textContent, ariaLabel }) => (ariaLabel ?? textContent.trim()) === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

export const hasButton = (element: Element | null | undefined, name: string): boolean => {
  try {
    return buttonOf(element, name).getClientRects().length > 0;
  } catch {
    return false;
  }
};

export const textOf = (element: Element | null | undefined): string =>
  element?.shadowRoot?.querySelector('.base')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** In pixels; of what can be seen. */
export function smallestText(element: Element): number {
  const leaves = [...element.shadowRoot!.querySelectorAll('.base *:not(.visually-hidden)')].filter(
    ({ children, textContent }) => children.length === 0 && textContent.trim(),
  );
  return Math.min(...leaves.map((leaf) => parseFloat(getComputedStyle(leaf).fontSize)));
}

/** The bar above the page, while it is there. */
export const theBar = (): RecordingBarElement | null => document.querySelector('helpdock-recording-bar');

/** The next event of that name. */
export const next = <T extends Event>(name: string): Promise<T> =>
  new Promise((resolve) => document.addEventListener(name, (event) => resolve(event as T), { once: true }));

/** A recorder that is ready, and what becomes of it. */
export async function setup(changes: Partial<RecorderElement> = {}) {
  const element = await fixture<RecorderElement>(html`<helpdock-recorder scope="ada"></helpdock-recorder>`);
  Object.assign(element, changes);
  await until(() => hasButton(element, 'Start recording') || hasButton(element, 'Cancel'), 'the recorder is ready');
  const start = async (name = 'Start recording'): Promise<RecordingBarElement> => {
    await press(buttonOf(element, name));
    await until(() => hasButton(theBar(), 'Start now'), 'the countdown runs');
    return theBar()!;
  };
  /** From the start to the middle of a recording, without the countdown. */
  const record = async (seconds = 1, begin = start): Promise<RecordingBarElement> => {
    const bar = await begin();
    await press(buttonOf(bar, 'Start now'));
    await until(() => bar.state.status === 'recording' && bar.state.seconds >= seconds && bar.state.bytes > 0);
    return bar;
  };
  const stop = async (): Promise<void> => {
    await press(buttonOf(theBar(), 'Stop'));
    await until(() => hasButton(element, 'Use recording'), 'the recording is there');
  };
  return { element, start, record, stop };
}
