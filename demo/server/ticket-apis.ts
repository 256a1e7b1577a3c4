import type { Kysely } from 'kysely';
import type { Catalog } from 'helpdock/contract';
import {
  anonymousIdentity,
  createGateway,
  firstIdentity,
  type ByteRange,
  type Gateway,
  type Identify,
  type Requester,
} from 'helpdock/gateway';
import type { DiskUploads } from 'helpdock/gateway/node';
import { catalogFaults, serviceFaults } from 'helpdock/support';
import type { EventLog } from '../api/events/event-log.js';
import { SqlTicketBackend } from '../api/sql-ticket-backend.js';
import type { Schema } from '../api/schema.js';
import { catalogOf } from '../catalogs/catalog-of.js';
import type { Handler } from './listen.js';
import type { DemoUrls } from './urls.js';

/** A place for the files of each organisation: who started an upload at one of them is nobody at the other. */
export type DemoUploads = Record<'atrium' | 'larchmont', DiskUploads>;

/** What the APIs stand on. */
export interface TicketApisOptions {
  db: Kysely<Schema>;
  events: EventLog;
  /** Ends streams of events. */
  signal: AbortSignal;
  uploads: DemoUploads;
  urls: DemoUrls;
  /** Whom the hosts vouch for, by their tokens. */
  identities: Record<'atrium' | 'larchmont', Identify>;
}

/** A catalog that contradicts itself would show in every form: better not to start. */
function checkCatalog(id: string, catalog: Catalog): void {
  const faults = [...catalogFaults(catalog), ...serviceFaults(catalog)];
  if (!faults.length) return;
  const list = faults.map(({ pointer, message }) => `  ${pointer}: ${message}`).join('\n');
  throw new Error(`The catalog of ${id} has faults:\n${list}`);
}

/** How one organisation is served. */
interface Service {
  identity: Identify;
  origins: readonly string[];
}

/** Both organisations' ticket APIs on one origin, each under a path of its own. */
export function ticketApis({ db, events, signal, uploads, urls, identities }: TicketApisOptions): Handler {
  const serve = (id: keyof DemoUploads, { identity, origins }: Service): Gateway => {
    const catalog = catalogOf(id);
    const catalogFor = (requester: Requester): Catalog =>
      catalogOf(id, requester.kind === 'signed' ? requester.organization : undefined);
    checkCatalog(id, catalog);
    const openFile = (file: string, range?: ByteRange) => uploads[id].open(file, range);
    const backend = new SqlTicketBackend({ db, events, organizationId: id, catalog, catalogFor, openFile });
    // Everybody who is not signed in comes from this machine: one address for all of them.
    const streams = { signal, maxPerRequester: 2000 };
    return createGateway({ basePath: `/${id}`, backend, identity, uploads: uploads[id], streams, cors: { origins } });
  };
  const atrium = serve('atrium', {
    identity: identities.atrium,
    origins: [urls.atrium],
  });
  const larchmont = serve('larchmont', {
    identity: firstIdentity(identities.larchmont, anonymousIdentity),
    origins: [urls.larchmont, urls.strict],
  });
  return (request, connection) => {
    const isLarchmont = new URL(request.url).pathname.startsWith('/larchmont/');
    return (isLarchmont ? larchmont : atrium)(request, connection);
  };
}
