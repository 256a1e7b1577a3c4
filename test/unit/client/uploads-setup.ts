import { HttpTicketApi, type HttpTicketApiOptions, type UploadProgress } from '../../../src/client/index.js';
import { makeCatalog } from '../../support/catalog.js';
import { GatewayNetwork } from '../../support/gateway-network.js';
import { HastyClock } from '../../support/hasty-clock.js';
import { memoryGateway } from '../../support/memory-gateway.js';

export const MiB = 1024 * 1024;
export const FIRST_CHUNK = 256 * 1024;

/** A file with bytes of which no two chunks are alike. */
export function makeFile(size: number, name = 'log.txt', type = 'text/plain'): File {
  const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * 7) & 0xff);
  return new File([bytes], name, { type, lastModified: 1 });
}

/** A client, and the gateway in memory that it reaches over a network in which things go wrong when a test says so. */
export function setup(options: Partial<HttpTicketApiOptions> = {}) {
  const attachments = { maxFiles: 5, maxFileSize: 50 * MiB };
  const memory = { catalog: { ...makeCatalog(), anonymous: true, attachments } };
  const { gateway, uploads } = memoryGateway({ basePath: '/support', memory });
  const network = new GatewayNetwork(gateway, '/support');
  const clock = new HastyClock();
  /** The page is loaded again, by whoever signs in then. */
  const reload = (changes: Partial<HttpTicketApiOptions> = {}): HttpTicketApi =>
    new HttpTicketApi({
      baseUrl: 'https://api.helpdock.test/support',
      fetch: network.fetch,
      getToken: () => 'ada',
      clock,
      random: () => 0.5,
      ...options,
      ...changes,
    });
  const client = reload();
  const progress: UploadProgress[] = [];
  const onProgress = (step: UploadProgress): void => void progress.push(step);
  return { client, reload, clock, network, uploads, progress, onProgress };
}

/** What bytes are compared by. */
export const digest = async (bytes: BufferSource): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toString();
