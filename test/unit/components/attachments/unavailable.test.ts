import { expect } from '@open-wc/testing';
import { http, HttpResponse, mockApi } from '../../../support/msw.js';
import { until } from '../../../support/until.js';
import { makeFile, setup } from './setup.js';

describe('attachments: while the part that uploads cannot be fetched', () => {
  const network = mockApi();

  it('B47 keep the file, make the form invalid, and go on without it or after another try', async () => {
    let isDown = true;
    network.use(http.get(/\/upload-list\./, () => (isDown ? HttpResponse.error() : undefined)));
    const { element, form, api, rows } = await setup();
    const press = (selector: string): void => element.renderRoot.querySelector<HTMLElement>(selector)!.click();
    const waiting = (): string[] =>
      [...element.renderRoot.querySelectorAll('.waiting bdi')].map(({ textContent }) => textContent);
    element.addFiles([makeFile('a.log'), makeFile('b.log')]);
    await element.settled();
    await element.updateComplete;
    expect([element.pending, element.failed, waiting()]).to.deep.equal([false, true, ['a.log', 'b.log']]);
    element.error = '';
    expect([form.checkValidity(), element.validity.badInput]).to.deep.equal([false, true]);
    expect(element.validationMessage).to.contain('Files cannot be added right now.');
    press('.waiting .remove');
    await element.updateComplete;
    expect(waiting()).to.deep.equal(['b.log']);
    press('.waiting .remove');
    await element.updateComplete;
    expect([form.checkValidity(), waiting()]).to.deep.equal([true, []]);

    element.addFiles([makeFile('c.log')]);
    await element.settled();
    await element.updateComplete;
    expect(waiting()).to.deep.equal(['c.log']);
    isDown = false;
    press('.retry');
    await until(() => api.started.length === 1);
    await element.updateComplete;
    expect([rows().map(({ name }) => name), waiting(), element.error]).to.deep.equal([['c.log'], [], '']);
  });
});
