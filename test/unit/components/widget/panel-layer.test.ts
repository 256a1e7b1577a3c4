import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../../src/components/widget/define.js';
import '../../../../src/context/provider/define.js';
import { atRest } from '../../../support/at-rest.js';
import { setup, open, hit, withStyle, plain, box } from './layer-page.js';

describe('the layer of the panel', () => {
  before(async () => setViewport({ width: 1000, height: 700 }));
  afterEach(async () => setViewport({ width: 1000, height: 700 }));

  for (const [id, css] of Object.entries({
    'A01 small root font': 'html{font-size:62.5%}',
    'A04 everything unset': '*{all:unset!important}',
    'A06 hidden children of body': 'body>*:not(div){display:none!important}',
    'A08 transformed body': 'body{transform:translate(100px,100px);filter:blur(0);height:3000px;contain:paint}',
    'A10 invisible body': 'body{visibility:hidden;opacity:0}',
    'A14 variables of the page':
      ':root{--primary:red;--font-size:99px;--radius:50%;--spacing:80px;--_surface:red;--_s4:80px}',
    'A15 rules for dialogs':
      'dialog{display:block!important}dialog::backdrop{background:red}button{display:none!important}',
    'A18 no animations': '*{animation:none!important;transition:none!important}',
  })) {
    it(`${id}: the panel is where it should be, on top and alive`, async () => {
      await withStyle(css, async () => {
        const { widget } = await setup();
        await open(widget);
        await atRest(widget);
        expect(box(widget)).to.deep.equal(plain);
        expect(hit(widget)).to.equal(widget);
        expect(getComputedStyle(widget.focusTarget).fontSize).to.equal('16px');
        expect(getComputedStyle(widget.panel).backgroundColor).to.equal('rgb(255, 255, 255)');
        widget.close();
        expect(widget.panel.checkVisibility()).to.be.false;
      });
    });
  }

  it('A03 grows with the text size that a host gives it, and never beyond the window', async () => {
    const { widget } = await setup();
    widget.style.setProperty('--helpdock-font-size', '32px');
    await open(widget);
    expect(box(widget)).to.include({ width: 800, height: 660 });
  });

  it('A19 A20 leaves the page where and as it is', async () => {
    await withStyle('body{height:5000px;padding:4rem;overflow-x:hidden}html,body{min-height:100%}', async () => {
      const { widget } = await setup();
      scrollTo(0, 2000);
      const before = [document.body.style.cssText, document.documentElement.style.cssText, document.body.clientWidth];
      await open(widget);
      expect(scrollY).to.equal(2000);
      widget.close();
      expect(scrollY).to.equal(2000);
      expect([
        document.body.style.cssText,
        document.documentElement.style.cssText,
        document.body.clientWidth,
      ]).to.deep.equal(before);
      scrollTo(0, 0);
    });
  });
});
