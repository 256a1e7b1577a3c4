import { expect } from '@open-wc/testing';
import { atriumCatalog } from '../../../demo/catalogs/atrium.js';
import { larchmontCatalog } from '../../../demo/catalogs/larchmont.js';
import type { Catalog, Field } from '../../../src/contract/index.js';
import { catalogFaults } from '../../../src/support/index.js';
import { catalog as fixture } from '../../support/catalog.js';

const subject: Field = { id: 'subject', kind: 'text', label: 'Subject', required: true };

function faultsOf(change: Partial<Catalog>): string[] {
  const catalog: Catalog = {
    brand: { name: 'Test' },
    requestTypes: [{ id: 'bug', label: 'Bug', fields: [subject] }],
    ...change,
  };
  return catalogFaults(catalog).map(({ pointer, message }) => `${pointer} ${message}`);
}

const typeWith = (...fields: Field[]): Partial<Catalog> => ({
  requestTypes: [{ id: 'bug', label: 'Bug', fields: [subject, ...fields] }],
});

describe('catalogFaults', () => {
  it('finds nothing in the catalogs of the demo and of the tests', () => {
    for (const catalog of [atriumCatalog, larchmontCatalog, fixture]) {
      expect(catalogFaults(catalog)).to.deep.equal([]);
    }
  });

  it('names an empty or repeated id', () => {
    const priorities = [
      { id: 'a', label: 'A' },
      { id: 'a', label: 'B' },
      { id: '', label: 'C' },
    ];
    expect(faultsOf({ priorities })).to.deep.equal([
      '/priorities/1/id "a" stands twice; give each entry an id of its own.',
      '/priorities/2/id is empty; give each entry an id of its own.',
    ]);
  });

  it('asks for a subject that is always there', () => {
    const requestTypes = [{ id: 'bug', label: 'Bug', fields: [{ ...subject, required: false }] }];
    expect(faultsOf({ requestTypes })[0]).to.match(/^\/requestTypes\/0\/fields needs a required field "subject"/);
    expect(faultsOf({ requestTypes: [] })[0]).to.match(/at least one request type/);
  });

  it('names a condition on a field that is not there', () => {
    const [fault] = faultsOf(typeWith({ id: 'a', kind: 'text', label: 'A', when: { field: 'b', in: ['x'] } }));
    expect(fault).to.equal('/requestTypes/0/fields/1/when/field "b" is not a field of this type.');
  });

  it('names a choice without options, a list that is missing, and a second field of a kind that stands once', () => {
    expect(faultsOf(typeWith({ id: 'a', kind: 'choice', label: 'A' }))[0]).to.match(/options .* at least one option/);
    expect(faultsOf(typeWith({ id: 'p', kind: 'priority', label: 'P' }))[0]).to.match(/^\/priorities is missing/);
    const twice = typeWith({ id: 'p', kind: 'priority', label: 'P' }, { id: 'q', kind: 'priority', label: 'Q' });
    expect(faultsOf({ ...twice, priorities: [{ id: 'a', label: 'A' }] })).to.deep.equal([
      '/requestTypes/0/fields/2 "p" is already the priority field of this type.',
    ]);
  });

  it('names a limit that is none', () => {
    expect(faultsOf({ attachments: { maxFiles: 0, maxFileSize: 1.5 } })).to.have.length(2);
  });
});
