import { expect } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { colors } from '../../../../src/components/screenshot-editor/picture/colors.js';
import { editor as arabic } from '../../../../src/locales/ar/editor.js';
import { editor as german } from '../../../../src/locales/de/editor.js';
import { en } from '../../../../src/locales/index.js';
import { atRest, drawn } from '../../../support/at-rest.js';
import { contrast } from '../../../support/contrast.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { emulateMedia } from '../../../support/media-emulation.js';
import { danglingReferences } from '../../../support/references.js';
import { until } from '../../../support/until.js';
import { EditorPage, makePicture } from './editor-page.js';

const deutsch = { locale: 'de', dir: 'ltr', messages: { ...en, editor: german } } as const;
const rtl = { locale: 'ar', dir: 'rtl', messages: { ...en, editor: arabic } } as const;

/** Brings an editor into a state that one can see. */
const states: Record<string, (page: EditorPage) => Promise<void>> = {
  'just opened': async () => {},
  'with a shape in hand': (page) => page.drag([50, 50], [200, 200]),
  'while a second tap is waited for': (page) => page.tap(50, 50),
  'with a text that is written': async (page) => {
    page.all('.tool')[4]!.click();
    await page.editor.updateComplete;
    await page.tap(50, 50);
  },
  'while it is cropped': async (page) => {
    page.all('.tool')[6]!.click();
    await page.drag([50, 50], [200, 200]);
  },
  'while it asks': async (page) => {
    await page.drag([50, 50], [200, 200]);
    page.editor.requestCancel();
    await page.editor.updateComplete;
  },
};

/** Where an element ends beyond what it stands in. */
const overflows = (page: EditorPage): string[] => {
  const { left, right } = page.editor.getBoundingClientRect();
  return page
    .all('button:not(.shape), label, input:not(.visually-hidden), p:not(.visually-hidden)')
    .filter((part) => {
      const box = part.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    })
    .map((part) => part.textContent.trim());
};

/** What cannot be pressed in its middle, because something else lies there. */
const covered = (page: EditorPage): string[] =>
  page
    .all('button, label, .words')
    .filter((part) => {
      part.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = part.getBoundingClientRect();
      return !part.contains(page.editor.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2));
    })
    .map((part) => part.textContent.trim());

describe('helpdock-screenshot-editor', () => {
  afterEach(async () => {
    await resetMouse();
    await emulateMedia({});
    await setViewport({ width: 800, height: 600 });
  });

  for (const [state, reach] of Object.entries(states)) {
    for (const scheme of COLOR_SCHEMES) {
      it(`D39 is accessible ${state}, ${scheme}`, () =>
        inColorScheme(scheme, async () => {
          const page = await EditorPage.open();
          await reach(page);
          await atRest(page.editor);
          await expect(page.editor).to.be.accessible();
          expect(danglingReferences(page.editor.shadowRoot!), 'D13').to.deep.equal([]);
        }));
    }

    it(`D39 is accessible and not cut off at 320 px, from right to left, ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const page = await EditorPage.open({ localization: rtl, size: [304, 624] });
      await reach(page);
      await atRest(page.editor);
      await expect(page.editor).to.be.accessible();
      expect(overflows(page)).to.deep.equal([]);
    });

    it(`D39 can be pressed everywhere with letters of twice their size at 360 px, ${state}`, async () => {
      await setViewport({ width: 360, height: 740 });
      const page = await EditorPage.open({ localization: deutsch, size: [360, 740] });
      await reach(page);
      page.editor.style.setProperty('--helpdock-font-size', '32px');
      await atRest(page.editor);
      expect([covered(page), overflows(page)]).to.deep.equal([[], []]);
    });

    it(`A92 is accessible in forced colours, ${state}`, async () => {
      await emulateMedia({ 'forced-colors': 'active' });
      const page = await EditorPage.open();
      await reach(page);
      await atRest(page.editor);
      await expect(page.editor).to.be.accessible();
    });
  }

  it('A92 shows in forced colours which tool is chosen and where the focus is, without backgrounds', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const page = await EditorPage.open();
    const [select, box] = page.all('.tool') as [HTMLElement, HTMLElement];
    expect(getComputedStyle(box).outlineStyle).to.equal('solid');
    expect(getComputedStyle(select).outlineStyle).to.equal('none');
    box.focus();
    await page.press('ArrowLeft');
    expect(page.focused).to.equal('Select');
    expect(getComputedStyle(select).outlineStyle).to.equal('solid');
    expect(getComputedStyle(select).outlineColor).not.to.equal(getComputedStyle(box).outlineColor);
  });

  it('D19 shows the focus on every stop of Tab', async () => {
    const page = await EditorPage.open();
    await page.drag([50, 50], [200, 200]);
    page.all('.tool')[1]!.focus();
    for (let stop = 0; stop < 7; stop++) {
      await page.press('Tab');
      const focused = page.editor.shadowRoot!.activeElement!;
      const shown = focused.closest('label') ?? focused;
      expect(getComputedStyle(shown).outlineStyle, page.focused).to.equal('solid');
    }
  });

  it('A94 has targets of at least 24 px, tools and the last word of 44', async () => {
    const page = await EditorPage.open({ size: [344, 600] });
    await page.drag([50, 50], [200, 200]);
    for (const button of page.all('button, label')) {
      const { width, height } = button.getBoundingClientRect();
      const least = button.closest('.tools, .footer') ? 44 : 24;
      expect(width >= 24 && height >= least, `${button.textContent} ${width} × ${height}`).to.be.true;
    }
  });

  it('A91 moves nothing by itself', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const page = await EditorPage.open();
    for (const { effect } of page.editor.shadowRoot!.getAnimations()) {
      expect(effect!.getComputedTiming().duration).to.be.at.most(1);
    }
  });

  it('has colours with names, and lines that stand out on black, on white and on themselves', async () => {
    const page = await EditorPage.open();
    const names = page.all('.color').map(({ textContent }) => textContent.trim());
    expect(names).to.deep.equal(['Red', 'Yellow', 'Green', 'Blue']);
    for (const [name, { ink, halo }] of Object.entries(colors)) {
      expect(contrast(ink, halo), name).to.be.at.least(3);
      for (const ground of ['#000', '#fff', '#808080']) {
        expect(Math.max(contrast(ink, ground), contrast(halo, ground)), `${name} on ${ground}`).to.be.at.least(3);
      }
    }
  });

  it('gives a shape in hand another colour', async () => {
    const page = await EditorPage.open();
    await page.drag([50, 50], [200, 200]);
    page.all('input[type=radio]')[3]!.click();
    await page.editor.updateComplete;
    const isBlue = (red: number, green: number, blue: number): boolean => blue > 180 && red < 90 && green < 120;
    expect((await page.save()).count(isBlue)).to.be.greaterThan(200);
  });

  it('speaks the language of what it stands in, and runs in its direction; the picture does not', async () => {
    const page = await EditorPage.open({ localization: rtl });
    expect(page.find('[part=title]')!.textContent).to.equal(arabic.title);
    const [first, second] = page.all('.tool') as [HTMLElement, HTMLElement];
    expect(first.getBoundingClientRect().left).to.be.greaterThan(second.getBoundingClientRect().left);
    second.focus();
    await page.press('ArrowLeft');
    expect(page.focused).to.equal(arabic.tools.arrow);
    expect(getComputedStyle(page.find('.scroller')!).direction).to.equal('ltr');
    page.find('.scroller')!.focus();
    await page.press('Enter', 'ArrowRight');
    const at = (): number => Number(/(\d+) من اليسار/.exec(page.news)![1]);
    const before = at();
    await page.press('ArrowRight');
    expect(at()).to.be.greaterThan(before);
  });

  it('writes Arabic from its right end', async () => {
    const page = await EditorPage.open();
    await page.click('Text');
    await page.tap(50, 50);
    const field = page.find<HTMLInputElement>('.words')!;
    field.value = 'المبلغ خاطئ';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.editor.updateComplete;
    const pixels = await page.save();
    const inked = [...Array(400).keys()].filter((x) =>
      pixels.colors(x, 40, 1, 40).some((color) => color !== '255,255,255,255'),
    );
    expect(Math.min(...inked)).to.be.at.least(44);
    expect(Math.max(...inked))
      .to.be.greaterThan(60)
      .and.lessThan(200);
  });

  it('shows a large picture on a canvas that is no larger than itself', async () => {
    const page = await EditorPage.open({ file: await makePicture(3000, 2000) });
    for (let times = 0; times < 6; times++) await page.click('Zoom in');
    await drawn(page.editor);
    const canvas = page.find<HTMLCanvasElement>('canvas')!;
    expect(canvas.width).to.be.at.most(Math.ceil(780 * devicePixelRatio));
    expect(page.find('.scroller')!.scrollWidth).to.be.greaterThan(2000);
  });

  it('says how large the picture is shown, also while it fits, and when its room changes', async () => {
    const page = await EditorPage.open({ file: await makePicture(1600, 1000) });
    const percent = (): number => Number(page.find('.percent')!.textContent.replace('%', ''));
    const whole = percent();
    expect(whole).to.be.within(10, 50);
    page.editor.parentElement!.style.height = '400px';
    await until(() => percent() < whole, 'it is shown smaller');
    await page.click('Actual size');
    await drawn(page.editor);
    expect([percent(), page.button('Actual size').ariaPressed]).to.deep.equal([100, 'true']);
  });

  it('shows a small picture as large as fits, in whole pixels, and a tiny one not beyond measure', async () => {
    const sizeOf = async (width: number, height: number): Promise<string> => {
      const page = await EditorPage.open({ file: await makePicture(width, height) });
      return page.find('.percent')!.textContent;
    };
    expect(await sizeOf(100, 80)).to.equal('300%');
    expect(await sizeOf(8, 6)).to.equal('1,600%');
  });

  for (const height of [360, 300]) {
    it(`D39 leaves the picture room on a phone on its side, ${height} px high, and the last word in sight`, async () => {
      await setViewport({ width: 740, height });
      const page = await EditorPage.open({ localization: deutsch, size: [740, height] });
      await atRest(page.editor);
      expect(page.find('.stage')!.offsetHeight).to.be.at.least(height === 360 ? 160 : 120);
      const [tools, options] = [page.find('.tools')!, page.find('.options')!];
      expect(options.offsetTop, 'in one row').to.be.lessThan(tools.offsetTop + tools.offsetHeight);
      const base = page.find('.base')!;
      for (const scrolled of [0, 1000]) {
        base.scrollTo({ top: scrolled, behavior: 'instant' });
        expect(page.button(german.save).getBoundingClientRect().bottom).to.be.at.most(height);
      }
    });
  }

  it('G3 leaves nothing in the page, and asks for nothing', async () => {
    const before = document.body.querySelectorAll('*').length;
    performance.clearResourceTimings();
    const page = await EditorPage.open();
    await page.drag([50, 50], [200, 200]);
    await page.save();
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.deep.equal([]);
    const around = page.editor.parentElement!;
    page.editor.remove();
    const mine = around.parentElement!.querySelectorAll('*').length + 1;
    expect(document.body.querySelectorAll('*').length - mine).to.be.at.most(before);
  });
});
