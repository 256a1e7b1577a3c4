import { expect } from '@open-wc/testing';
import type { Calendar } from '../../../src/contract/index.js';
import {
  afterOpenMinutes,
  comingDays,
  nextClosing,
  nextOpening,
  openMinutes,
  openState,
  respondBy,
} from '../../../src/support/index.js';

const at = (text: string): number => Date.parse(text);
const say = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString().replace(':00.000Z', 'Z');

const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [...WEEKDAYS, 6, 7];

const make = (timeZone: string, from: string, to: string, days = WEEKDAYS, more: Partial<Calendar> = {}): Calendar => ({
  id: 'c',
  kind: 'business',
  timeZone,
  hours: [{ days, from, to }],
  ...more,
});

const denver = make('America/Denver', '09:00', '17:00');
const onCall = make('America/Denver', '08:00', '20:00', EVERY_DAY, { id: 'on-call', kind: 'on-call' });

describe('support calendars', () => {
  it('B6 are open by the clocks of their own zone', () => {
    expect(openState(denver, at('2026-11-23T15:59Z')).isOpen).to.be.false;
    expect(openState(denver, at('2026-11-23T16:00Z')).isOpen).to.be.true;
    expect(openState(denver, at('2026-11-24T00:00Z')).isOpen).to.be.false;
    expect(openState(onCall, at('2026-11-22T20:00Z')).isOpen).to.be.true;
  });

  it('A8 say since and until when, over a weekend too', () => {
    const { since, until } = openState(denver, at('2026-11-21T12:00Z'));
    expect([since, until].map(say)).to.deep.equal(['2026-11-21T00:00Z', '2026-11-23T16:00Z']);
    expect(say(nextOpening(denver, at('2026-11-23T18:00Z')))).to.equal('2026-11-24T16:00Z');
    expect(say(nextClosing(denver, at('2026-11-21T12:00Z')))).to.equal('2026-11-24T00:00Z');
  });

  it('A8 open an hour earlier by UTC once clocks are put on', () => {
    expect(say(nextOpening(denver, at('2026-03-06T23:00Z')))).to.equal('2026-03-09T15:00Z');
    expect(say(nextOpening(denver, at('2026-10-30T23:00Z')))).to.equal('2026-11-02T16:00Z');
  });

  it('A8 have no hour that clocks skip, and work one twice that they repeat', () => {
    const night = make('Europe/Warsaw', '02:00', '03:00', EVERY_DAY);
    expect(openMinutes(night, at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'))).to.equal(0);
    expect(openMinutes(night, at('2026-10-24T12:00Z'), at('2026-10-25T12:00Z'))).to.equal(120);
  });

  it('are closed on a holiday, which is a day of their zone', () => {
    const off = make('Pacific/Apia', '00:00', '24:00', EVERY_DAY, { holidays: [{ date: '2026-12-25' }] });
    const { isOpen, since, until } = openState(off, at('2026-12-25T00:00Z'));
    expect(isOpen).to.be.false;
    expect([since, until].map(say)).to.deep.equal(['2026-12-24T11:00Z', '2026-12-25T11:00Z']);
  });

  it('run on over midnight, from one entry into the next', () => {
    const late = make('Asia/Kathmandu', '18:00', '24:00', EVERY_DAY);
    late.hours.push({ days: EVERY_DAY, from: '00:00', to: '02:00' });
    const { since, until } = openState(late, at('2026-05-01T18:15Z'));
    expect([since, until].map(say)).to.deep.equal(['2026-05-01T12:15Z', '2026-05-01T20:15Z']);
  });

  it('end a count at the closing, not at the next opening', () => {
    expect(say(afterOpenMinutes(denver, at('2026-11-23T23:00Z'), 60))).to.equal('2026-11-24T00:00Z');
    expect(say(afterOpenMinutes(denver, at('2026-11-23T23:00Z'), 61))).to.equal('2026-11-24T16:01Z');
    expect(afterOpenMinutes(denver, 5, 0)).to.equal(5);
  });

  it('that never open, never close or make no sense end every search', () => {
    const never = [{ ...denver, hours: [] }, { ...denver, timeZone: 'Mars/Olympus' }, make('UTC', '9', '17:00')];
    for (const calendar of never) {
      expect(openState(calendar, at('2026-11-23T18:00Z'))).to.deep.equal({ isOpen: false });
      expect(afterOpenMinutes(calendar, at('2026-11-23T18:00Z'), 1)).to.equal(undefined);
      expect(openMinutes(calendar, 0, Infinity)).to.equal(0);
    }
    const always = make('UTC', '00:00', '24:00', EVERY_DAY);
    expect(openState(always, 0)).to.deep.equal({ isOpen: true });
    const closedForGood = make('UTC', '00:00', '24:00', EVERY_DAY, { holidays: [{ date: '2020-01-01' }] });
    expect(openState(closedForGood, at('2026-11-23T18:00Z')).until).to.equal(undefined);
    for (const odd of [NaN, Infinity, -Infinity, 8.64e15, -8.64e15]) {
      expect(openState(denver, odd).isOpen).to.be.false;
      expect(openMinutes(denver, odd, odd)).to.equal(0);
      expect(afterOpenMinutes(denver, odd, 5)).to.equal(undefined);
      expect(comingDays(denver, odd)).to.deep.equal([]);
    }
    expect(afterOpenMinutes(denver, 0, Infinity)).to.equal(undefined);
    expect(afterOpenMinutes(denver, 0, NaN)).to.equal(undefined);
  });

  it('list the coming days from today on, as their zone has it', () => {
    const [today, , , thursday] = comingDays(
      { ...denver, holidays: [{ date: '2026-11-26', label: 'Thanksgiving' }] },
      at('2026-11-24T01:00Z'),
    );
    expect(today).to.deep.equal({
      date: '2026-11-23',
      weekday: 1,
      hours: [[540, 1020]],
      spans: [[at('2026-11-23T16:00Z'), at('2026-11-24T00:00Z')]],
    });
    expect(thursday).to.deep.include({ date: '2026-11-26', hours: [], spans: [], holiday: 'Thanksgiving' });
  });
});

describe('respondBy', () => {
  const service = {
    calendars: [onCall, denver],
    targets: [
      { priority: 'high', firstResponse: 240 },
      { priority: 'down', firstResponse: 30, calendar: 'on-call' },
      { priority: 'lost', firstResponse: 30, calendar: 'gone' },
      { priority: 'odd', firstResponse: -5 },
    ],
  };
  const saturday = at('2026-11-21T18:00Z');

  it('A12 counts in business time, and in that of those on call where the target says so', () => {
    expect(say(respondBy(service, 'high', saturday))).to.equal('2026-11-23T20:00Z');
    expect(say(respondBy(service, 'down', saturday))).to.equal('2026-11-21T18:30Z');
  });

  it('A12 promises nothing where nothing is promised', () => {
    for (const priority of ['low', 'lost', 'odd', undefined]) {
      expect(respondBy(service, priority, saturday)).to.equal(undefined);
    }
    expect(respondBy({}, 'high', saturday)).to.equal(undefined);
    expect(respondBy({ targets: service.targets }, 'high', saturday)).to.equal(undefined);
  });
});
