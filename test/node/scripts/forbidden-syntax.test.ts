import { expect } from 'chai';
import { Linter } from 'eslint';
import { forbiddenSyntax } from '../../../scripts/lint/forbidden-syntax.mjs';

function faultsOf(code: string): number {
  const rules: Linter.RulesRecord = { 'no-restricted-syntax': ['error', ...forbiddenSyntax] };
  const faults = new Linter().verify(code, [{ rules }]);
  expect(faults.filter(({ fatal }) => fatal)).to.deep.equal([]);
  return faults.length;
}

describe('forbidden syntax', () => {
  const forbidden = [
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
    `import { unsafeSVG as raw } from 'lit/directives/unsafe-svg.js';`,
    `const later = import('lit/directives/unsafe-html.js');`,
    `node.innerHTML = text;`,
    `node.outerHTML = text;`,
    `frame.srcdoc = text;`,
    `node.insertAdjacentHTML('beforeend', text);`,
    `new DOMParser().parseFromString(text, 'text/html');`,
    `document.write(text);`,
    `eval(text);`,
    `new Function(text);`,
    `setTimeout('run()', 10);`,
    'setInterval(`run(${text})`, 10);',
    'const page = html`<p style="color: red">text</p>`;',
    'const page = html`<p>${text}</p><p style=${other}>text</p>`;',
    `node.setAttribute('style', text);`,
    `node.setAttribute('onclick', text);`,
    'const sheet = String.raw`a::before { content: "→" }`;',
  ];
  for (const code of forbidden) it(`A40 refuses ${code}`, () => expect(faultsOf(code)).to.be.greaterThan(0));

  const allowed = [
    `node.textContent = text;`,
    `setTimeout(() => run(), 10);`,
    'const page = html`<p class="note" .hidden=${hidden}>text</p>`;',
    'const sheet = css`:host { --style: 1; }`;',
    `node.style.setProperty('--helpdock-accent', accent);`,
    `node.setAttribute('lang', 'de');`,
    'const sheet = String.raw`a::before { content: "\\2192" }`;',
  ];
  for (const code of allowed) it(`allows ${code}`, () => expect(faultsOf(code)).to.equal(0));
});
