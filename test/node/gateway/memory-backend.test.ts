import { describeTicketBackend } from '../../suites/describe-ticket-backend.js';
import { allCapabilities, catalog } from '../../support/catalog.js';
import { MemoryBackend } from '../../support/memory-backend.js';

const priorities = ['critical', 'high', 'low'].map((id) => ({ id, label: id }));

describeTicketBackend('memory', (clock) => {
  const capabilities = { ...allCapabilities, organization: false };
  const options = { catalog: { ...catalog, priorities, capabilities }, now: () => clock.now };
  const backend = new MemoryBackend(options);
  return Promise.resolve({
    backend,
    other: new MemoryBackend(options),
    offer: (changes) => Object.assign(capabilities, changes),
    change: (id, change) => Promise.resolve(backend.change(id, change)),
    note: () => Promise.resolve(),
    announce: (notice) => Promise.resolve(backend.announce([notice])),
    publish: (articles) => Promise.resolve(backend.publish(articles)),
  });
});
