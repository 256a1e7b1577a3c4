import type { Kysely } from 'kysely';
import {
  anonymousIdentity,
  createGateway,
  firstIdentity,
  type Gateway,
  type Identify,
  type TicketBackend,
} from 'helpdock/gateway';
import type { DiskUploads } from 'helpdock/gateway/node';
import { SqlTicketBackend } from '../api/sql-ticket-backend.js';
import type { Schema } from '../api/schema.js';
import { atriumCatalog } from '../catalogs/atrium.js';
import { larchmontCatalog } from '../catalogs/larchmont.js';
import type { Handler } from './listen.js';
import type { DemoUrls } from './urls.js';

/** What the APIs stand on. */
export interface TicketApisOptions {
  db: Kysely<Schema>;
  uploads: DiskUploads;
  urls: DemoUrls;
  /** Atrium's members, by their tokens. */
  atriumIdentity: Identify;
}

/** Both organisations' ticket APIs on one origin, each under a path of its own. */
export function ticketApis({ db, uploads, urls, atriumIdentity }: TicketApisOptions): Handler {
  const openFile = (id: string) => uploads.open(id);
  const serve = (basePath: string, backend: TicketBackend, identity: Identify, origins: readonly string[]): Gateway =>
    createGateway({ basePath, backend, identity, uploads, cors: { origins } });

  const atrium = serve(
    '/atrium',
    new SqlTicketBackend({ db, organizationId: 'atrium', catalog: atriumCatalog, openFile }),
    atriumIdentity,
    [urls.atrium],
  );
  const larchmont = serve(
    '/larchmont',
    new SqlTicketBackend({ db, organizationId: 'larchmont', catalog: larchmontCatalog, openFile }),
    firstIdentity(anonymousIdentity),
    [urls.larchmont, urls.strict],
  );
  return (request, connection) => {
    const isLarchmont = new URL(request.url).pathname.startsWith('/larchmont/');
    return (isLarchmont ? larchmont : atrium)(request, connection);
  };
}
