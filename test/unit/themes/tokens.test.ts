import { expect } from '@open-wc/testing';
import { tokens } from '../../../src/themes/tokens.js';
import { contrast } from '../../support/contrast.js';

const surfaces = ['surface', 'raised', 'sunken'];
const texts = ['ink', 'muted', 'faint', 'accent-text', 'positive', 'warning', 'danger', 'info'];

/** Foreground, backgrounds, and the contrast that they need. */
const pairs: [string, string[], number][] = [
  ['accent-ink', ['accent'], 4.5],
  ...texts.map((text): [string, string[], number] => [text, surfaces, 4.5]),
  ['ink', ['accent-soft'], 4.5],
  ['muted', ['accent-soft'], 4.5],
  ['accent-text', ['accent-soft'], 4.5],
  ['edge', surfaces, 3],
  ['focus', surfaces, 3],
];

/** Accents of every hue, from black to white, from grey to more colourful than a screen can be. */
function* accents(): Generator<string> {
  for (const lightness of [0, 0.25, 0.45, 0.55, 0.65, 0.8, 1]) {
    yield `oklch(${lightness} 0 none)`;
    for (let hue = 0; hue < 360; hue += 36) {
      for (const chroma of [0.12, 0.32]) yield `oklch(${lightness} ${chroma} ${hue})`;
    }
  }
}

/** Reads the private tokens of an element that has nothing but them. */
class Palette {
  readonly element = document.createElement('div');
  readonly #page = document.createElement('div');
  readonly #swatches = new Map<string, HTMLElement>();

  constructor(scheme: string) {
    const root = this.element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [tokens.styleSheet!];
    for (const name of new Set(pairs.flatMap(([foreground, backgrounds]) => [foreground, ...backgrounds]))) {
      const swatch = document.createElement('i');
      swatch.style.color = `var(--_${name})`;
      root.append(swatch);
      this.#swatches.set(name, swatch);
    }
    // As on a page that has a scheme: the element takes it from around it.
    this.#page.style.colorScheme = scheme;
    this.#page.append(this.element);
    document.body.append(this.#page);
  }

  remove(): void {
    this.#page.remove();
  }

  color(name: string): string {
    return getComputedStyle(this.#swatches.get(name)!).color;
  }
}

describe('tokens', () => {
  /** Pairs that are too close to each other. */
  function faults(palette: Palette, accent: string): string[] {
    return pairs.flatMap(([foreground, backgrounds, least]) =>
      backgrounds
        .map((background) => ({ background, ratio: contrast(palette.color(foreground), palette.color(background)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ background, ratio }) => `${accent}: ${foreground} on ${background} ${ratio.toFixed(2)}`),
    );
  }

  for (const scheme of ['light', 'dark']) {
    it(`D21 are readable with any accent, ${scheme}`, () => {
      const palette = new Palette(scheme);
      const found = faults(palette, 'default');
      for (const accent of accents()) {
        palette.element.style.setProperty('--helpdock-accent', accent);
        found.push(...faults(palette, accent));
      }
      palette.remove();
      expect(found).to.deep.equal([]);
    });

    for (const theme of ['helpdock', 'midnight', 'square']) {
      it(`D21 are readable in the theme ${theme}, ${scheme}`, async () => {
        const answer = await fetch(`/src/themes/${theme}.css`);
        const sheet = await new CSSStyleSheet().replace(await answer.text());
        document.adoptedStyleSheets.push(sheet);
        const palette = new Palette(scheme);
        const found = faults(palette, theme);
        palette.remove();
        document.adoptedStyleSheets.pop();
        expect(found).to.deep.equal([]);
      });
    }
  }

  it('A14 obey prefixed properties only', () => {
    const palette = new Palette('light');
    const before = palette.color('accent');
    for (const name of ['--accent', '--primary', '--radius']) palette.element.style.setProperty(name, 'red');
    expect(palette.color('accent')).to.equal(before);
    palette.element.style.setProperty('--helpdock-accent', 'rgb(1, 2, 3)');
    expect(palette.color('accent')).to.equal('rgb(1, 2, 3)');
    palette.remove();
  });

  it('tint no grey: a grey accent gives grey neutrals', () => {
    const palette = new Palette('light');
    palette.element.style.setProperty('--helpdock-accent', '#777');
    const [, lightness, chroma] = /oklch\(([\d.]+) ([\d.e-]+)/.exec(palette.color('ink')) ?? [];
    expect(Number(lightness)).to.be.closeTo(0.24, 0.01);
    expect(Number(chroma)).to.be.lessThan(0.001);
    palette.remove();
  });
});
