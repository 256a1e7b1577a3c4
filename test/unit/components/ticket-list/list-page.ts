import { fixture, html } from '@open-wc/testing';
import '../../../../src/components/ticket-list/define.js';
import '../../../../src/context/provider/define.js';
import type { TicketListElement } from '../../../../src/components/ticket-list/ticket-list.js';
import type { Ticket } from '../../../../src/contract/index.js';
import { makeSurroundings } from '../../../support/surroundings.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';

export interface Setup {
  list: TicketListElement;
  api: FakeTicketApi;
}

export async function setup(
  answer?: FakeTicketApi['answerList'] | readonly Ticket[],
  options: { compact?: boolean; limit?: number } = {},
): Promise<Setup> {
  const api = new FakeTicketApi();
  if (typeof answer === 'function') api.answerList = answer;
  else if (answer) api.answerList = () => ({ items: [...answer] });
  const list = document.createElement('helpdock-ticket-list');
  Object.assign(list, options);
  const around = makeSurroundings(api);
  around.append(list);
  await fixture(html`${around}`);
  return { list, api };
}

export const rows = (list: TicketListElement): HTMLButtonElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLButtonElement>('ol button'),
];
export const row = (list: TicketListElement, index = 0): HTMLButtonElement => rows(list)[index]!;
export const text = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();
export const button = (list: TicketListElement, label: string): HTMLButtonElement =>
  [...list.shadowRoot!.querySelectorAll('button')].find((candidate) => text(candidate) === label)!;
export const status = (list: TicketListElement): string => text(list.shadowRoot!.querySelector('[role="status"]')!);
export const loaded = (list: TicketListElement): Promise<void> => until(() => rows(list).length > 0, 'rows are there');
/** Observers have been told whether the element is in view; those that watch longer hear of it first. */
export const nextSight = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
