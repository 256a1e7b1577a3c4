import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { StepAsideEvent } from '../../../../src/components/step-aside/step-aside-event.js';
import { focusedElement } from '../../../../src/components/widget/focus.js';
import type { WidgetElement } from '../../../../src/components/widget/widget.js';
import { atRest } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';
import { open, setup, visibleView } from './widget-page.js';

/** The panel on the form of a bug, with the focus in its subject, and somebody who asks it to step aside. */
async function writing(): Promise<{ widget: WidgetElement; field: HTMLElement; back: () => void; closings: number[] }> {
  const { widget } = await setup();
  const closings: number[] = [];
  widget.addEventListener('helpdock-close', () => closings.push(1));
  await open(widget, { new: 'bug' });
  await import('../../../../src/components/widget/views/late.js');
  await atRest(widget);
  const form =
    visibleView(widget).querySelector('helpdock-ticket-form') ??
    widget.shadowRoot!.querySelector('helpdock-ticket-form')!;
  const control = form.shadowRoot!.querySelector<HTMLElement>('[data-field=subject]')!;
  control.focus();
  const field = focusedElement()!;
  let back!: () => void;
  const until = new Promise<void>((resolve) => (back = resolve));
  form.dispatchEvent(new StepAsideEvent(until));
  return { widget, field, back, closings };
}

describe('a panel that steps aside', () => {
  for (const [screen, width] of [
    ['beside the page', 1000],
    ['as a sheet over the page', 360],
  ] as const) {
    it(`${screen}: leaves the picture at once, and comes back with the focus where it was`, async () => {
      await setViewport({ width, height: 700 });
      const { widget, field, back, closings } = await writing();
      expect(widget.panel.checkVisibility()).to.be.false;
      expect(widget.isOpen).to.be.true;
      await atRest(widget);
      expect(widget.panel.checkVisibility()).to.be.false;
      back();
      await until(() => widget.panel.checkVisibility() && focusedElement() === field, 'it is back');
      await atRest(widget);
      expect(widget.isOpen).to.be.true;
      expect(closings).to.deep.equal([]);
      await setViewport({ width: 1000, height: 700 });
    });
  }

  it('comes back also where nothing came of it', async () => {
    const { widget } = await setup();
    await open(widget);
    await import('../../../../src/components/widget/views/late.js');
    await atRest(widget);
    widget.panel.dispatchEvent(new StepAsideEvent(Promise.reject(new Error('denied'))));
    await until(() => widget.panel.checkVisibility(), 'it is back');
  });

  it('stays away where the page has closed it meanwhile', async () => {
    const { widget, back, closings } = await writing();
    widget.close();
    back();
    await atRest(widget);
    expect(widget.panel.checkVisibility()).to.be.false;
    expect(closings).to.have.length(1);
  });
});
