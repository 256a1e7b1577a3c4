import { expect } from '@open-wc/testing';
import { atriumCatalog } from '../../../demo/catalogs/atrium.js';
import { larchmontCatalog } from '../../../demo/catalogs/larchmont.js';
import type { Calendar, Catalog, Field, Service } from '../../../src/contract/index.js';
import { serviceFaults } from '../../../src/support/index.js';

const subject: Field = { id: 'subject', kind: 'text', label: 'Subject', required: true, maxLength: 100 };

const base: Catalog = {
  brand: { name: 'Test' },
  requestTypes: [{ id: 'bug', label: 'Bug', fields: [subject] }],
  priorities: [{ id: 'high', label: 'High' }],
  impacts: [{ id: 'one', label: 'One' }],
};

const faultsOf = (change: Partial<Catalog>): string[] =>
  serviceFaults({ ...base, ...change }).map(({ pointer, message }) => `${pointer} ${message}`);

const faultsOfService = (service: Service): string[] => faultsOf({ service });

const calendar: Calendar = {
  id: 'c',
  kind: 'business',
  timeZone: 'Europe/Warsaw',
  hours: [{ days: [1, 2], from: '09:00', to: '17:00' }],
};

const faultsOfCalendar = (change: Partial<Calendar>): string[] =>
  faultsOfService({ calendars: [{ ...calendar, ...change }] });

const urgent = { criteria: [{ id: 'down', label: 'Down' }], types: ['bug'] };

describe('serviceFaults', () => {
  it('finds nothing in the catalogs of the demo, nor where nothing is said', () => {
    for (const catalog of [atriumCatalog, larchmontCatalog, base]) expect(serviceFaults(catalog)).to.deep.equal([]);
  });

  it('names a zone that nobody knows, with a remedy', () => {
    expect(faultsOfCalendar({ timeZone: 'Mountain Time' })).to.deep.equal([
      '/service/calendars/0/timeZone "Mountain Time" is no time zone that is known here; take a name of the IANA list, such as Europe/Warsaw.',
    ]);
  });

  it('names empty and overlapping hours, and times and days that are none', () => {
    expect(faultsOfCalendar({ hours: [] })[0]).to.match(/^\/service\/calendars\/0\/hours is empty/);
    const second = { days: [2, 3], from: '16:00', to: '20:00' };
    expect(faultsOfCalendar({ hours: [...calendar.hours, second] })).to.deep.equal([
      '/service/calendars/0/hours/1 overlaps /service/calendars/0/hours/0 on the same day; join them, or correct their times.',
    ]);
    expect(faultsOfCalendar({ hours: [...calendar.hours, { ...second, from: '17:00' }] })).to.deep.equal([]);
    const faults = faultsOfCalendar({
      hours: [
        { days: [0, 8, 1.5], from: '9:00', to: '25:00' },
        { days: [], from: '22:00', to: '06:00' },
      ],
    });
    expect(faults.map((fault) => fault.split(' ')[0])).to.deep.equal([
      '/service/calendars/0/hours/0/from',
      '/service/calendars/0/hours/0/to',
      '/service/calendars/0/hours/0/days/0',
      '/service/calendars/0/hours/0/days/1',
      '/service/calendars/0/hours/0/days/2',
      '/service/calendars/0/hours/1/to',
      '/service/calendars/0/hours/1/days',
    ]);
    expect(faults[5]).to.contain('hours over midnight are two entries');
  });

  it('names holidays that are no days or stand twice', () => {
    const holidays = [{ date: '2026-02-30' }, { date: '1 Jan' }, { date: '2027-01-01' }, { date: '2027-01-01' }];
    expect(faultsOfCalendar({ holidays }).map((fault) => fault.split(' ')[0])).to.deep.equal([
      '/service/calendars/0/holidays/0/date',
      '/service/calendars/0/holidays/1/date',
      '/service/calendars/0/holidays/3/date',
    ]);
  });

  it('names targets that lead nowhere', () => {
    const targets = [
      { priority: 'none', firstResponse: 0 },
      { priority: 'high', firstResponse: 60, calendar: 'gone' },
      { priority: 'high', firstResponse: 60 },
    ];
    expect(faultsOfService({ targets })).to.deep.equal([
      '/service/targets/0/priority "none" is not a priority of this catalog.',
      '/service/targets/0/firstResponse is 0; it takes minutes above zero.',
      '/service/targets/0/calendar is missing, and there is no calendar of kind "business" to count its minutes in.',
      '/service/targets/1/calendar "gone" is not a calendar of this catalog.',
      '/service/targets/2/calendar is missing, and there is no calendar of kind "business" to count its minutes in.',
      '/service/targets/2/priority "high" has a target already; keep one.',
    ]);
  });

  it('names an urgent way that nobody can take', () => {
    expect(faultsOfService({ urgent })).to.deep.equal([]);
    const path = {
      criteria: [],
      types: ['gone'],
      priority: 'none',
      calendar: 'gone',
      marker: ' ',
      url: 'http://pager.example',
      phone: 'ask us',
    };
    expect(faultsOfService({ urgent: path }).map((fault) => fault.split(' ')[0])).to.deep.equal(
      ['types/0', 'priority', 'calendar', 'criteria', 'marker', 'url', 'phone'].map((key) => `/service/urgent/${key}`),
    );
    expect(faultsOfService({ urgent: { ...urgent, types: [] } })[0]).to.match(
      /^\/service\/urgent\/types names no type/,
    );
    expect(faultsOf({ requestTypes: [{ ...base.requestTypes[0]!, urgent: true }] })[0]).to.match(
      /^\/requestTypes\/0\/urgent is true/,
    );
    const requestTypes = [{ id: 'bug', label: 'Bug', fields: [{ ...subject, maxLength: 8 }] }];
    expect(faultsOf({ requestTypes, service: { urgent } })[0]).to.match(
      /^\/requestTypes\/0\/fields\/0\/maxLength is 8/,
    );
  });

  it('names fields and answers that do not exist, in checklists and hints', () => {
    const requestTypes = [
      {
        ...base.requestTypes[0]!,
        informationField: 'subject',
        guidance: { preparation: { points: [] }, checklist: [{ label: 'x', field: 'gone', minLength: 0 }] },
      },
      { id: 'idea', label: 'Idea', fields: [subject], informationField: 'gone' },
    ];
    const hints = [
      { when: {}, text: 'never' },
      { when: { type: ['gone'], priority: ['high', 'gone'], impact: ['gone'] }, text: 'x' },
    ];
    expect(faultsOf({ requestTypes, hints }).map((fault) => fault.split(' ')[0])).to.deep.equal([
      '/requestTypes/0/guidance/preparation/points',
      '/requestTypes/0/guidance/checklist/0/field',
      '/requestTypes/0/guidance/checklist/0/minLength',
      '/requestTypes/0/informationField',
      '/requestTypes/1/informationField',
      '/hints/0/when',
      '/hints/1/when/type/0',
      '/hints/1/when/priority/1',
      '/hints/1/when/impact/0',
    ]);
  });

  it('names what does not have the shape of the contract', () => {
    const wrong = { calendars: [{ ...calendar, hours: [{ days: [1], from: 9, to: '17:00' }] }] };
    const [fault] = faultsOf({ service: wrong as unknown as Service, hints: 'none' as never });
    expect(fault).to.match(/^\/service\/calendars\/0\/hours\/0\/from does not fit the contract: /);
    expect(faultsOf({ hints: 'none' as never })[0]).to.match(/^\/hints does not fit the contract/);
  });
});
