import { expect } from 'chai';
import { floors, importFault } from '../../../scripts/lint/import-zones.mjs';

describe('import zones', () => {
  it('lets every floor import itself', () => {
    for (const folder of Object.keys(floors)) {
      expect(importFault(`src/${folder}/a/b.ts`, '../c.js', 'code'), folder).to.equal(undefined);
    }
  });

  it('keeps the contract free of everything but zod', () => {
    expect(importFault('src/contract/ticket.ts', 'zod/mini', 'code')).to.equal(undefined);
    expect(importFault('src/contract/ticket.ts', 'lit', 'code')).to.contain('package "lit"');
    expect(importFault('src/contract/ticket.ts', '../support/index.js', 'types')).to.contain('must not import');
  });

  it('gives components the types of a client but not its code', () => {
    const element = 'src/components/ticket-list/ticket-list.ts';
    expect(importFault(element, '../../client/ticket-api.js', 'types')).to.equal(undefined);
    expect(importFault(element, '../../client/http-ticket-api.js', 'code')).to.contain('only types');
    expect(importFault(element, '../../client/http-ticket-api.js', 'on demand')).to.contain('only types');
  });

  it('lets the launcher load everything, but only on demand', () => {
    expect(importFault('src/embed/helpdock.ts', '../components/widget/define.js', 'on demand')).to.equal(undefined);
    expect(importFault('src/embed/helpdock.ts', '../components/widget/define.js', 'code')).to.contain('on demand');
    expect(importFault('src/embed/helpdock.ts', 'lit', 'code')).to.contain('package "lit"');
  });

  it('lets the app that the launcher loads join provider and widget', () => {
    expect(importFault('src/embed/app.ts', '../components/widget/define.js', 'code')).to.equal(undefined);
    expect(importFault('src/embed/app.ts', '../client/index.js', 'code')).to.contain('only types');
  });

  it('asks for an entry when a floor is new, and stops imports from outside src', () => {
    expect(importFault('src/attic/a.ts', './b.js', 'code')).to.contain('src/attic/ has no entry');
    expect(importFault('src/client/a.ts', '../../test/support/x.js', 'code')).to.contain('outside src/');
  });

  it('lets front doors reach every floor, and the demo none of them by path', () => {
    expect(importFault('src/index.ts', './components/widget/widget.js', 'code')).to.equal(undefined);
    expect(importFault('demo/server/main.ts', 'helpdock/gateway', 'code')).to.equal(undefined);
    expect(importFault('demo/server/main.ts', '../../src/gateway/index.js', 'types')).to.contain('by its name');
  });
});
