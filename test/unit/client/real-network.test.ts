import { expect } from '@open-wc/testing';
import { HttpTicketApi, type FetchPort, type UploadProgress } from '../../../src/client/index.js';
import { failureOf, newTicket } from '../../support/client.js';

const MiB = 1024 * 1024;

/** A client of the test server's own API; see `test/support/wtr-upload-endpoint.mjs`. No service worker is in between. */
const setup = (scenario: string, port?: FetchPort): HttpTicketApi =>
  new HttpTicketApi({ baseUrl: `/real-api/${scenario}`, random: () => 0.1, getToken: () => 'secret', fetch: port });

const makeFile = (size: number): File => {
  const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * 7) & 0xff);
  return new File([bytes], 'ünïcode 🙈.bin');
};

const digest = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const stored = async (id: string): Promise<unknown> => (await fetch(`/real-api/plain/stored/${id}`)).json();

describe('on a real network', function () {
  // Real connections and a real clock: on a busy machine that takes its time.
  this.timeout(30_000);

  it('an upload tells its progress and arrives as it was', async () => {
    const file = makeFile(4 * MiB);
    const steps: UploadProgress[] = [];
    const { id } = await setup('plain').upload(file, { onProgress: (step) => steps.push(step) });
    expect(steps.length).to.be.at.least(3);
    expect(steps.at(-1)).to.deep.equal({ sent: file.size, total: file.size });
    expect(await stored(id)).to.deep.equal({ size: file.size, sha256: await digest(file) });
  });

  it("B46 an upload whose connection breaks goes on from the server's offset", async () => {
    const file = makeFile(2 * MiB);
    const sent: number[] = [];
    const { id } = await setup('cut').upload(file, { onProgress: (step) => sent.push(step.sent) });
    expect(await stored(id)).to.deep.equal({ size: file.size, sha256: await digest(file) });
    expect(sent).to.deep.equal([...sent].sort((a, b) => a - b));
  });

  it('B52 a cancelled upload is gone from the server', async () => {
    const cancel = new AbortController();
    const removed = new Promise<Response>((resolve) => {
      const watched = (url: string, init: RequestInit): Promise<Response> => {
        const answer = fetch(url, init);
        if (init.method === 'DELETE') resolve(answer);
        return answer;
      };
      const client = setup('plain', watched);
      const onProgress = ({ sent }: UploadProgress): void => {
        if (sent > 0) cancel.abort();
      };
      void failureOf(client.upload(makeFile(4 * MiB), { signal: cancel.signal, onProgress }));
    });
    const { status, url } = await removed;
    expect(status).to.equal(204);
    const gone = await fetch(url, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } });
    expect(gone.status).to.equal(404);
  });

  it('B09 a connection that breaks after the ticket was filed ends with one ticket', async () => {
    const client = setup('reset');
    const key = { idempotencyKey: crypto.randomUUID() };
    const first = await client.create(newTicket, key);
    expect(await client.create(newTicket, key)).to.include({ number: first.number });
  });

  it('B24 an API that does not allow this origin is "offline", and the message names it', async () => {
    const api = `http://127.0.0.1:${location.port}`;
    const client = new HttpTicketApi({ baseUrl: `${api}/real-api/plain`, random: () => 0 });
    const error = await failureOf(client.create(newTicket, { idempotencyKey: crypto.randomUUID() }));
    expect(error).to.include({ code: 'offline' });
    expect(error.message).to.include(api);
  });

  it('B25 a redirect to another origin is not followed', async () => {
    expect(await failureOf(setup('redirect').create(newTicket, { idempotencyKey: crypto.randomUUID() }))).to.include({
      code: 'contract',
    });
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.includes('/real-api/landed'))).to.be.empty;
  });
});
