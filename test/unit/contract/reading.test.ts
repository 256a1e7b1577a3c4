import { expect } from '@open-wc/testing';
import { atriumCatalog } from '../../../demo/catalogs/atrium.js';
import { larchmontCatalog } from '../../../demo/catalogs/larchmont.js';
import { catalogSchema, readTicket, readTicketPage } from '../../../src/contract/index.js';

const row = {
  id: 't1',
  number: 'ATR-1',
  subject: 'A lamp is broken',
  type: 'bug',
  status: 'open',
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-02T10:00:00Z',
};
const entry = { id: 'e1', at: '2026-11-01T10:00:00Z', author: { kind: 'agent', name: 'Ada' } };

describe('readTicketPage', () => {
  it('B04 keeps the rows that fit, once each, and counts the others', () => {
    const rows = [row, { ...row, id: undefined }, { ...row, id: 7 }, row, { ...row, id: 't2', subject: null }, null];
    const { value, skipped } = readTicketPage({ items: rows, nextCursor: 'c' });
    expect(value.items.map(({ id }) => id)).to.deep.equal(['t1']);
    expect(value.nextCursor).to.equal('c');
    expect(skipped).to.equal(5);
  });

  it('B04 takes an unknown status, type and a date that is none as the text they are', () => {
    const odd = { ...row, status: 'pondering', type: 'gone', updatedAt: 'yesterday-ish' };
    expect(readTicketPage({ items: [odd] }).value.items).to.deep.equal([odd]);
  });

  it('B05 ignores fields it does not know, and pollutes nothing', () => {
    const json: unknown = JSON.parse(
      JSON.stringify({ items: [row] }).replace('"id"', '"__proto__":{"polluted":true},"constructor":1,"id"'),
    );
    const [ticket] = readTicketPage(json).value.items;
    expect(ticket).to.deep.equal(row);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  it('refuses what is not a page', () => {
    for (const json of [null, [], {}, { items: 'none' }, '<!doctype html>']) {
      expect(() => readTicketPage(json)).to.throw();
    }
  });
});

describe('readTicket', () => {
  it('leaves out entries of a kind that a newer server knows', () => {
    const timeline = [
      { ...entry, kind: 'status', to: 'open' },
      { ...entry, id: 'e2', kind: 'telepathy' },
      { ...entry, id: 'e3', kind: 'message', body: 'Hello' },
    ];
    const { value, skipped } = readTicket({ ...row, fields: {}, timeline });
    expect(value.timeline.map(({ kind }) => kind)).to.deep.equal(['status', 'message']);
    expect(skipped).to.equal(1);
  });

  it('takes an author of an unknown kind for the system', () => {
    const timeline = [{ ...entry, kind: 'message', body: 'Hi', author: { kind: 'robot', name: 'R' } }];
    expect(readTicket({ ...row, fields: {}, timeline }).value.timeline[0]?.author).to.deep.equal({
      kind: 'system',
      name: 'R',
    });
  });
});

describe('catalogSchema', () => {
  it('takes the catalogs of the demo', () => {
    expect(catalogSchema.parse(atriumCatalog)).to.deep.equal(atriumCatalog);
    expect(catalogSchema.parse(larchmontCatalog)).to.deep.equal(larchmontCatalog);
  });

  it('takes a kind of field that it does not know for text', () => {
    const requestTypes = [{ id: 'a', label: 'A', fields: [{ id: 'subject', kind: 'hologram', label: 'S' }] }];
    const parsed = catalogSchema.parse({ brand: { name: 'B' }, requestTypes, novelty: 1 });
    expect(parsed.requestTypes[0]?.fields[0]?.kind).to.equal('text');
    expect(parsed).not.to.have.property('novelty');
  });

  it('says where a catalog is wrong', () => {
    const result = catalogSchema.safeParse({ brand: {}, requestTypes: [] });
    expect(result.error?.issues[0]?.path).to.deep.equal(['brand', 'name']);
  });
});
