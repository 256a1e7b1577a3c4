import { expect } from '@open-wc/testing';
import { atriumCatalog } from '../../../demo/catalogs/atrium.js';
import { larchmontCatalog } from '../../../demo/catalogs/larchmont.js';
import { catalogSchema, readCatalog, readService, ShapeError, type Catalog } from '../../../src/contract/index.js';
import { catalog as fixture } from '../../support/catalog.js';

type Json = Record<string, unknown>;

/** Handed on as they came; `readService`, `readGuidance` and `readHints` read them. */
const READ_LATER = ['service', 'guidance', 'hints'];

/** Every place in a document that is read at first, as a way to reach it. */
function waysIn(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !READ_LATER.includes(key))
    .flatMap(([key, inner]) => [[...way, key], ...waysIn(inner, [...way, key])]);
}

/** Lets `look` see the document with something else at one place (`undefined`: nothing), then puts it back. */
function withChange(document: unknown, way: readonly string[], to: unknown, look: (json: unknown) => void): void {
  const last = way.at(-1) ?? '';
  const parent = way.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, document as Json);
  const before = parent[last];
  if (to === undefined && !Array.isArray(parent)) Reflect.deleteProperty(parent, last);
  else parent[last] = to ?? null;
  look(document);
  parent[last] = before;
}

/** What a reader makes of a document, as text: what it read, or that it refused. */
function verdict(read: (json: unknown) => unknown, json: unknown): string {
  try {
    return JSON.stringify(read(json));
  } catch {
    return 'refused';
  }
}

describe('readCatalog', () => {
  const documents: Record<string, unknown> = { Atrium: atriumCatalog, Larchmont: larchmontCatalog, fixture };
  const odd: unknown[] = [undefined, null, 'text', '', 7, true, [], ['a'], {}, { id: 'x' }];

  for (const [name, document] of Object.entries(documents)) {
    it(`reads ${name} as the schema does, whatever stands at any one place`, () => {
      // Through JSON, as on the wire.
      const sent: unknown = JSON.parse(JSON.stringify(document));
      expect(readCatalog(sent)).to.deep.equal(catalogSchema.parse(sent));
      for (const way of waysIn(sent)) {
        for (const value of odd) {
          withChange(sent, way, value, (json) => {
            const expected = verdict((input) => catalogSchema.parse(input), json);
            const found = verdict(readCatalog, json);
            if (found !== expected) expect.fail(`${way.join('/')} = ${JSON.stringify(value)}: ${found}`);
          });
        }
      }
    });
  }

  it('hands on what a form does not need in order to appear', () => {
    const service = { calendars: 'broken' };
    const read = readCatalog({ ...fixture, service }) as unknown as Json;
    expect(read.service).to.equal(service);
    expect(() => readService(read as unknown as Catalog)).to.throw();
  });

  it('refuses what is no document at all, as the schema does', () => {
    for (const json of odd) {
      expect(verdict(readCatalog, json), JSON.stringify(json)).to.equal('refused');
      expect(catalogSchema.safeParse(json).success).to.equal(false);
    }
  });

  it('says where, never what', () => {
    withChange(structuredClone(fixture), ['requestTypes', '0', 'fields', '1', 'label'], { secret: 1 }, (json) => {
      expect(() => readCatalog(json))
        .to.throw(ShapeError, '/requestTypes/0/fields/1/label')
        .with.property('issues')
        .deep.equal([{ path: ['requestTypes', 0, 'fields', 1, 'label'] }]);
    });
  });

  it('B05 reads no key that it does not know', () => {
    const json: unknown = JSON.parse('{"brand":{"name":"B","__proto__":{"polluted":1}},"requestTypes":[],"x":1}');
    expect(readCatalog(json)).to.deep.equal({ brand: { name: 'B' }, requestTypes: [] });
    expect(({} as Json).polluted).to.equal(undefined);
  });
});
