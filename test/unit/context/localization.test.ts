import { expect, fixture, html } from '@open-wc/testing';
import { directionOf, inheritedLanguage, isLocale, spokenLocale } from '../../../src/context/provider/localization.js';

describe('the language of the interface', () => {
  it('is that of the page around, through shadow roots', async () => {
    const host = await fixture(html`<div lang="de-CH"><section></section></div>`);
    const section = host.querySelector('section')!;
    expect(inheritedLanguage(section)).to.equal('de-CH');
    const inner = document.createElement('p');
    section.attachShadow({ mode: 'open' }).append(inner);
    expect(inheritedLanguage(inner)).to.equal('de-CH');
  });

  it('is that of the browser where the page does not say', () => {
    const alone = document.createElement('p');
    expect(inheritedLanguage(alone)).to.equal(navigator.language);
  });

  it('is English where there are no words', () => {
    expect(spokenLocale('tlh')).to.equal('en');
    expect(spokenLocale('en-GB')).to.equal('en-GB');
    expect(spokenLocale('de-AT')).to.equal('de-AT');
  });

  it('tells a language tag from other text', () => {
    expect(isLocale('pt-BR')).to.equal(true);
    expect(isLocale('not a tag')).to.equal(false);
    expect(isLocale('')).to.equal(false);
  });

  it('runs from right to left where its script does', () => {
    expect(['ar', 'he', 'fa-IR', 'ar-EG'].map(directionOf)).to.deep.equal(['rtl', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'de', 'ja'].map(directionOf)).to.deep.equal(['ltr', 'ltr', 'ltr']);
  });
});
