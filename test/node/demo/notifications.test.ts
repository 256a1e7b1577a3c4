import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect } from 'chai';
import { serverNotifications } from '../../../demo/api/events/notifications.js';

/** A message of the PostgreSQL protocol. */
function reply(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

const WELCOME = reply('R', Buffer.alloc(4));
const READY = reply('Z', Buffer.from('I'));
const REFUSAL = reply('E', Buffer.from('SERROR\0C57P03\0Mnot now\0\0'));

/** Lets everybody in and refuses all that they ask. */
function refuse(socket: Socket): void {
  let isGreeted = false;
  socket.on('data', (data) => {
    if (!isGreeted) socket.write(Buffer.concat([WELCOME, READY]));
    else if (data.toString('latin1', 0, 1) === 'Q') socket.write(Buffer.concat([REFUSAL, READY]));
    isGreeted = true;
  });
  socket.on('error', () => {});
}

describe('notifications of a server', () => {
  it('keep no connection on which they could not listen', async () => {
    const server = createServer(refuse).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const { port } = server.address() as AddressInfo;
    const failure: unknown = await serverNotifications(`postgres://test@127.0.0.1:${port}/test`).then(
      () => 'they listen',
      (error: unknown) => (error as Error).message,
    );
    expect(failure).to.equal('not now');
    const [socket] = await connected;
    if (!socket.closed) await once(socket, 'close');
    server.close();
  });
});
