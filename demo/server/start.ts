import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DiskUploads } from 'helpdock/gateway/node';
import { DeskStore } from '../api/desk-store.js';
import { EventLog } from '../api/events/event-log.js';
import { openDatabase, type DatabaseOptions } from '../api/open-database.js';
import { forgetOldEvents, forgetOldSubmissions } from '../api/organizations.js';
import { seed } from '../api/seed/seed.js';
import { catalogOf } from '../catalogs/catalog-of.js';
import { deskHandler } from '../desk/server/desk-handler.js';
import { atriumServer, indexServer, larchmontServer, strictServer } from './host-servers.js';
import { listen, type Handler, type Listening } from './listen.js';
import { atriumMembers, larchmontMembers } from './members.js';
import { createHostTrust } from './support-token.js';
import { ticketApis, type DemoUploads } from './ticket-apis.js';
import { portsFrom, type DemoPorts, type DemoUrls } from './urls.js';

/** How the demo is started. */
export interface DemoOptions extends DatabaseOptions {
  /** Wished ports; a taken one is replaced. Without them, any ports. */
  ports?: DemoPorts;
}

/** The demo, running. */
export interface Demo {
  urls: DemoUrls;
  /** Where the tickets are, in words. */
  database: string;
  close(): Promise<void>;
}

const HOUR = 60 * 60 * 1000;

async function startServers(
  ports: DemoPorts,
  handlers: Record<keyof DemoPorts, Handler>,
): Promise<Record<keyof DemoPorts, Listening>> {
  const names = Object.keys(handlers) as (keyof DemoPorts)[];
  const started: Partial<Record<keyof DemoPorts, Listening>> = {};
  try {
    for (const name of names) started[name] = await listen(handlers[name], ports[name]);
    return started as Record<keyof DemoPorts, Listening>;
  } catch (error) {
    await Promise.all(Object.values(started).map((server) => server.close()));
    throw error;
  }
}

/** Starts everything: database, ticket APIs, two host products, the desk, and a page under a strict policy. */
export async function startDemo({ ports = portsFrom(0), ...options }: DemoOptions = {}): Promise<Demo> {
  const database = await openDatabase(options);
  const events = new EventLog(database.db, database.notifications);
  const closing = new AbortController();
  const { signal } = closing;
  const temporary = options.dataDir ? undefined : await mkdtemp(path.join(tmpdir(), 'helpdock-'));
  const uploadsOf = (organization: keyof DemoUploads): DiskUploads =>
    new DiskUploads({ directory: path.join(options.dataDir ?? temporary ?? '', 'uploads', organization) });
  const uploads: DemoUploads = { atrium: uploadsOf('atrium'), larchmont: uploadsOf('larchmont') };
  const tidy = async (): Promise<void> => {
    await forgetOldSubmissions(database.db);
    await forgetOldEvents(database.db);
    for (const store of Object.values(uploads)) await store.sweep();
  };
  const closeData = async (): Promise<void> => {
    events.close();
    await database.close();
    if (temporary) await rm(temporary, { recursive: true, force: true });
  };
  try {
    await seed(database.db);
    await tidy();
    const trust = {
      atrium: await createHostTrust('atrium', atriumMembers),
      larchmont: await createHostTrust('larchmont', larchmontMembers),
    };
    // Known once all servers listen; nobody knows their ports, and so nobody asks, before.
    const running = {} as { urls: DemoUrls; api: Handler };
    const urls = (): DemoUrls => running.urls;
    const servers = await startServers(ports, {
      index: indexServer(
        urls,
        deskHandler({
          store: new DeskStore(database.db, Date.now, catalogOf),
          events,
          openFile: (organization, ...file) => uploads[organization].open(...file),
          signal,
        }),
      ),
      atrium: atriumServer(urls, trust.atrium.issue),
      larchmont: larchmontServer(urls, trust.larchmont.issue),
      api: (request, connection) => running.api(request, connection),
      strict: strictServer(urls),
    });
    running.urls = urlsOf(servers);
    running.api = ticketApis({
      db: database.db,
      events,
      signal,
      uploads,
      urls: running.urls,
      identities: { atrium: trust.atrium.identify, larchmont: trust.larchmont.identify },
    });
    const sweeping = setInterval(() => void tidy().catch(console.error), HOUR).unref();
    return {
      urls: running.urls,
      database: database.description,
      close: async () => {
        clearInterval(sweeping);
        closing.abort();
        await Promise.all(Object.values(servers).map((server) => server.close()));
        await closeData();
      },
    };
  } catch (error) {
    await closeData();
    throw error;
  }
}

function urlsOf({ index, atrium, larchmont, api, strict }: Record<keyof DemoPorts, Listening>): DemoUrls {
  return {
    index: index.origin,
    helpdock: `${index.origin}/helpdock.js`,
    desk: `${index.origin}/desk/`,
    atrium: atrium.origin,
    larchmont: larchmont.origin,
    strict: strict.origin,
    api: api.origin,
    atriumApi: `${api.origin}/atrium`,
    larchmontApi: `${api.origin}/larchmont`,
  };
}
