import { expect } from 'chai';
import { EventFeed } from '../../../demo/api/events/event-feed.js';
import { recordEvent } from '../../../demo/api/events/record-event.js';
import { openDatabase, type Database } from '../../../demo/api/open-database.js';
import { ensureOrganization } from '../../../demo/api/organizations.js';

describe('feed of events', function () {
  this.timeout(120_000);
  let database: Database;

  before(async () => {
    database = await openDatabase();
  });

  after(() => database.close());

  const moments: Record<string, (ask: () => void) => void> = {
    'by whoever was woken': (ask) => ask(),
    'just after the last look': (ask) => queueMicrotask(ask),
  };
  for (const [moment, at] of Object.entries(moments)) {
    it(`B54 looks again when it is asked ${moment}`, async () => {
      const { db } = database;
      const organizationId = crypto.randomUUID();
      await ensureOrganization(db, { id: organizationId, name: 'Test', prefix: 'T' });
      let looks = 0;
      const counted = db.withPlugin({
        transformQuery: ({ node }) => {
          looks++;
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      const feed = new EventFeed(counted, organizationId);
      await feed.refresh();
      await db
        .transaction()
        .execute((trx) =>
          recordEvent(trx, { organization_id: organizationId, type: 'notices-changed', at: new Date() }),
        );
      const answered = new Promise<number>((resolve, reject) => {
        const stop = feed.subscribe(() => {
          stop();
          at(() => {
            const before = looks;
            feed.refresh().then(() => resolve(looks - before), reject);
          });
        });
      });
      await feed.refresh();
      expect(await answered).to.equal(1);
    });
  }

  it('B54 takes up a reader who has heard more from another process than this one knows yet', async () => {
    const { db } = database;
    const organizationId = crypto.randomUUID();
    await ensureOrganization(db, { id: organizationId, name: 'Test', prefix: 'T' });
    const [here, there] = [new EventFeed(db, organizationId), new EventFeed(db, organizationId)];
    const record = (): Promise<unknown> =>
      db
        .transaction()
        .execute((trx) =>
          recordEvent(trx, { organization_id: organizationId, type: 'notices-changed', at: new Date() }),
        );
    await here.refresh();
    await record();
    await there.refresh();
    const { lastId } = await there.after('0', () => true);
    expect(await here.after(lastId, () => true)).to.deep.equal({ items: [], lastId });
    expect(await here.after('99', () => true)).to.deep.equal({ items: [], lastId, gap: true });
  });
});
