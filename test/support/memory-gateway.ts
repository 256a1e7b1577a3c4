import {
  anonymousIdentity,
  createGateway,
  type Gateway,
  type GatewayOptions,
  type Identify,
} from '../../src/gateway/index.js';
import { allCapabilities, makeCatalog } from './catalog.js';
import { MemoryBackend, type MemoryBackendOptions } from './memory-backend.js';
import { MemoryUploads } from './memory-uploads.js';

/** A whole API in memory, and a view behind the scenes. */
export interface MemoryGateway {
  gateway: Gateway;
  backend: MemoryBackend;
  uploads: MemoryUploads;
}

/** Believes what the token says: `Bearer ada` is Ada, at her own organisation after an `@` (`Bearer ada@acme`). */
export const trustingIdentity: Identify = (request) => {
  const name = /^Bearer (\w+)(?:@(\w+))?$/.exec(request.headers.get('authorization') ?? '');
  if (!name?.[1]) return anonymousIdentity(request);
  return { kind: 'signed', subject: name[1], email: `${name[1]}@example.com`, name: name[1], organization: name[2] };
};

/** The gateway over a ticket system in memory; for tests on Node and in browsers. */
export function memoryGateway(
  options: Partial<GatewayOptions> & { memory?: Partial<MemoryBackendOptions> } = {},
): MemoryGateway {
  const { memory, ...rest } = options;
  const uploads = new MemoryUploads();
  const catalog = { ...makeCatalog(), anonymous: true, capabilities: allCapabilities };
  const backend = new MemoryBackend({ catalog, openFile: uploads.open, ...memory });
  const gateway = createGateway({
    backend,
    uploads,
    identity: trustingIdentity,
    cors: { origins: ['https://app.example'] },
    rateLimit: { take: () => 0 },
    ...rest,
  });
  return { gateway, backend, uploads };
}
