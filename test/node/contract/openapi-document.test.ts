import { expect } from 'chai';
import { document } from '../../support/openapi-answers.js';

describe('the OpenAPI document', () => {
  it('lets clients send what they know of a page, and gives it to no requester', () => {
    const { NewTicket, Ticket, TicketDetail, CreatedTicket } = document.components.schemas;
    expect(JSON.stringify(NewTicket)).to.contain('schemas/Origin').and.contain('schemas/TrailEntry');
    expect(JSON.stringify([Ticket, TicketDetail, CreatedTicket])).not.to.match(/Origin|TrailEntry|"trail"|"origin"/);
  });

  it('points only to what it contains', () => {
    const refs = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? [];
    expect(refs.length).to.be.greaterThan(10);
    for (const ref of new Set(refs)) {
      const [, section = '', name = ''] = /#\/components\/(\w+)\/(\w+)/.exec(ref) ?? [];
      expect(document.components[section as 'schemas'], ref).to.have.property(name);
    }
    expect(document.openapi).to.equal('3.1.0');
  });
});
