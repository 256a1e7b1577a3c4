import { expect, fixture, html } from '@open-wc/testing';
import { formatAge, formatDay, formatMoment, renderTime } from '../../../../src/components/dates/dates.js';

const now = Date.parse('2026-03-10T12:00:00Z');
const ago = (text: string): string => formatAge(Date.parse(text), now, 'en');

describe('dates', () => {
  it('says how long ago in the largest unit that fits', () => {
    expect(ago('2026-03-10T11:59:30Z')).to.equal('now');
    expect(ago('2026-03-10T11:48:00Z')).to.equal('12 min. ago');
    expect(ago('2026-03-10T09:00:00Z')).to.equal('3 hr. ago');
    expect(ago('2026-03-09T11:00:00Z')).to.equal('yesterday');
    expect(ago('2026-03-01T12:00:00Z')).to.equal('9 days ago');
  });

  it('gives the date where a count would say less', () => {
    expect(ago('2025-11-10T12:00:00Z')).to.equal('Nov 10, 2025');
  });

  it('B33 never places what has happened in the future, however wrong a clock is', () => {
    expect(ago('2026-03-10T15:00:00Z')).to.equal('now');
    expect(ago('2036-03-10T15:00:00Z')).to.equal('now');
  });

  it('formats in the locale and zone of the reader', () => {
    expect(formatMoment('2026-03-10T12:00:00Z', 'de')).to.equal('10.03.2026, 13:00');
    expect(formatDay('2026-03-10', 'de')).to.equal('10.03.2026');
  });

  it('B04 shows a date that is none as the text it is', async () => {
    expect(formatMoment('soon', 'en')).to.equal('soon');
    expect(formatDay('2026-13-99', 'en')).to.equal('2026-13-99');
    const element = await fixture(html`<p>${renderTime('<b>soon</b>', 'en')}</p>`);
    expect(element.textContent).to.equal('<b>soon</b>');
    expect(element.querySelector('time')).to.be.null;
  });

  it('D35 carries the full date for machines and on hover', async () => {
    const element = await fixture(html`<p>${renderTime('2026-03-10T11:00:00Z', 'en', now)}</p>`);
    const time = element.querySelector('time');
    expect(time?.dateTime).to.equal('2026-03-10T11:00:00Z');
    expect(time?.title).to.match(/Mar 10, 2026/);
    expect(time?.textContent).to.equal('1 hr. ago');
  });
});
