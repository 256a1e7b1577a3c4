import { sendKeys } from '@web/test-runner-commands';

/** Shift and Tab: back to the stop before. */
export async function pressBackTab(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}
