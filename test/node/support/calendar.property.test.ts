import { expect } from 'chai';
import fc from 'fast-check';
import { afterOpenMinutes, nextClosing, nextOpening, openMinutes, openState } from '../../../src/support/index.js';
import { MINUTE, slowMinutes } from './slow-calendar.js';

const HOUR = 60 * MINUTE;

/** Instants near which clocks of the zones do something: spring, autumn, half an hour, Ramadan, a day that never was. */
const TURNS: Record<string, readonly string[]> = {
  'Europe/Warsaw': ['2026-03-29T01:00Z', '2026-10-25T01:00Z'],
  'America/Denver': ['2026-03-08T09:00Z', '2026-11-01T08:00Z'],
  'Asia/Kathmandu': ['2026-07-01T00:00Z'],
  'Australia/Lord_Howe': ['2026-04-04T15:00Z', '2026-10-03T15:30Z'],
  'Africa/Casablanca': ['2026-02-15T02:00Z', '2026-03-22T02:00Z'],
  'Pacific/Apia': ['2011-12-30T10:00Z', '2011-09-24T11:00Z', '2026-05-01T00:00Z'],
};

const time = fc.oneof(
  fc.integer({ min: 0, max: 24 * 4 }).map((quarter) => quarter * 15),
  fc.integer({ min: 0, max: 24 * 60 }),
);
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const hours = fc
  .record({
    days: fc.oneof(fc.uniqueArray(fc.integer({ min: 1, max: 7 })), fc.constant<number[]>([1, 2, 3, 4, 5, 6, 7])),
    span: fc
      .tuple(time, time)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
  })
  .map(({ days, span: [from, to] }) => ({ days, from: clock(from!), to: clock(to!) }));

/** A calendar, and an instant on a whole minute within two days of a change of its clocks. */
const cases = fc.constantFrom(...Object.keys(TURNS)).chain((timeZone) =>
  fc.record({
    calendar: fc.record({
      id: fc.constant('c'),
      kind: fc.constant('business' as const),
      timeZone: fc.constant(timeZone),
      hours: fc.array(hours, { maxLength: 4 }),
      holidays: fc.array(
        fc
          .tuple(fc.constantFrom(...TURNS[timeZone]!), fc.integer({ min: -2, max: 2 }))
          .map(([turn, away]) => ({ date: new Date(Date.parse(turn) + away * 24 * HOUR).toISOString().slice(0, 10) })),
        { maxLength: 2 },
      ),
    }),
    at: fc
      .tuple(fc.constantFrom(...TURNS[timeZone]!), fc.integer({ min: -36 * 60, max: 24 * 60 }))
      .map(([turn, minutes]) => Date.parse(turn) + minutes * MINUTE),
  }),
);

/** So far the obvious way looks; what lies beyond is not compared. */
const WINDOW = 36 * 60;

const runs = (count: number) => ({ numRuns: count, seed: 20261122 });

describe('calendars against the clock on the wall, minute by minute', () => {
  it('A8, B6: is open when it should be, since and until the right minute', () => {
    fc.assert(
      fc.property(cases, ({ calendar, at }) => {
        const past = slowMinutes(calendar, at - WINDOW * MINUTE, WINDOW).reverse();
        const [now, ...coming] = slowMinutes(calendar, at, WINDOW);
        const state = openState(calendar, at);
        expect(state.isOpen).to.equal(now);
        const until = coming.findIndex((isOpen) => isOpen !== now);
        if (until >= 0) expect(state.until).to.equal(at + (until + 1) * MINUTE);
        else expect(state.until ?? Infinity).to.be.at.least(at + WINDOW * MINUTE);
        const since = past.findIndex((isOpen) => isOpen !== now);
        if (since >= 0) expect(state.since).to.equal(at - since * MINUTE);
        else expect(state.since ?? -Infinity).to.be.at.most(at - WINDOW * MINUTE);
      }),
      runs(150),
    );
  });

  it('finds the next opening and the next closing', () => {
    fc.assert(
      fc.property(cases, ({ calendar, at }) => {
        const minutes = slowMinutes(calendar, at, WINDOW);
        const change = (to: boolean): number | undefined => {
          const index = minutes.findIndex((isOpen, i) => i > 0 && isOpen === to && minutes[i - 1] !== to);
          return index < 0 ? undefined : at + index * MINUTE;
        };
        const beyond = at + WINDOW * MINUTE;
        expect(Math.min(nextOpening(calendar, at) ?? Infinity, beyond)).to.equal(change(true) ?? beyond);
        expect(Math.min(nextClosing(calendar, at) ?? Infinity, beyond)).to.equal(change(false) ?? beyond);
      }),
      runs(100),
    );
  });

  it('counts open minutes between two instants', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: WINDOW }), ({ calendar, at }, length) => {
        const open = slowMinutes(calendar, at, length).filter(Boolean).length;
        expect(openMinutes(calendar, at, at + length * MINUTE)).to.equal(open);
      }),
      runs(150),
    );
  });

  it('finds the instant after so many open minutes', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 1500 }), ({ calendar, at }, wanted) => {
        let left = wanted;
        const last = slowMinutes(calendar, at, WINDOW).findIndex((isOpen) => isOpen && --left === 0);
        const found = afterOpenMinutes(calendar, at, wanted);
        if (last >= 0) expect(found).to.equal(at + (last + 1) * MINUTE);
        else expect(found ?? Infinity).to.be.greaterThan(at + WINDOW * MINUTE);
      }),
      runs(100),
    );
  });

  it('agrees with itself within a minute: counting up to where so many minutes are over gives as many', () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 0, max: 59_999 }),
        fc.integer({ min: 1, max: 200_000 }),
        ({ calendar, at }, odd, wanted) => {
          const from = at + odd;
          const to = afterOpenMinutes(calendar, from, wanted);
          if (to !== undefined) expect(openMinutes(calendar, from, to)).to.be.closeTo(wanted, 1e-6);
        },
      ),
      runs(150),
    );
  });
});
