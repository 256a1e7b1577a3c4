import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../src/components/surface-picker/define.js';
import type { SurfacePickerElement } from '../../../../src/components/surface-picker/surface-picker.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { catalog } from '../../../support/catalog.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { provide } from '../../../support/provided.js';

async function setup(): Promise<SurfacePickerElement> {
  const page = document.createElement('div');
  provide(page, { catalog });
  return fixture(html`<helpdock-surface-picker label="Where?" value="mobile"></helpdock-surface-picker>`, {
    parentNode: page,
  });
}

describe('surface picker', () => {
  it('offers the places of the catalog', async () => {
    const picker = await setup();
    await picker.updateComplete;
    const radios = (await accessibleNodes()).filter(({ role }) => role === 'radio');
    expect(radios.map(({ name }) => name)).to.deep.equal(catalog.surfaces!.map(({ label }) => label));
    expect(radios[1]!.description).to.equal('iOS and Android');
    expect(picker.fieldValue).to.equal('mobile');
  });

  it('D23 never grows wider than its place', async () => {
    const picker = await setup();
    picker.style.inlineSize = '150px';
    picker.surfaces = [{ id: 'a', label: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3) }];
    await picker.updateComplete;
    expect(picker.scrollWidth).to.be.at.most(150);
  });

  for (const scheme of COLOR_SCHEMES) {
    it(`D39 is accessible, ${scheme}`, () =>
      inColorScheme(scheme, async () => {
        await expect(await setup()).to.be.accessible();
      }));
  }
});
