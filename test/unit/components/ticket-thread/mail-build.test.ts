import { expect } from '@open-wc/testing';
import { buildMail } from '../../../../src/components/ticket-thread/mail/build.js';
import { hostileMails } from '../../../support/hostile-mails.js';

const build = (source: string, loadsImages = false) => buildMail(source, { loadsImages, imageName: 'Image' });

function markup(source: string, loadsImages = false): string {
  const box = document.createElement('div');
  box.append(build(source, loadsImages).content);
  return box.innerHTML;
}

/** A table of these rows as it is built. */
const table = (...rows: string[]): string =>
  `<table role="presentation">${rows.map((row) => `<tr>${row.replaceAll('<td>', '<td colspan="1" rowspan="1">')}</tr>`).join('')}</table>`;

/** Whatever could run, fetch, send or leave its place. */
const FORBIDDEN =
  'script, style, link, meta, base, iframe, frame, object, embed, form, input, button, textarea, select, svg, math, video, audio, canvas, template, slot, dialog, [id], [name], [class]:not(.heading, .image, .host), [srcdoc], [action], [formaction], [background], [poster], [popover], [autofocus], [contenteditable], [is]';

describe('HTML of a mail', () => {
  const cases: [string, string][] = [
    ['<p>One<p>Two', '<p>One</p><p>Two</p>'],
    ['<ul><li>One<li>Two</ul>', '<ul><li>One</li><li>Two</li></ul>'],
    ['a<br>b', 'a<br>b'],
    ['<b>bold</b> <i>it</i> <u>u</u> <strike>s</strike>', '<strong>bold</strong> <em>it</em> <u>u</u> <s>s</s>'],
    ['<h1>Title</h1>', '<div class="heading">Title</div>'],
    ['<font color="#f00">red</font>', '<span style="color: rgb(255, 0, 0);">red</span>'],
    [
      '<table width=600><tr><td bgcolor=#eee align=center>a<td colspan=2>b<tr><td>c</table>',
      '<table role="presentation"><tr><td colspan="1" rowspan="1" style="text-align: center; background-color: rgb(238, 238, 238);">a</td><td colspan="2" rowspan="1">b</td></tr><tr><td colspan="1" rowspan="1">c</td></tr></table>',
    ],
    ['Tom &amp; J&eacute;r&#244;me &lt;b&gt; &hellip; &#x1F600; &#146;', 'Tom &amp; Jérôme &lt;b&gt; … 😀 ’'],
    ['1 < 2 & 3', '1 &lt; 2 &amp; 3'],
    ['<div dir=rtl>שלום</div>', '<div dir="rtl">שלום</div>'],
    ['<!-- no --><![if mso]>a<![endif]><?xml x?>', 'a'],
    [
      '<p style="color:#333;margin:0 0 8px;position:absolute">x',
      '<p style="color: rgb(51, 51, 51); margin: 0px 0px 8px;">x</p>',
    ],
    ['<div style="display:none">preview</div>Text', 'Text'],
    ['<div style="font-size:1em">Text</div>', '<div>Text</div>'],
    ['<div style="max-width:1rem">Text</div>', '<div>Text</div>'],
    ['<i style="font-size:0.0rem">a</i><i style="max-height:0vh">b</i><i style="font-size:1pt">c</i>d', 'd'],
    ['<p style="display:none">preview<p>Text', '<p>Text</p>'],
    ['<p style="display:none">preview<table><tr><td>a</table>Text', `${table('<td>a</td>')}Text`],
    ['<ul><li>a<li style="display:none">b<ul><li>c</ul><li>d</ul>', '<ul><li>a</li><li>d</li></ul>'],
    ['<ul><li style="display:none">a</ul>Text', '<ul></ul>Text'],
    ['<table><tr><td style="display:none">a<td>b</table>', table('<td>b</td>')],
    [
      '<table><tr><td style="display:none">a<table><tr><td>b</td></tr></table>c<tr><td>d</table>Text',
      `${table('', '<td>d</td>')}Text`,
    ],
    [
      '<table><tr style="display:none"><td>a<tbody><tr><td>b</table>',
      '<table role="presentation"><tbody><tr><td colspan="1" rowspan="1">b</td></tr></tbody></table>',
    ],
    ['<div>a<span style="display:none">b</div>Text', '<div>a</div>Text'],
    ['<table><tr><td>a<svg><path d="M0 0"></td><td>b</table>', table('<td>a</td><td>b</td>')],
    ['<p>a<object><p>b</p></object>c', '<p>ac</p>'],
    ['a<svg width="1"/>b<math />c', 'abc'],
    ['<svg><path/><g><path/></g></svg>Text', 'Text'],
    ['<head><meta charset="utf-8"><title>x</title><body><p>Text', '<p>Text</p>'],
    [
      '<a href="https://docs.example/x">guide</a>',
      '<a href="https://docs.example/x" target="_blank" rel="noopener noreferrer">guide</a><span class="host"> (<bdi>docs.example</bdi>)</span>',
    ],
    [
      '<a href="mailto:a@b.example">a@b.example</a>',
      '<a href="mailto:a@b.example" target="_blank" rel="noopener noreferrer">a@b.example</a>',
    ],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ];
  for (const [source, expected] of cases) {
    it(`C07 makes of ${source.slice(0, 60)} what can be read`, () => {
      expect(markup(source)).to.equal(expected);
    });
  }

  for (const [name, source] of Object.entries(hostileMails)) {
    it(`C01 C07 leaves nothing of ${name}`, () => {
      for (const loadsImages of [false, true]) {
        const { content } = build(source, loadsImages);
        expect(content.querySelector(FORBIDDEN)?.outerHTML).to.be.undefined;
        for (const element of content.querySelectorAll('*')) {
          for (const { name: attribute, value } of element.attributes) {
            expect(attribute).to.not.match(/^on|:|^srcset$|^ping$|^download$/);
            if (attribute === 'href') expect(value).to.match(/^(?:https?|mailto|tel):/);
            if (attribute === 'src') expect(value).to.match(/^(?:https:|data:image\/(?:png|gif|jpeg|webp);)/);
            if (attribute === 'style')
              expect(value).to.not.match(/url|position|fixed|absolute|expression|var\(|z-index|-\d/i);
          }
        }
        if (!loadsImages) expect(content.querySelector('img')).to.be.null;
      }
    });
  }

  it('C07 counts the images that wait, and fetches those of https once they are wanted', () => {
    const source =
      '<img src="https://x.example/a.png" alt="Plan"><img src="cid:1" alt="Logo"><img src="http://x.example/b.png"><img src="https://x.example/t.gif" width="1" height="1">';
    const { images, content } = build(source);
    expect(images).to.equal(1);
    expect(content.textContent).to.equal('PlanLogoImage');
    const loaded = build(source, true).content.querySelectorAll('img');
    expect([...loaded].map(({ src, alt, referrerPolicy }) => [src, alt, referrerPolicy])).to.deep.equal([
      ['https://x.example/a.png', 'Plan', 'no-referrer'],
    ]);
  });

  const huge: Record<string, string> = {
    'open tags': '<'.repeat(300_000),
    'open names': '<a'.repeat(150_000),
    nesting: '<div>'.repeat(60_000),
    'nesting of different kinds': '<b><i><p><td>'.repeat(20_000),
    quotes: '<a b="'.repeat(50_000),
    'single quotes': `<a b='`.repeat(50_000),
    attributes: `<a ${'b '.repeat(150_000)}>`,
    blanks: `<a ${' '.repeat(300_000)}`,
    'equals signs': `<a ${'='.repeat(300_000)}`,
    comments: '<!--'.repeat(75_000),
    entities: '&amp'.repeat(75_000),
    'open scripts': '<script>'.repeat(37_500),
    ends: '</div>'.repeat(50_000),
    'what is hidden': '<div style="display:none"><p></b>'.repeat(9_000),
    'nesting in what is hidden': `${'<div>'.repeat(60)}<svg>${'<div></b>'.repeat(30_000)}`,
    styles: `<p style="${'color:red;'.repeat(30_000)}">`,
  };
  for (const [name, source] of Object.entries(huge)) {
    it(`B07 builds 300 KB of ${name} without a long task`, () => {
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        build(source);
        return performance.now() - start;
      });
      expect(Math.min(...times)).to.be.below(200);
    });
  }

  it('says that something is left out where the end of what is hidden is missing', () => {
    expect(build('<div style="display:none">preview</div>Text').isCut).to.be.false;
    expect(build('<p style="display:none">preview<p>Text').isCut).to.be.false;
    expect(build('<div style="display:none">preview<p>Text').isCut).to.be.true;
    expect(build('<svg><path>Text').isCut).to.be.true;
  });

  it('B07 stops where nobody reads on, and says so', () => {
    const { isCut, content } = build('<b>x</b>'.repeat(20_000));
    expect(isCut).to.be.true;
    expect(content.querySelectorAll('*').length).to.be.at.most(10_001);
  });
});
