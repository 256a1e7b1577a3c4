import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { catalogIcon, icon, iconStyles } from '../../../../src/components/icons/icons.js';
import { moreIcon } from '../../../../src/components/icons/more-icons.js';
import { filledBars, priorityGlyph } from '../../../../src/components/icons/priority-glyph.js';

const pathOf = (svg: Element): string | null => svg.querySelector('path')!.getAttribute('d');

describe('icons', () => {
  it('D32 are silent beside words and named where they stand alone', async () => {
    const silent = await fixture(icon('close'));
    expect(silent.getAttribute('aria-hidden')).to.equal('true');
    expect(silent.hasAttribute('role')).to.be.false;
    const named = await fixture(icon('close', 'Not read'));
    expect(named.getAttribute('role')).to.equal('img');
    expect(named.getAttribute('aria-label')).to.equal('Not read');
    expect(named.hasAttribute('aria-hidden')).to.be.false;
    await expect(named).to.be.accessible();
  });

  it('shows a neutral icon where a catalog names none, or one that is not of the set', async () => {
    const neutral = pathOf(await fixture(icon('message')));
    for (const name of [undefined, '', 'rocket', 'constructor', '__proto__', 'toString']) {
      expect(pathOf(await fixture(catalogIcon(name))), String(name)).to.equal(neutral);
    }
    expect(pathOf(await fixture(catalogIcon('bug')))).to.equal(pathOf(await fixture(icon('bug'))));
  });

  it('grows with the text', async () => {
    const parent = await fixture<HTMLElement>(html`<span>${moreIcon('file')}</span>`);
    parent.style.fontSize = '40px';
    expect(parent.firstElementChild!.getBoundingClientRect().width).to.equal(50);
  });

  it('A12 mirrors the icons that point along the line, and no other', async () => {
    document.adoptedStyleSheets.push(iconStyles.styleSheet!);
    const parent = await fixture(html`<div dir="rtl">${icon('back')}${moreIcon('warning')}</div>`);
    const [back, warning] = [...parent.children].map((svg) => getComputedStyle(svg).transform);
    expect(back).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    expect(warning).to.equal('none');
    document.adoptedStyleSheets.pop();
  });
});

describe('priority glyph', () => {
  it('D22 differs from level to level in the number of solid bars', () => {
    const solid = [0, 1, 2, 3, 4].map((level) => filledBars(level, 5).filled);
    expect(solid).to.deep.equal([5, 4, 3, 2, 1]);
    expect([0, 1, 2].map((level) => filledBars(level, 3).filled)).to.deep.equal([3, 2, 1]);
  });

  it('stays readable for one level, many levels and a level that is not there', () => {
    expect(filledBars(0, 1)).to.deep.equal({ bars: 1, filled: 1 });
    expect(filledBars(0, 12)).to.deep.equal({ bars: 5, filled: 5 });
    expect(filledBars(11, 12)).to.deep.equal({ bars: 5, filled: 1 });
    expect(filledBars(-1, 5).filled).to.equal(5);
    expect(filledBars(9, 5).filled).to.equal(1);
  });

  it('draws each bar once and is decorative', async () => {
    const glyph = await fixture(priorityGlyph(1, 5));
    const [solid, faint] = [...glyph.querySelectorAll('path')].map(
      (path) => path.getAttribute('d')!.split('M').length - 1,
    );
    expect([solid, faint]).to.deep.equal([4, 1]);
    expect(glyph.getAttribute('aria-hidden')).to.equal('true');
    expect(glyph.innerHTML).not.to.contain('NaN');
  });
});
