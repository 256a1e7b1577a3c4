import { ContextConsumer } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { evidenceContext, type Evidence } from '../../../src/context/index.js';
import '../../../src/context/provider/define.js';
import type { ProviderElement } from '../../../src/context/provider/provider.js';
import { FakeTicketApi } from '../../support/tickets.js';

/** Takes what the page adds to a request. */
class WitnessElement extends LitElement {
  readonly evidence = new ContextConsumer(this, { context: evidenceContext, subscribe: true });
}
customElements.define('helpdock-witness', WitnessElement);

describe('what a page adds to requests', () => {
  it('comes from the provider, now and when it changes', async () => {
    const provider = await fixture<ProviderElement>(
      html`<helpdock-provider .ticketApi=${new FakeTicketApi()}
        ><helpdock-witness></helpdock-witness
      ></helpdock-provider>`,
    );
    const witness = provider.querySelector<WitnessElement>('helpdock-witness')!;
    expect(witness.evidence.value).to.equal(undefined);
    const evidence: Evidence = { facts: { plan: 'team' }, trail: { entries: () => [] } };
    provider.evidence = evidence;
    await provider.updateComplete;
    expect(witness.evidence.value).to.equal(evidence);
    provider.evidence = undefined;
    await provider.updateComplete;
    expect(witness.evidence.value).to.equal(undefined);
  });
});
