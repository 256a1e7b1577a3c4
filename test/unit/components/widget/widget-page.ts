import { fixture, html } from '@open-wc/testing';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import type { WidgetElement } from '../../../../src/components/widget/widget.js';
import { TicketCreatedEvent } from '../../../../src/components/ticket-form/events.js';
import { FakeTicketApi, makeDetail } from '../../../support/tickets.js';
import { atRest, drawn } from '../../../support/at-rest.js';
import { until } from '../../../support/until.js';

export interface Setup {
  widget: WidgetElement;
  api: FakeTicketApi;
  opener: HTMLButtonElement;
}

export async function setup(api = new FakeTicketApi()): Promise<Setup> {
  const page = await fixture(
    html`<div>
      <p><button id="opener">Help</button><a href="#neighbour">Neighbour</a></p>
      <helpdock-provider .ticketApi=${api} lang="en">
        <helpdock-widget></helpdock-widget>
      </helpdock-provider>
    </div>`,
  );
  const widget = page.querySelector('helpdock-widget')!;
  const opener = page.querySelector('button')!;
  return { widget, api, opener };
}

export const part = <T extends HTMLElement>(widget: WidgetElement, name: string): T =>
  widget.shadowRoot!.querySelector<T>(`[part~="${name}"]`)!;
export const title = (widget: WidgetElement): string => part(widget, 'title').textContent.trim();
export const button = (widget: WidgetElement, text: string): HTMLButtonElement =>
  [...widget.shadowRoot!.querySelectorAll('button')].find(
    (candidate) => candidate.ariaLabel === text || candidate.textContent.trim() === text,
  )!;
export const visibleView = (widget: WidgetElement): HTMLElement =>
  widget.shadowRoot!.querySelector('.view:not([hidden])')!;

export async function open(widget: WidgetElement, at?: Parameters<WidgetElement['open']>[0]): Promise<void> {
  widget.open(at);
  await until(() => widget.shadowRoot!.activeElement !== null && visibleView(widget) !== null, 'opened');
  await drawn(widget);
}

export async function send(
  widget: WidgetElement,
  ticket = makeDetail({ id: 'created', number: 'LUM-99' }),
): Promise<void> {
  // The confirmation comes behind the form.
  await import('../../../../src/components/widget/views/late.js');
  await atRest(widget);
  const form = widget.shadowRoot!.querySelector('helpdock-ticket-form')!;
  form.dispatchEvent(new TicketCreatedEvent(ticket));
  await widget.updateComplete;
}
