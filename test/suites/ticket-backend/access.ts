import { expect } from 'chai';
import type { TicketBackend } from '../../../src/gateway/index.js';
import { ada, bob, stranger, holding, submission, file, subjects, type Setup } from './setup.js';

let serial = 0;

/** Part of `describeTicketBackend`. */
export function describeAccess(setup: Setup): void {
  describe('anonymous tickets', () => {
    let backend: TicketBackend;
    let other: TicketBackend;

    beforeEach(async () => {
      ({ backend, other } = await setup());
    });

    it('open with the key that was given when they were filed, and with no other', async () => {
      const { id, accessKey } = await file(backend, stranger);
      expect(accessKey).to.match(/^[\w-]{22,}$/);
      expect(await backend.get(holding(accessKey), id)).to.include({ id });
      expect(await backend.get(stranger, id)).to.equal(undefined);
      expect(await backend.get(holding('x'.repeat(43)), id)).to.equal(undefined);
      expect(await backend.get(ada, id)).to.equal(undefined);
      expect(await other.get(holding(accessKey), id)).to.equal(undefined);
    });

    it('give their key again to who repeats the request, and never later', async () => {
      const request = submission();
      const first = await backend.create(stranger, request);
      expect(await backend.create(stranger, request)).to.deep.equal(first);
      if (first.outcome !== 'filed') throw new Error(first.outcome);
      const { id, accessKey } = first.ticket;
      expect(await backend.get(holding(accessKey), id)).not.to.have.property('accessKey');
    });

    it('are listed by the keys that one holds', async () => {
      const one = await file(backend, stranger, { subject: 'One' });
      const two = await file(backend, stranger, { subject: 'Two' });
      await file(backend, stranger, { subject: 'Three' });
      expect(await subjects(backend, holding(one.accessKey, two.accessKey))).to.have.members(['One', 'Two']);
      expect(await subjects(backend, stranger)).to.deep.equal([]);
    });
  });

  describe('access', () => {
    let backend: TicketBackend;
    let other: TicketBackend;

    beforeEach(async () => {
      ({ backend, other } = await setup());
    });

    it('C22 hides tickets of others as if they did not exist', async () => {
      const { id } = await file(backend, ada);
      for (const requester of [bob, { ...ada, organization: 'other' }, stranger]) {
        expect(await backend.get(requester, id)).to.equal(undefined);
        expect(await subjects(backend, requester)).to.deep.equal([]);
      }
      expect(await other.get(ada, id)).to.equal(undefined);
      expect(await subjects(other, ada)).to.deep.equal([]);
    });

    it('C22 hides files of others', async () => {
      const attachments = [{ id: `file-${++serial}`, name: 'a.txt', size: 1, type: 'text/plain' }];
      await file(backend, ada, { attachments });
      const id = attachments[0]?.id ?? '';
      expect((await backend.attachment(ada, id))?.attachment).to.deep.equal(attachments[0]);
      expect(await backend.attachment(bob, id)).to.equal(undefined);
      expect(await backend.attachment(stranger, id)).to.equal(undefined);
      expect(await other.attachment(ada, id)).to.equal(undefined);
    });

    it('finds nothing under an id that cannot be', async () => {
      for (const id of ['', 'nope', '\0', "' or 1=1 --", '../..']) {
        expect(await backend.get(ada, id)).to.equal(undefined);
        expect(await backend.attachment(ada, id)).to.equal(undefined);
      }
    });
  });
}
