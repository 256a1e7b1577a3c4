import type { Kysely } from 'kysely';
import type { Article, Catalog, Notice } from 'helpdock/contract';
import { atriumCatalog } from '../../catalogs/atrium.js';
import { larchmontCatalog } from '../../catalogs/larchmont.js';
import { publishArticles } from '../articles.js';
import { publishNotice } from '../notices.js';
import { ensureOrganization, type Organization } from '../organizations.js';
import type { Schema } from '../schema.js';
import { atriumArticles } from './atrium-articles.js';
import { atriumConversations } from './atrium-conversations.js';
import { earlierAtriumTickets } from './atrium-earlier.js';
import { recentAtriumTickets } from './atrium-recent.js';
import { insertTicket } from './insert-ticket.js';
import { larchmontArticles } from './larchmont-articles.js';
import { larchmontConversations } from './larchmont-conversations.js';
import { earlierLarchmontTickets } from './larchmont-earlier.js';
import { recentLarchmontTickets } from './larchmont-recent.js';
import { atriumNotices, larchmontNotices } from './notices.js';
import type { SeedTicket } from './seed-ticket.js';

/** What an organisation begins with. */
interface Past {
  organization: Organization;
  catalog: Catalog;
  tickets: readonly SeedTicket[];
  notices: (now: number) => readonly Notice[];
  articles: readonly Article[];
}

const oldestFirst = (tickets: readonly SeedTicket[]): SeedTicket[] => [...tickets].sort((a, b) => b.ago - a.ago);

/** The demo's organisations and what they have been asked. */
export const seededOrganizations: readonly Past[] = [
  {
    organization: { id: 'atrium', name: 'Atrium', prefix: 'ATR', lastNumber: 1017 },
    catalog: atriumCatalog,
    tickets: oldestFirst([...earlierAtriumTickets, ...recentAtriumTickets, ...atriumConversations]),
    notices: atriumNotices,
    articles: atriumArticles,
  },
  {
    organization: { id: 'larchmont', name: 'Larchmont', prefix: 'LAR', lastNumber: 2285 },
    catalog: larchmontCatalog,
    tickets: oldestFirst([...earlierLarchmontTickets, ...recentLarchmontTickets, ...larchmontConversations]),
    notices: larchmontNotices,
    articles: larchmontArticles,
  },
];

/** Gives a new database a past. One that has the organisations already is left as it is. */
export async function seed(db: Kysely<Schema>, now = Date.now()): Promise<void> {
  for (const { organization, catalog, tickets, notices, articles } of seededOrganizations) {
    const isNew = await db.transaction().execute(async (trx) => {
      if (!(await ensureOrganization(trx, organization))) return false;
      let number = organization.lastNumber ?? 0;
      for (const ticket of tickets) await insertTicket(trx, organization, catalog, ++number, ticket, now);
      await trx.updateTable('organizations').set({ last_number: number }).where('id', '=', organization.id).execute();
      return true;
    });
    if (!isNew) continue;
    for (const notice of notices(now)) await publishNotice(db, organization.id, notice, new Date(now));
    await publishArticles(db, organization.id, articles);
  }
}
