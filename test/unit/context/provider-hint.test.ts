import { expect } from '@open-wc/testing';
import { hintAtProvider } from '../../../src/context/provider-hint.js';
import { PageClock } from '../../support/page-clock.js';

describe('the hint at a provider', () => {
  it('tells the integrator of an element that waits in vain, and of no other', async () => {
    const { error } = console;
    const said: string[] = [];
    console.error = (text: string) => void said.push(text);
    const element = document.createElement('helpdock-nothing');
    document.body.append(element);
    try {
      await PageClock.during(async (clock) => {
        hintAtProvider(element, () => true);
        hintAtProvider(document.createElement('helpdock-gone'), () => false);
        clock.pass(10_000);
        expect(said).to.be.empty;
        hintAtProvider(element, () => false);
        clock.pass(1000);
        expect(said, 'its provider may still come').to.be.empty;
        clock.pass(10_000);
        expect(said.join()).to.contain('HD112').and.to.contain('<helpdock-nothing>');
        await Promise.resolve();
      });
    } finally {
      console.error = error;
      element.remove();
    }
  });
});
