import { expect, fixture, html } from '@open-wc/testing';
import { atriumCatalog } from '../../../../demo/catalogs/atrium.js';
import { larchmontCatalog } from '../../../../demo/catalogs/larchmont.js';
import '../../../../src/components/support-hours/define.js';
import type { SupportHoursElement } from '../../../../src/components/support-hours/support-hours.js';
import type { Catalog } from '../../../../src/contract/index.js';
import { ar } from '../../../../src/locales/ar.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { PageClock } from '../../../support/page-clock.js';
import { provide } from '../../../support/provided.js';
import { until } from '../../../support/until.js';

/** The words as a reader sees them: without the marks that keep directions apart. */
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const partsOf = (element: SupportHoursElement, part: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${part}]`),
];

const said = (element: SupportHoursElement, part: string): string[] => partsOf(element, part).map(textOf);

interface Setup {
  at: string;
  catalog?: Catalog;
  variant?: 'compact' | 'full';
  priority?: string;
  now?: () => number;
  isArabic?: boolean;
}

/** The page's own zone is Europe/Zurich. */
async function setUp({ at, catalog = larchmontCatalog, variant, priority, now, isArabic }: Setup) {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  provide(around, {
    api: { now: now ?? (() => Date.parse(at)) },
    catalog,
    ...(isArabic && { localization: { locale: 'ar', dir: 'rtl' as const, messages: ar } }),
  });
  const element = document.createElement('helpdock-support-hours');
  if (variant) element.variant = variant;
  if (priority) element.priority = priority;
  around.append(element);
  await element.updateComplete;
  return element;
}

const withService = (catalog: Catalog, change: Partial<NonNullable<Catalog['service']>>): Catalog => ({
  ...catalog,
  service: { ...catalog.service, ...change },
});

describe('helpdock-support-hours', () => {
  it('A8 says until when somebody is there, in the zone of the reader and of the organisation', async () => {
    const element = await setUp({ at: '2026-11-23T17:00Z', variant: 'compact' });
    expect(said(element, 'state')).to.have.lengthOf(1);
    expect(said(element, 'state')[0]).to.match(
      /^Somebody is there now, until Tuesday( at)? 1:00 AM \(Monday( at)? 5:00 PM Mountain Time\)$/,
    );
    expect(partsOf(element, 'state')[0]).to.have.attribute('data-open');
    await expect(element).to.be.accessible();
  });

  it('A8 names one time only where the clocks of both show the same', async () => {
    const element = await setUp({ at: '2026-12-23T10:00Z', catalog: atriumCatalog, variant: 'compact' });
    expect(said(element, 'state')).to.deep.equal(['Somebody is there now, until 5:00 PM']);
  });

  it('B6 keeps business hours and those on call apart, and says when the next opening is', async () => {
    const element = await setUp({ at: '2026-11-21T17:00Z' });
    expect(said(element, 'name')).to.deep.equal(['Service team', 'Level 1 on call']);
    const [business, onCall] = said(element, 'state');
    expect(business).to.match(
      /^Nobody is there now, again from Monday( at)? 5:00 PM \(Monday( at)? 9:00 AM Mountain Time\)$/,
    );
    expect(onCall).to.match(
      /^Somebody is there now, until Sunday( at)? 4:00 AM \(Saturday( at)? 8:00 PM Mountain Time\)$/,
    );
    await expect(element).to.be.accessible();
  });

  it('B6 tells in its one line who is on call while nobody else is there', async () => {
    const element = await setUp({ at: '2026-11-21T17:00Z', variant: 'compact' });
    expect(said(element, 'state')[1]).to.match(/^Somebody is on call for urgent requests, until Sunday/);
    await expect(element).to.be.accessible();
  });

  it('A8 says who is there around the clock', async () => {
    const element = await setUp({ at: '2026-12-24T10:00Z', catalog: atriumCatalog });
    expect(said(element, 'state')[1]).to.equal('Somebody is there now, around the clock');
    expect(partsOf(element, 'days')).to.have.lengthOf(1);
  });

  it('A8 shows the coming days in both zones, with holidays by name', async () => {
    const element = await setUp({ at: '2026-11-23T17:00Z' });
    const [days] = partsOf(element, 'days') as HTMLDetailsElement[];
    days!.open = true;
    const rows = [...days!.querySelectorAll('tr')].map((row) => [...row.children].map(textOf));
    expect(rows).to.deep.equal([
      ['Day', 'Hours, Mountain Time', 'Your time'],
      ['Mon', '9:00 AM – 5:00 PM', '5:00 PM – Tue 1:00 AM'],
      ['Tue', '9:00 AM – 5:00 PM', '5:00 PM – Wed 1:00 AM'],
      ['Wed', '9:00 AM – 5:00 PM', '5:00 PM – Thu 1:00 AM'],
      ['Thu', 'Closed: Thanksgiving', ''],
      ['Fri', '9:00 AM – 5:00 PM', '5:00 PM – Sat 1:00 AM'],
      ['Sat', 'Closed', ''],
      ['Sun', 'Closed', ''],
    ]);
    expect(days!.querySelector('[aria-current=date] th')).to.have.text('Mon');
    await expect(element).to.be.accessible();
  });

  it('A12 says by when the first answer comes', async () => {
    const element = await setUp({ at: '2026-11-21T17:00Z', priority: 'level-2' });
    expect(said(element, 'response')[0]).to.match(
      /^First answer by Monday( at)? 9:00 PM \(Monday( at)? 1:00 PM Mountain Time\)$/,
    );
  });

  it('A12 gives the contact text where there is no target', async () => {
    const catalog = withService(atriumCatalog, { targets: undefined });
    const element = await setUp({ at: '2026-11-23T10:00Z', catalog });
    expect(said(element, 'response')).to.deep.equal([catalog.service?.targetText]);
    await expect(element).to.be.accessible();
  });

  it('A11 says in which languages support answers to those who read another', async () => {
    const setup = { at: '2026-11-23T10:00Z', catalog: atriumCatalog, variant: 'compact' as const };
    expect(said(await setUp(setup), 'languages')).to.deep.equal([]);
    const element = await setUp({ ...setup, isArabic: true });
    expect(said(element, 'languages')).to.deep.equal(['لغات الدعم: الإنجليزية.']);
    expect(partsOf(element, 'base')[0]).to.have.attribute('dir', 'rtl');
    await expect(element).to.be.accessible();
  });

  it('goes by the clock of the ticket system, and changes by itself at the next closing', async () => {
    await PageClock.during(async (clock) => {
      const start = Date.now();
      const element = await setUp({
        at: '',
        catalog: atriumCatalog,
        variant: 'compact',
        now: () => Date.parse('2026-12-23T15:30Z') + Date.now() - start,
      });
      expect(said(element, 'state')[0]).to.match(/^Somebody is there now/);
      clock.pass(29 * 60_000);
      await element.updateComplete;
      expect(said(element, 'state')[0]).to.match(/^Somebody is there now/);
      clock.pass(61_000);
      await element.updateComplete;
      expect(said(element, 'state')[0]).to.match(/^Nobody is there now, again from Monday/);
    });
  });

  it('does nothing while nobody can see it', async () => {
    await PageClock.during(async (clock) => {
      let asked = 0;
      const element = await setUp({
        at: '',
        catalog: atriumCatalog,
        now: () => {
          asked++;
          return Date.parse('2026-12-23T15:59Z');
        },
      });
      element.hidden = true;
      element.requestUpdate();
      await element.updateComplete;
      asked = 0;
      clock.pass(24 * 3_600_000);
      await element.updateComplete;
      expect(asked).to.equal(0);
      element.hidden = false;
      await until(() => asked > 0, 'it looks at the clock again once it is seen');
      const around = element.parentElement!;
      element.remove();
      asked = 0;
      clock.pass(24 * 3_600_000);
      expect(asked).to.equal(0);
      around.append(element);
      await until(() => asked > 0, 'it looks at the clock again once it is back in the page');
    });
  });

  it('takes no room where nothing is known, and passes over a calendar whose zone is not', async () => {
    const nothing = await setUp({ at: '2026-11-23T10:00Z', catalog: { ...atriumCatalog, service: undefined } });
    expect(nothing.getBoundingClientRect().height).to.equal(0);
    const [first, second] = atriumCatalog.service!.calendars!;
    const catalog = withService(atriumCatalog, { calendars: [{ ...first!, timeZone: 'Mars/Olympus' }, second!] });
    expect(said(await setUp({ at: '2026-11-23T10:00Z', catalog }), 'name')).to.deep.equal(['Engineer on call']);
    const broken = { ...atriumCatalog, service: { calendars: 'none' } } as unknown as Catalog;
    expect((await setUp({ at: '2026-11-23T10:00Z', catalog: broken })).getBoundingClientRect().height).to.equal(0);
  });

  it('tells open from closed by shape in forced colours', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const element = await setUp({ at: '2026-11-21T17:00Z' });
    const fills = [...element.shadowRoot!.querySelectorAll('.dot')].map((dot) => getComputedStyle(dot).fill);
    expect(fills[0]).to.equal('none');
    expect(fills[1]).to.not.equal('none');
    await expect(element).to.be.accessible();
    await emulateMedia({});
  });
});
