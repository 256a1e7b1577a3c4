/** A ticket API that keeps uploads in the folder named on the command line, in a process that can be killed. */
import { DiskUploads } from '../../src/gateway/node.js';
import { listen } from '../../demo/server/listen.js';
import { memoryGateway } from './memory-gateway.js';
import { makeCatalog } from './catalog.js';

const catalog = { ...makeCatalog(), anonymous: true };
catalog.attachments = { maxFiles: 3, maxFileSize: 100_000_000 };
const { gateway } = memoryGateway({
  uploads: new DiskUploads({ directory: process.argv[2] ?? '' }),
  memory: { catalog },
});
const { origin } = await listen(gateway, 0);
console.log(origin);
