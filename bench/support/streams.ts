import { request, type ClientRequest } from 'node:http';

/** Open streams, and when their next event arrives. */
export interface Streams {
  /** Moments, on the clock of `performance.now()`, at which each stream had its next event. */
  next(): Promise<number[]>;
  close(): void;
}

/** A gateway lets one address have so many. */
const PER_ADDRESS = 20;

/** Opens streams as that many visitors would, each few from an address of their own. */
export async function openStreams(url: string, accessKey: string, count: number): Promise<Streams> {
  const requests: ClientRequest[] = [];
  const heard: ((at: number) => void)[] = [];
  const open = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const localAddress = `127.0.1.${1 + Math.floor(index / PER_ADDRESS)}`;
      const headers = { accept: 'text/event-stream', 'helpdock-ticket-keys': accessKey };
      const sent = request(url, { headers, localAddress, agent: false }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`No stream: ${response.statusCode}`));
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          if (/"type":"message-added"/.test(text)) heard[index]?.(performance.now());
        });
        // Ended by close().
        response.on('error', () => {});
        resolve();
      });
      sent.on('error', reject);
      sent.end();
      requests.push(sent);
    });
  for (let index = 0; index < count; index++) await open(index);
  return {
    next: () =>
      Promise.all(
        Array.from({ length: count }, (_, index) => new Promise<number>((resolve) => (heard[index] = resolve))),
      ),
    close() {
      for (const sent of requests) sent.destroy();
    },
  };
}
