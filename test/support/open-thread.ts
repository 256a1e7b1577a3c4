import { fixture, html } from '@open-wc/testing';
import '../../src/components/ticket-thread/define.js';
import type { TicketThreadElement } from '../../src/components/ticket-thread/ticket-thread.js';
import type { Catalog, TicketDetail } from '../../src/contract/index.js';
import { loadMessages } from '../../src/locales/index.js';
import { provide } from './provided.js';
import { ableCatalog, FakeThreadApi } from './thread.js';
import { until } from './until.js';

/** A conversation on the page, and the ticket system behind it. */
export interface OpenThread {
  element: TicketThreadElement;
  api: FakeThreadApi;
}

/** Shows a ticket, and waits until it is there. */
export async function openThread(
  changes: Partial<TicketDetail> = {},
  { catalog = ableCatalog(), locale = 'en' }: { catalog?: Catalog; locale?: string } = {},
): Promise<OpenThread> {
  const api = new FakeThreadApi(changes);
  const around = document.createElement('div');
  provide(around, {
    api,
    catalog,
    localization: { locale, dir: locale === 'ar' ? 'rtl' : 'ltr', messages: await loadMessages(locale) },
  });
  const element = document.createElement('helpdock-ticket-thread');
  element.ticketId = 't1';
  around.append(element);
  await fixture(html`${around}`);
  await until(() => find(element, 'h3'), 'the ticket is there');
  return { element, api };
}

/** The first part of a conversation that fits. */
export const find = <T extends HTMLElement = HTMLElement>(element: TicketThreadElement, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
/** All parts that fit. */
export const all = <T extends HTMLElement = HTMLElement>(element: TicketThreadElement, selector: string): T[] => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];
/** A text as somebody reads it. */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
/** What all parts that fit say. */
export const texts = (element: TicketThreadElement, selector: string): string[] =>
  all(element, selector).map(({ textContent }) => plain(textContent));
/** What was announced last. */
export const news = (element: TicketThreadElement): string => texts(element, '.base > [role="status"]').join('');

/** Reads the ticket again, changed. */
export async function refreshed({ element, api }: OpenThread, changes: Partial<TicketDetail>): Promise<void> {
  api.detail = { ...api.detail, ...changes };
  await element.refresh();
  await element.updateComplete;
}
