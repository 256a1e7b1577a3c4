import { html, type TemplateResult } from 'lit';
import { SECRET } from './pixels.js';

const payment = 'data:text/html,<body style="background:%23f0f">4111';
const signIn = '<body style="background:#f0f"><input type=password>';

/** What is private on a page, each with a `.secret` whose colour must not be in any picture. */
export const privateParts: Record<string, TemplateResult> = {
  'a password': html`<input class="secret" type="password" aria-label="Field" .value=${'hunter2'} />`,
  'a password that is shown as text': html`
    <input class="secret" type="text" autocomplete="current-password" aria-label="Field" .value=${'hunter2'} />
  `,
  'a new password': html`
    <input class="secret" autocomplete="section-a new-password" aria-label="Field" .value=${'hunter2'} />
  `,
  'a card number': html`<input class="secret" autocomplete="cc-number" aria-label="Field" .value=${'4111'} />`,
  'the month of a card': html`
    <select class="secret" autocomplete="cc-exp-month" aria-label="Field">
      <option>12</option>
    </select>
  `,
  'a one-time code': html`<input class="secret" autocomplete="one-time-code" aria-label="Field" .value=${'123'} />`,
  'a field that is only called like a password': html`
    <input class="secret" name="userPassword" aria-label="Field" .value=${'hunter2'} />
  `,
  'a field that only its label calls a password': html`
    <label>Password <input class="secret" type="text" .value=${'hunter2'} /></label>
  `,
  'what is written into an element that is called a code': html`
    <div class="secret" contenteditable role="textbox" aria-label="Recovery code">Dear <b>diary</b></div>
  `,
  'a part that the page has marked': html`<p class="secret" data-private>Balance: 3</p>`,
  'a part that is marked for Helpdock': html`<p class="secret" data-helpdock-private>Balance: 3</p>`,
  'an image that is marked': html`
    <img
      class="secret"
      data-private
      alt=""
      width="60"
      height="30"
      src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9' fill='%23f0f'/%3E%3C/svg%3E"
    />
  `,
  'what is written into a marked element': html`
    <div class="secret" contenteditable role="textbox" aria-label="Field" data-private>Dear diary</div>
  `,
  'what hangs out of a marked element': html` <div data-private><span class="secret hanging">Balance: 3</span></div> `,
  'a frame of another site': html`
    <iframe class="secret" title="Payment" width="120" height="60" src=${payment}></iframe>
  `,
  'a frame of the page in which there is something private': html`
    <iframe class="secret" title="Sign in" width="120" height="60" srcdoc=${signIn}></iframe>
  `,
};

/** Everything that is secret has one colour. */
export const secretStyles = `
  .secret, .secret * { color: ${SECRET}; background-color: ${SECRET}; }
  .hanging { position: absolute; left: 200px; top: 200px; }
`;

/** Has the page styled in a way, until it is called off. */
export function withStyles(text: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
