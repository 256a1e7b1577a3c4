import { describeTicketBackend } from '../../suites/describe-ticket-backend.js';
import { catalog } from '../../support/catalog.js';
import { MemoryBackend } from '../../support/memory-backend.js';

const priorities = ['critical', 'high', 'low'].map((id) => ({ id, label: id }));

describeTicketBackend('memory', (clock) => {
  const options = { catalog: { ...catalog, priorities }, now: () => clock.now };
  const backend = new MemoryBackend(options);
  return Promise.resolve({
    backend,
    other: new MemoryBackend(options),
    change: (id, change) => Promise.resolve(backend.change(id, change)),
  });
});
