import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { catalogSchema, type Catalog } from '../../../src/contract/index.js';
import { afterOpenMinutes, catalogFaults, respondBy, serviceFaults } from '../../../src/support/index.js';

/** The catalogs that a page of the documentation shows. */
async function catalogsIn(page: string): Promise<Catalog[]> {
  const text = await readFile(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```json\n(.*?)^```/gms)]
    .map(([, json = '']) => JSON.parse(json) as Record<string, unknown>)
    .filter((value) => 'requestTypes' in value)
    .map((value) => catalogSchema.parse(value));
}

describe('the catalogs in the documentation', () => {
  for (const page of ['ticket-api.md', 'catalog.md']) {
    it(`are sound: ${page}`, async () => {
      const catalogs = await catalogsIn(page);
      expect(catalogs).to.not.be.empty;
      for (const catalog of catalogs) {
        expect([...catalogFaults(catalog), ...serviceFaults(catalog)]).to.deep.equal([]);
      }
    });
  }

  it('promise what the page says: two working days for a normal request', async () => {
    const [{ service = {} } = {}] = await catalogsIn('catalog.md');
    const monday = Date.parse('2026-11-23T08:00Z');
    expect(respondBy(service, 'normal', monday)).to.equal(Date.parse('2026-11-24T16:00Z'));
    expect(afterOpenMinutes(service.calendars![1]!, monday, 60)).to.equal(respondBy(service, 'critical', monday));
  });
});
