/** The support hours as markup: one line, or each calendar with its coming days. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceMessages } from '../../locales/index.js';
import { comingDays, type CalendarDay } from '../../support/calendar/week.js';
import { together, type CalendarNow, type HoursView } from './hours-view.js';
import { formatTime, formatWeekday, isolate, isOtherTime, readersZone, sayComing, zoneName } from './moment-words.js';

/** How to say it. */
export interface HoursWords {
  locale: string;
  words: ServiceMessages;
}

type Drawn = TemplateResult | typeof nothing;

/** Filled while somebody is there, a ring otherwise: the shape says it without its colour. */
const dot = (isOpen: boolean): TemplateResult =>
  html`<svg class="dot" part="dot" viewBox="0 0 12 12" ?data-open=${isOpen} aria-hidden="true">
    <circle cx="6" cy="6" r="4.25"></circle>
  </svg>`;

/** Whether somebody is there, and until when or when next. */
function stateText({ calendar, isOpen, until }: CalendarNow, now: number, { locale, words }: HoursWords): string {
  const state = isOpen ? words.open : words.closed;
  if (until === undefined) return isOpen ? words.both(words.open, words.around) : state;
  const time = sayComing(until, now, { locale, words, timeZone: calendar.timeZone });
  return words.both(state, isOpen ? words.until(time) : words.again(time));
}

const stateLine = (state: CalendarNow, text: string): TemplateResult =>
  html`<p class="state" part="state" ?data-open=${state.isOpen}>${dot(state.isOpen)}<span>${text}</span></p>`;

/** The one line: of business hours, and of who is on call while nobody else is there. */
export function renderCompact(view: HoursView, how: HoursWords): Drawn {
  const business = together(view.business);
  const onCall = together(view.onCall);
  const main = business ?? onCall;
  if (!main) return nothing;
  return html`${stateLine(main, stateText(main, view.now, how))}
  ${
    business && !business.isOpen && onCall?.isOpen
      ? stateLine(
          onCall,
          onCall.until === undefined
            ? how.words.onCallNow
            : how.words.both(
                how.words.onCallNow,
                how.words.until(sayComing(onCall.until, view.now, { ...how, timeZone: onCall.calendar.timeZone })),
              ),
        )
      : nothing
  }`;
}

/** Minutes of a day as its clocks show them. */
const clockTime = (minutes: number, locale: string): string => formatTime(minutes * 60_000, locale, 'UTC');

function ownHours({ hours, holiday }: CalendarDay, { locale, words }: HoursWords): string {
  if (holiday !== undefined) return holiday ? words.holiday(isolate(holiday)) : words.none;
  if (hours.length === 0) return words.none;
  return hours
    .map(([from, to]) =>
      from === 0 && to === 24 * 60
        ? words.allDay
        : isolate(words.range(clockTime(from, locale), clockTime(to, locale))),
    )
    .reduce((all, next) => words.both(all, next));
}

/** The same in the reader's zone, with the weekday where it is another. */
function readersHours({ date, spans }: CalendarDay, { locale, words }: HoursWords): string {
  const weekday = formatWeekday(Date.parse(date), locale, 'UTC');
  const say = (at: number, day: string): string => {
    const other = formatWeekday(at, locale);
    return other === day ? formatTime(at, locale) : `${other} ${formatTime(at, locale)}`;
  };
  return spans
    .map(([from, to]) => isolate(words.range(say(from, weekday), say(to, formatWeekday(from, locale)))))
    .reduce((all, next) => (all ? words.both(all, next) : next), '');
}

function renderWeek({ calendar }: CalendarNow, now: number, how: HoursWords, name: string): Drawn {
  const { locale, words } = how;
  const days = comingDays(calendar, now);
  const isElsewhere = days.some(({ spans }) => spans.some(([from]) => isOtherTime(calendar.timeZone, from)));
  const zone = isElsewhere ? zoneName(calendar.timeZone, now, locale) : '';
  return html`<table part="week" aria-label=${words.both(name, words.week)}>
    <thead>
      <tr>
        <th scope="col">${words.day}</th>
        <th scope="col">${zone ? words.hoursIn(isolate(zone)) : words.hours}</th>
        ${zone ? html`<th scope="col">${words.yours}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${days.map(
        (day, index) =>
          html`<tr aria-current=${index === 0 ? 'date' : nothing}>
            <th scope="row">${formatWeekday(Date.parse(day.date), locale, 'UTC')}</th>
            <td>${ownHours(day, how)}</td>
            ${zone ? html`<td>${readersHours(day, how)}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What a calendar is called. */
const nameOf = ({ calendar }: CalendarNow, words: ServiceMessages): string =>
  calendar.label?.trim() || (calendar.kind === 'on-call' ? words.onCall : words.business);

/** Each calendar by itself, with its coming days folded away. */
export function renderFull(view: HoursView, how: HoursWords): TemplateResult {
  const { words } = how;
  return html`${[...view.business, ...view.onCall].map((state) => {
    const name = nameOf(state, words);
    const isOnCall = state.calendar.kind === 'on-call';
    return html`<section class="calendar" part="calendar" aria-label=${name}>
      <h3 part="name"><bdi>${name}</bdi></h3>
      ${isOnCall && name !== words.onCall ? html`<p class="note">${words.onCall}</p>` : nothing}
      ${stateLine(state, stateText(state, view.now, how))}
      ${
        state.isOpen && state.until === undefined
          ? nothing
          : html`<details part="days">
              <summary>${words.week}</summary>
              ${renderWeek(state, view.now, how, name)}
            </details>`
      }
    </section>`;
  })}`;
}

/** By when the first answer comes, or whom to ask. */
export function renderPromise({ promised, now }: HoursView, { locale, words }: HoursWords): Drawn {
  if (!promised) return nothing;
  const { at, text, timeZone = readersZone() } = promised;
  const said =
    at === undefined ? html`<bdi>${text}</bdi>` : words.respondBy(sayComing(at, now, { locale, words, timeZone }));
  return html`<p class="note" part="response">${said}</p>`;
}
