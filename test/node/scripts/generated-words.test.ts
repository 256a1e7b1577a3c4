import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { chapter, reference } from '../../../scripts/docs.js';
import { integrityTags } from '../../../scripts/integrity-snippet.js';

describe('generated reference', () => {
  const element = {
    name: 'XElement',
    tagName: 'helpdock-x',
    description: 'Shows | an x.',
    members: [
      { kind: 'field', name: 'size', attribute: 'size', type: { text: "'s' | 'm'" }, description: 'Of the <x>.' },
      { kind: 'method', name: 'grow', parameters: [{ name: 'by', type: { text: 'number' }, optional: true }] },
    ],
    slots: [{ name: '', description: 'The words.' }],
  };

  it('lists what an element offers, and leaves out chapters that would be empty', () => {
    const text = chapter(element);
    expect(text).to.contain('## `<helpdock-x>`').and.to.contain('`grow(by?: number)`').and.to.contain('`(default)`');
    expect(text).not.to.contain('### Events');
  });

  it('lets nothing break out of a table', () => {
    expect(chapter(element)).to.contain("`'s' \\| 'm'`").and.to.contain('Of the &lt;x>.');
  });

  it('orders elements by name', () => {
    const page = reference([element, { name: 'AElement', tagName: 'helpdock-a' }]);
    expect(page.indexOf('helpdock-a')).to.be.lessThan(page.indexOf('helpdock-x'));
  });
});

describe('integrity tags', () => {
  const { html, policy } = integrityTags('https://cdn.example/h', {
    'helpdock.js': 'sha384-entry',
    'chunks/app-1.js': 'sha384-app',
    'helpdock.classic.js': 'sha384-classic',
  });

  it('A39 pins the entry by its tag and the chunks by an import map', () => {
    expect(html).to.contain('src="https://cdn.example/h/helpdock.js" integrity="sha384-entry" crossorigin');
    expect(html).to.contain('{"integrity":{"https://cdn.example/h/chunks/app-1.js":"sha384-app"}}');
  });

  it('names the hash that a policy has to allow for the inline map', () => {
    const map = /importmap">(.*)<\/script>/.exec(html)?.[1] ?? '';
    expect(policy).to.equal(`'sha256-${createHash('sha256').update(map).digest('base64')}'`);
  });
});
