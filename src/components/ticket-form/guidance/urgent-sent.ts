import { html, nothing, type TemplateResult } from 'lit';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Words } from '../../../context/index.js';
import type { Catalog, Ticket } from '../../../contract/index.js';
import { urgentNow } from '../../../support/index.js';
import { moreIcon } from '../../icons/more-icons.js';
import { hoursLine } from './hours-line.js';
import { readLateService } from './late-catalog.js';
import { renderUrgentWays } from './urgent-ways.js';

/**
 * The word that a ticket went the urgent way: its subject as whoever answers gets it, what happens at this hour, and what
 * is faster than waiting. The hour is that of the ticket, by the ticket system's clock.
 */
export function renderUrgentSent(
  { subject, createdAt }: Pick<Ticket, 'subject' | 'createdAt'>,
  catalog: Catalog,
  words: Pick<Words, 'messages' | 'locale'>,
): TemplateResult {
  const { messages } = words;
  const at = Date.parse(createdAt);
  const now = urgentNow(readLateService(catalog), at);
  const hours = hoursLine(now.calendar, now.state, at, words);
  return html`<section class="urgent" part="urgent" aria-labelledby="urgent-sent">
    <h3 id="urgent-sent">${moreIcon('warning')} ${guidanceWords(messages).urgentSent}</h3>
    <p class="subject"><bdi>${subject}</bdi></p>
    ${hours ? html`<p>${hours}</p>` : nothing} ${now.text ? html`<p><bdi>${now.text}</bdi></p>` : nothing}
    ${renderUrgentWays(now, messages)}
  </section>`;
}
