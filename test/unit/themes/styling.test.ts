import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/text-field/define.js';
import { emulateMedia } from '../../support/media-emulation.js';

/** With a style sheet of the page while it runs. */
async function styled<T>(css: string, read: () => T | Promise<T>): Promise<T> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    return await read();
  } finally {
    document.adoptedStyleSheets.pop();
  }
}

const setup = async () => {
  const field = await fixture<HTMLElementTagNameMap['helpdock-text-field']>(
    html`<helpdock-text-field label="Answer" required></helpdock-text-field>`,
  );
  const style = (selector: string) => getComputedStyle(field.shadowRoot!.querySelector(selector)!);
  return { field, style };
};

// What docs/styling.md promises.
describe('styling', () => {
  it('reaches parts, in the states of the element', async () => {
    const { field, style } = await setup();
    const css = `
      helpdock-text-field::part(label) { font-weight: 400 }
      helpdock-text-field:state(user-invalid)::part(input) { outline: 7px solid }
      helpdock-text-field:disabled::part(label) { opacity: 0.5 }`;
    await styled(css, async () => {
      expect([style('label').fontWeight, style('label').opacity]).to.deep.equal(['400', '1']);
      field.error = 'Wrong';
      expect(style('input').outlineWidth).to.equal('7px');
      field.disabled = true;
      await field.updateComplete;
      expect(style('label').opacity).to.equal('0.5');
    });
  });

  it('changes with the public properties', async () => {
    const { style } = await setup();
    await styled(':root { --helpdock-radius: 20px; --helpdock-font: monospace; --helpdock-font-size: 20px }', () => {
      expect([style('input').borderRadius, style('input').fontFamily]).to.deep.equal(['20px', 'monospace']);
      expect([style('input').fontSize, style('label').fontSize]).to.deep.equal(['20px', '17.5px']);
    });
  });

  it('follows the colour scheme around it, or its own', async () => {
    const { style } = await setup();
    const light = style('label').color;
    await emulateMedia({ 'prefers-color-scheme': 'dark' });
    expect(style('label').color, 'a page without a scheme').to.equal(light);
    const dark = await styled(':root { color-scheme: light dark }', () => style('label').color);
    expect(dark).to.not.equal(light);
    await emulateMedia({});
    expect(await styled(':root { --helpdock-color-scheme: dark }', () => style('label').color)).to.equal(dark);
  });

  it('leaves margins and width to the page', async () => {
    const { field } = await setup();
    await styled('helpdock-text-field { margin: 10px; inline-size: 200px }', () => {
      expect([getComputedStyle(field).margin, field.offsetWidth]).to.deep.equal(['10px', 200]);
    });
  });

  it('A91 moves nothing where motion is reduced', async () => {
    const { field } = await setup();
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const moving = field.shadowRoot!.getAnimations();
    const { transitionDuration } = getComputedStyle(field.shadowRoot!.querySelector('input')!);
    await emulateMedia({});
    expect([moving.length, transitionDuration]).to.deep.equal([0, '0.001s']);
  });
});
