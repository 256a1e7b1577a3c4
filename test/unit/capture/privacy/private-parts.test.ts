import { expect, fixture, html } from '@open-wc/testing';
import { isPrivate } from '../../../../src/capture/privacy/is-private.js';
import { privateParts } from '../../../../src/capture/privacy/private-parts.js';

/** Where private parts can be seen, as left, top, right and bottom. */
const places = (): number[][] => privateParts().map(({ box }) => [box.left, box.top, box.right, box.bottom]);

/** As much as a box is larger than what it lies over. */
const MARGIN = 2;

describe('what is private', () => {
  const field = (attributes: Record<string, string>): HTMLInputElement => {
    const input = document.createElement('input');
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    return input;
  };

  it('are fields that are called so, in several languages and ways of writing', () => {
    const fields: Record<string, string>[] = [
      { name: 'user[password]' },
      { id: 'newPassword2' },
      { name: 'login_pwd' },
      { 'aria-label': 'Kennwort' },
      { title: 'Contraseña' },
      { placeholder: 'كلمة المرور' },
      { placeholder: 'パスワード' },
      { placeholder: 'รหัสผ่าน' },
      { name: 'otp-code' },
      { name: 'securityCode' },
      { name: 'sms_code' },
      { id: 'verificationCode' },
      { 'aria-label': 'Bestätigungscode' },
      { 'aria-label': 'Code de vérification' },
      { 'aria-label': 'Código de segurança' },
      { placeholder: 'رمز التحقّق' },
      { placeholder: '验证码' },
      { name: 'tan' },
      { name: 'pruefziffer' },
      { 'aria-label': 'Prüfziffer' },
      { name: 'cardNumber' },
      { name: 'cc-number' },
      { name: 'ccnum' },
      { 'aria-label': 'Kartennummer' },
      { 'aria-label': 'Numéro de carte' },
      { 'aria-label': 'رقم البطاقة' },
      { placeholder: '1234 1234 1234 1234' },
      { autocomplete: 'billing cc-csc' },
      { maxlength: '1', inputmode: 'numeric' },
      { maxlength: '6', inputmode: 'numeric', name: 'code' },
      { maxlength: '6', type: 'tel', 'aria-label': 'Código' },
      { style: '-webkit-text-security: disc' },
    ];
    for (const attributes of fields) {
      const input = field(attributes);
      document.body.append(input);
      expect(isPrivate(input), JSON.stringify(attributes)).to.be.true;
      input.remove();
    }
  });

  it('are no others: not what resembles it, and not what shows nothing that was typed', () => {
    const fields: Record<string, string>[] = [
      { name: 'passenger' },
      { name: 'compass' },
      { name: 'shipping' },
      { name: 'discount', autocomplete: 'off' },
      { name: 'email', autocomplete: 'username' },
      { type: 'checkbox', name: 'showPassword' },
      { type: 'submit', name: 'password' },
      { maxlength: '1' },
      { maxlength: '5', inputmode: 'numeric', name: 'postalCode' },
      { name: 'code' },
      { name: 'tangent' },
      { 'aria-label': 'Steuernummer', placeholder: '123 4567 8901' },
      { placeholder: '+41 44 555 01 34' },
    ];
    for (const attributes of fields) {
      const input = field(attributes);
      document.body.append(input);
      expect(isPrivate(input), JSON.stringify(attributes)).to.be.false;
      input.remove();
    }
  });
});

describe('what is private by words that stand elsewhere', () => {
  it('is a field whose label says so, around it or apart', async () => {
    const page = await fixture(html`
      <div>
        <label>Password <input id=":r1:" /></label>
        <label for="apart">Passwort</label><input id="apart" /> <b id="one">Your</b><b id="two">security code</b
        ><input aria-labelledby="one two" />
        <label>City <input class="open" aria-labelledby="one" /></label>
      </div>
    `);
    for (const input of page.querySelectorAll('input')) {
      expect(isPrivate(input), input.outerHTML).to.equal(input.className !== 'open');
    }
  });

  it('is a field in a shadow root that is labelled there', async () => {
    const host = await fixture(html`<div></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(document.createRange().createContextualFragment('<b id="of">PIN</b><input aria-labelledby="of">'));
    expect(isPrivate(shadow.querySelector('input')!)).to.be.true;
  });

  it('follows a label that changes', async () => {
    const page = await fixture<HTMLElement>(html`<label><b>City</b> <input /></label>`);
    const [words, input] = [page.querySelector('b')!, page.querySelector('input')!];
    expect(isPrivate(input)).to.be.false;
    words.textContent = 'Password';
    expect(isPrivate(input)).to.be.true;
  });

  it('is an element that is written into and called so, with all in it, and no other', async () => {
    const page = await fixture(html`
      <div>
        <div contenteditable role="textbox" aria-label="Recovery code">12<b>34</b></div>
        <div contenteditable role="textbox" aria-label="Note"></div>
        <div id="password">Forgotten?</div>
      </div>
    `);
    expect([...page.children].map(isPrivate)).to.deep.equal([true, false, false]);
  });
});

describe('where private parts are', () => {
  it('is nowhere for what cannot be seen', async () => {
    await fixture(
      html`<div>
        <input type="password" aria-label="One" hidden />
        <input type="password" aria-label="Two" style="visibility: hidden" />
        <input type="password" aria-label="Three" style="position: absolute; left: -900px" />
      </div>`,
    );
    expect(places()).to.be.empty;
  });

  it('is found without asking what lies within another part for its style', async () => {
    const cells = Array.from({ length: 500 }, (_, index) => html`<td>${index}</td>`);
    await fixture(
      html`<table data-private>
        <tr>
          ${cells}
        </tr>
      </table>`,
    );
    const { getComputedStyle: ask } = globalThis;
    let asked = 0;
    globalThis.getComputedStyle = (...values) => (asked++, ask(...values));
    const found = places();
    globalThis.getComputedStyle = ask;
    expect(found.length).to.be.greaterThan(0);
    expect(asked).to.be.lessThan(50);
  });

  it('ends at the edge of a scroller', async () => {
    await fixture(
      html`<div style="position: absolute; top: 50px; left: 50px; width: 100px; height: 40px; overflow: auto">
        <p data-private style="margin: 20px 0 0; height: 300px; width: 80px">Text</p>
      </div>`,
    );
    const [[, top, , bottom] = []] = places();
    expect([top, bottom]).to.deep.equal([70 - MARGIN, 90 + MARGIN]);
  });

  it('is also beyond a box that does not clip it', async () => {
    await fixture(
      html`<div>
        <div style="overflow: hidden; height: 10px; width: 10px">
          <p data-private style="position: absolute; left: 300px; top: 300px; width: 50px; height: 20px; margin: 0"></p>
        </div>
        <span style="overflow: hidden"
          ><b data-private style="display: inline-block; width: 400px; height: 9px"></b
        ></span>
      </div>`,
    );
    const found = places();
    expect(found[0]).to.deep.equal([300 - MARGIN, 300 - MARGIN, 350 + MARGIN, 320 + MARGIN]);
    expect(found[1]![2]! - found[1]![0]!).to.be.at.least(400);
  });

  it('is where the text of a marked part is that has no box of its own', async () => {
    await fixture(
      html`<div style="font: 20px/20px monospace"><span data-private style="display: contents">Balance</span></div>`,
    );
    const [[left, , right] = []] = places();
    expect(right! - left!).to.be.greaterThan(60);
  });

  it('is where a slot shows what stands elsewhere', async () => {
    const host = await fixture<HTMLElement>(
      html`<div>
        <p style="position: absolute; left: 200px; top: 100px; width: 40px; height: 20px; margin: 0"></p>
      </div>`,
    );
    const part = document.createElement('div');
    part.dataset.private = '';
    part.append(document.createElement('slot'));
    host.attachShadow({ mode: 'open' }).append(part);
    expect(places()).to.deep.include([200 - MARGIN, 100 - MARGIN, 240 + MARGIN, 120 + MARGIN]);
  });

  it('is where transforms have moved it to', async () => {
    await fixture(
      html`<div style="position: absolute; inset: 0 auto auto 0; transform: translate(100px, 60px) scale(2)">
        <input
          type="password"
          aria-label="Word"
          style="display: block; width: 50px; height: 10px; margin: 0; padding: 0; border: 0"
        />
      </div>`,
    );
    const [[left, top, right, bottom] = []] = places();
    expect([right! - left!, bottom! - top!]).to.deep.equal([100 + 2 * MARGIN, 20 + 2 * MARGIN]);
  });
});
