import { expect } from '@open-wc/testing';
import { atriumCatalog } from '../../../demo/catalogs/atrium.js';
import { reportServiceFaults } from '../../../src/context/provider/catalog-check.js';
import { makeCatalog } from '../../support/catalog.js';
import { listenToConsole } from './console.js';

describe('the late check of a catalog', () => {
  const said = listenToConsole();

  it('tells the integrator what is wrong with calendars and how to mend it', async () => {
    await reportServiceFaults(atriumCatalog);
    await reportServiceFaults(makeCatalog());
    expect(said).to.deep.equal([]);
    const [first] = atriumCatalog.service!.calendars!;
    const service = { ...atriumCatalog.service, calendars: [{ ...first!, timeZone: 'Berlin' }] };
    await reportServiceFaults({ ...atriumCatalog, service });
    expect(said).to.have.lengthOf(1);
    expect(String(said[0]![0]))
      .to.contain('[Helpdock HD104]')
      .and.contain('/service/calendars/0/timeZone: "Berlin" is no time zone');
  });
});
