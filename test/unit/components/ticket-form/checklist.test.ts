import { expect } from '@open-wc/testing';
import type { Catalog } from '../../../../src/contract/index.js';
import { FormPage, textOf } from './form-page.js';
import { guidingCatalog } from './guidance-catalog.js';

async function guided(catalog: Catalog = guidingCatalog()): Promise<FormPage> {
  const page = await FormPage.open({ type: 'bug', catalog });
  await page.until(() => page.find('[part=checklist]') !== null);
  return page;
}

const textIn = (page: FormPage, selector: string): string => textOf(page.find(selector));

describe('helpdock-ticket-form, its checklist', () => {
  it('A6 keeps what has to be answered apart from what would only help', async () => {
    const catalog = guidingCatalog();
    catalog.requestTypes[0]!.fields.find(({ id }) => id === 'impact')!.required = false;
    const page = await guided(catalog);
    expect(textIn(page, '[part=checklist]').replaceAll(/[\u2066-\u2069]/g, '')).to.match(
      /Still missing: what happens and the priority\. Would help, too: who is affected\.$/,
    );
    await page.fill('description', 'It stops half-way.');
    await page.fill('priority', 'low');
    expect(textIn(page, '[part=checklist]')).to.contain('who is affected').and.contain('You can send it without.');
    await expect(page.form).to.be.accessible();
  });

  it('A6 shows what a good report misses, and sends all the same', async () => {
    const page = await guided();
    expect(textIn(page, '[part=checklist]')).to.contain('0 of 3').and.contain('the priority');
    expect(textIn(page, '[part=checklist]'), 'it cannot be sent without').to.not.contain('without');
    await page.fill('description', 'It stops half-way.');
    await page.fill('priority', 'low');
    expect(textIn(page, '[part=checklist]')).to.contain('2 of 3').and.not.contain('the priority');
    await page.fill('impact', { id: 'one' });
    expect(textIn(page, '[part=checklist]')).to.contain('All there.');
    expect(page.find('[part=checklist]')!.closest('[role=status],[aria-live]')).to.equal(null);
    await page.fill('description', 'Short');
    expect(textIn(page, '[part=checklist]')).to.match(/Still missing: .?what happens.?\. You can send it without\.$/);
    await page.fill('subject', 'S');
    await page.send();
    expect(page.api.asked.create).to.have.lengthOf(1);
  });
});
