import { expect } from '@open-wc/testing';
import { eventKey, factsOf, Selection } from '../../../../src/components/ticket-form/evidence/selection.js';
import type { NewTicket, TrailEntry } from '../../../../src/contract/index.js';

const event = (text: string, at = '2026-11-27T10:00:00Z'): TrailEntry => ({ kind: 'console', at, text });

const ticket: NewTicket = {
  type: 'bug',
  fields: { subject: 'It fails' },
  origin: { url: 'https://host.test/', title: 'Host', pixelRatio: 2, facts: { build: '7', beta: false, title: 'own' } },
  trail: [event('one'), event('two')],
};

describe('what of page and browser goes along', () => {
  it('is everything as long as nothing is taken out', () => {
    expect(new Selection().apply(ticket)).to.deep.equal(ticket);
    expect(factsOf(ticket.origin!).map(({ key, value }) => [key, value])).to.deep.equal([
      ['url', 'https://host.test/'],
      ['title', 'Host'],
      ['pixelRatio', '2'],
      ['facts/build', '7'],
      ['facts/beta', 'false'],
      ['facts/title', 'own'],
    ]);
  });

  it('loses what is taken out, and tells a fact of the page from one of the browser with its name', () => {
    const selection = new Selection();
    selection.facts.add('facts/title').add('url');
    selection.events.add(eventKey(event('one')));
    const sent = selection.apply(ticket);
    expect(sent.origin).to.deep.equal({ title: 'Host', pixelRatio: 2, facts: { build: '7', beta: false } });
    expect(sent.trail).to.deep.equal([event('two')]);
    expect(sent.fields).to.equal(ticket.fields);
  });

  it('leaves no trace where all of it is taken out', () => {
    const selection = new Selection();
    for (const { key } of factsOf(ticket.origin!)) selection.facts.add(key);
    for (const entry of ticket.trail!) selection.events.add(eventKey(entry));
    expect(selection.apply(ticket)).to.deep.equal({ type: 'bug', fields: { subject: 'It fails' } });
  });

  it('leaves out what nobody knows', () => {
    const { origin } = new Selection().apply({ ...ticket, origin: { url: undefined, title: 'Host', facts: {} } });
    expect(origin).to.deep.equal({ title: 'Host' });
  });

  it('is one choice however it came about', () => {
    const [a, b] = [new Selection(), new Selection()];
    a.facts.add('url').add('title');
    b.facts.add('title').add('url');
    expect(a.signature).to.equal(b.signature);
    b.clear();
    expect(b.signature).to.equal(new Selection().signature);
    expect(a.signature).to.not.equal(b.signature);
  });
});
