import { expect } from '@open-wc/testing';
import { checkOptions } from '../../../src/embed/check-options.js';
import type { HelpdockOptions } from '../../../src/embed/options.js';

describe('checkOptions', () => {
  it('passes what is right, and leaves out what is not set', () => {
    const options: HelpdockOptions = { api: '/support', theme: 'dark', accent: 'hotpink', identity: null };
    expect(checkOptions(options)).to.deep.equal({
      options: { api: '/support', theme: 'dark', accent: 'hotpink' },
      faults: [],
    });
  });

  it('C10 drops what cannot be, and says what could', () => {
    const given = { theme: 'drak', accent: 'red;}*{display:none', getToken: 'secret' } as unknown as HelpdockOptions;
    const { options, faults } = checkOptions(given);
    expect(options).to.deep.equal({});
    expect(faults).to.have.lengthOf(3);
    expect(faults[0]).to.equal('theme is "drak", but must be host or system or light or dark.');
  });

  it('takes a trail as a word or as options, and a context as an object', () => {
    for (const options of [{ trail: 'on' }, { trail: 'off' }, { trail: { limit: 5 } }, { context: { plan: 'team' } }]) {
      expect(checkOptions(options as HelpdockOptions)).to.deep.equal({ options, faults: [] });
    }
    const { faults } = checkOptions({ trail: true, context: 'plan=team' } as unknown as HelpdockOptions);
    expect(faults.join(' ')).to.contain('trail is true, but must be on or off').and.contain('context is');
  });

  it('C13 takes nothing but options', () => {
    const given = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {}, "turboTrack": "reload"}') as object;
    expect(checkOptions(given)).to.deep.equal({ options: {}, faults: [] });
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });
});
