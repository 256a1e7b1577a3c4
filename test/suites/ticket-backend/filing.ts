import { expect } from 'chai';
import type { TicketBackend } from '../../../src/gateway/index.js';
import { ada, file, subjects, type Setup } from './setup.js';

/** Part of `describeTicketBackend`. */
export function describeFiling(setup: Setup): void {
  describe('filing', () => {
    let backend: TicketBackend;

    beforeEach(async () => {
      ({ backend } = await setup());
    });

    it('makes a new ticket with a number of its own', async () => {
      const first = await file(backend, ada);
      const second = await file(backend, ada);
      expect(first).to.include({ subject: 'Printer on fire', type: 'bug', priority: 'high', status: 'new' });
      expect(first.createdAt).to.equal('2026-03-02T09:00:00.000Z');
      expect(first.updatedAt).to.equal(first.createdAt);
      expect(first.accessKey).to.equal(undefined);
      expect(second.number).not.to.equal(first.number);
      expect(second.id).not.to.equal(first.id);
    });

    it('keeps everything as it was filed', async () => {
      const attachments = [{ id: 'file-1', name: 'Straße 🙂.png', size: 12, type: 'image/png' }];
      const impact = { id: 'other', detail: 'Only Tuesdays' };
      const fields = { subject: 'S', steps: ['one', 'two'], window: { from: 'a', to: 'b' }, count: 3, ok: false };
      const filed = await file(backend, ada, { impact, surface: 'browser', fields, attachments });
      const read = await backend.get(ada, filed.id);
      expect(read).to.deep.include({ impact, surface: 'browser', fields, attachments, timeline: [] });
      expect(read?.requester).to.deep.equal({ name: 'Ada', email: 'ada@example.com' });
    });

    it('C15 gives back any text exactly as it came', async () => {
      const texts = [
        '\0',
        'a\0b',
        '\ud800',
        'e\u0301',
        '\u202Eabc',
        "'; drop table tickets; --",
        '%_\\',
        '𝒳🙂',
        '\r\n\t',
      ];
      for (const text of texts) {
        const { id } = await file(backend, ada, { subject: text, fields: { subject: text, description: text } });
        const read = await backend.get(ada, id);
        expect(read?.subject).to.equal(text);
        expect(read?.fields.description).to.equal(text);
      }
      expect(await subjects(backend, ada)).to.have.members(texts);
    });
  });
}
