import { expect } from '@open-wc/testing';
import { PageClock } from '../../../support/page-clock.js';
import { until } from '../../../support/until.js';
import { makeFile, setup } from './setup.js';

describe('attachments: what is said aloud', () => {
  it('D09 has the live region before its words, and tells of results in one go', async () => {
    const { add, element, api, news } = await setup();
    const region = element.renderRoot.querySelector('[role=status]')!;
    expect(news()).to.equal('');
    await add(makeFile('a.log'), makeFile('b.log'));
    for (const upload of api.started) upload.finish();
    await until(() => news() !== '');
    expect(news()).to.equal('a.log: Uploaded b.log: Uploaded');
    expect(element.renderRoot.querySelector('[role=status]')).to.equal(region);
  });

  it('D09 tells of progress no more than every five seconds', async () => {
    await PageClock.during(async (clock) => {
      const { add, api, news, element } = await setup();
      await add(makeFile('a.log', 1000));
      const said: string[] = [];
      for (let second = 0; second <= 12; second++) {
        api.started[0]!.progress(second * 10);
        clock.pass(1_000);
        await element.updateComplete;
        if (news() !== (said.at(-1) ?? '')) said.push(news());
      }
      expect(said).to.have.lengthOf(2);
    });
  });
});
