import { expect } from '@open-wc/testing';
import { atriumCatalog } from '../../../demo/catalogs/atrium.js';
import { larchmontCatalog } from '../../../demo/catalogs/larchmont.js';
import type { RequestType, Service } from '../../../src/contract/index.js';
import {
  hasMarker,
  urgentCalendar,
  urgentMarker,
  urgentNow,
  urgentWay,
  withMarker,
  withRoomForMarker,
  withoutMarker,
} from '../../../src/support/index.js';

const typeOf = (types: readonly RequestType[], id: string): RequestType => types.find((type) => type.id === id)!;

describe('the urgent way', () => {
  it('B7 is offered by the types that are named, and taken by those that are an emergency', () => {
    const { service = {}, requestTypes } = larchmontCatalog;
    expect(urgentWay(service, typeOf(requestTypes, 'issue'))).to.equal('offered');
    expect(urgentWay(service, typeOf(requestTypes, 'theme'))).to.equal('none');
    expect(urgentWay(service, { id: 'any', urgent: true })).to.equal('always');
    expect(urgentWay({}, { id: 'any', urgent: true })).to.equal('none');
    const incident = atriumCatalog.requestTypes.find(({ urgent }) => urgent)!;
    expect(urgentWay(atriumCatalog.service!, incident)).to.equal('always');
  });

  it('B7 sees the marker as a word, in whatever case', () => {
    for (const subject of ['URGENT', 'urgent: shop', 'Shop down (Urgent)', '[urgent] x', 'é urgent!']) {
      expect(hasMarker(subject, 'URGENT'), subject).to.be.true;
    }
    for (const subject of ['urgently', 'insurgent', 'urgent_id', 'urgenté', '', 'x'.repeat(1e6)]) {
      expect(hasMarker(subject, 'URGENT'), subject.slice(0, 20)).to.be.false;
    }
    expect(hasMarker('see A+B (now', 'A+B (now')).to.be.true;
  });

  it('B7 leads the subject with it exactly once', () => {
    for (const subject of [
      'Shop down',
      'urgent: Shop down',
      'URGENT URGENT!! Shop down',
      '[Urgent] - Shop down',
      '  urgent Shop down ',
    ]) {
      const marked = withMarker(subject, 'URGENT');
      expect(marked, subject).to.equal('URGENT: Shop down');
      expect(withMarker(marked, 'URGENT')).to.equal(marked);
    }
    expect(withMarker('Button "urgent" is gone', 'URGENT')).to.equal('URGENT: Button "urgent" is gone');
    expect(withMarker('urgent', 'URGENT')).to.equal('URGENT');
    expect(withMarker('urgently needed', 'URGENT')).to.equal('URGENT: urgently needed');
    expect(withoutMarker('URGENT: Shop down', 'URGENT')).to.equal('Shop down');
    expect(withMarker('x', urgentMarker({ marker: ' level 1 ' }))).to.equal('LEVEL 1: x');
    expect(urgentMarker(undefined)).to.equal('URGENT');
  });

  it('B7 keeps every character of a subject that is as long as it may be', () => {
    const subject = 'x'.repeat(140);
    const marked = withMarker(subject, 'URGENT');
    expect(marked).to.equal(`URGENT: ${subject}`);
    const field = { id: 'subject', kind: 'text', label: 'Subject', maxLength: 140 } as const;
    expect(withRoomForMarker([field], 'URGENT')[0]!.maxLength).to.equal(marked.length);
  });

  it('is quick with subjects that are meant to be slow', () => {
    const start = performance.now();
    for (const subject of [
      ' '.repeat(1e5),
      `URGENT${' '.repeat(1e5)}x`,
      'URGENT '.repeat(2e4),
      '[URGENT'.repeat(2e4),
    ]) {
      withMarker(subject, 'URGENT');
      hasMarker(subject, 'URGENT');
    }
    expect(performance.now() - start).to.be.below(1000);
  });

  it('B6 says what happens at this hour', () => {
    const service: Service = {
      ...larchmontCatalog.service,
      urgent: { ...larchmontCatalog.service!.urgent!, text: 'We call back.', closedText: 'We see it at eight.' },
    };
    expect(urgentCalendar(service)?.kind).to.equal('on-call');
    const day = urgentNow(service, Date.parse('2026-11-22T20:00Z'));
    expect(day).to.deep.include({ text: 'We call back.' });
    expect(day.state).to.deep.include({ isOpen: true, until: Date.parse('2026-11-23T03:00Z') });
    const night = urgentNow(service, Date.parse('2026-11-22T08:00Z'));
    expect(night).to.deep.include({ text: 'We see it at eight.' });
    expect(night.state).to.deep.include({ isOpen: false, until: Date.parse('2026-11-22T15:00Z') });
  });

  it('falls back to business hours, and says nothing of hours where there are none', () => {
    const calendars = larchmontCatalog.service!.calendars!.filter(({ kind }) => kind === 'business');
    expect(urgentCalendar({ calendars, urgent: { criteria: [] } })?.kind).to.equal('business');
    expect(urgentCalendar({ calendars, urgent: { criteria: [], calendar: 'gone' } })).to.equal(undefined);
    const now = urgentNow({ urgent: { criteria: [], text: 'We call.' } }, 0);
    expect(now).to.deep.include({ state: undefined, text: 'We call.' });
  });

  it('hands on only numbers to call and https addresses to follow', () => {
    const of = (phone: string, url: string) => urgentNow({ urgent: { criteria: [], phone, url } }, 0);
    expect(of('+48 (22) 555-01 00', 'https://pager.example/x')).to.deep.include({
      phoneUrl: 'tel:+48225550100',
      url: 'https://pager.example/x',
    });
    expect(of('ask us', 'javascript:alert(1)')).to.deep.include({ phoneUrl: undefined, url: undefined });
    expect(of(' ', 'http://pager.example')).to.deep.include({ phone: undefined, url: undefined });
  });
});
