import { fixture, html } from '@open-wc/testing';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import type { WidgetElement } from '../../../../src/components/widget/widget.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

export async function setup(): Promise<{ page: HTMLElement; widget: WidgetElement; field: HTMLInputElement }> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <helpdock-provider .ticketApi=${new FakeTicketApi()} lang="en"
        ><helpdock-widget></helpdock-widget
      ></helpdock-provider>
    </div>`,
  );
  const widget = page.querySelector('helpdock-widget')!;
  await widget.updateComplete;
  // A control of the panel, whatever the forms look like.
  const field = document.createElement('input');
  widget.panel.append(field);
  return { page, widget, field };
}

export async function open(widget: WidgetElement): Promise<void> {
  widget.open();
  await until(() => widget.panel.matches(':popover-open,:modal') && widget.shadowRoot!.activeElement);
}

/** The element of the page at the centre of the panel. */
export function hit(widget: WidgetElement): Element | null {
  const { left, top, width, height } = widget.panel.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2);
}

export async function withStyle(css: string, run: () => Promise<void>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  try {
    await run();
  } finally {
    style.remove();
  }
}

export const plain = { x: 580, y: 20, width: 400, height: 660 };
export const box = ({ panel }: WidgetElement): typeof plain => {
  const { x, y, width, height } = panel.getBoundingClientRect();
  return { x, y, width, height };
};
