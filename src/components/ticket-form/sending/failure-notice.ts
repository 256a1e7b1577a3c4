import { html, nothing, type TemplateResult } from 'lit';
import { sendingWords } from '../../../context/sending-words.js';
import type { Contact } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import type { Failure } from './failure.js';
import type { Copying } from '../clipboard.js';
import { mailLink, pageLink, type Written } from './written-text.js';

function renderOtherWays(
  contact: Contact | undefined,
  { subject, text }: Written,
  messages: Messages,
  { copy, copied }: Copying,
): TemplateResult {
  const words = sendingWords(messages);
  const mail = mailLink(contact?.email, subject, text);
  const page = pageLink(contact?.url);
  return html`<p>${words.otherWay} <bdi>${contact?.text}</bdi></p>
    <div class="ways">
      ${mail ? html`<a class="link" href=${mail}>${words.mail}</a>` : nothing}
      ${page ? html`<a class="link" href=${page} target="_blank" rel="noopener noreferrer">${words.visit}</a>` : nothing}
      <button type="button" class="link" @click=${() => copy(text)}>${words.copyText}</button>
      <span>${copied}</span>
    </div>`;
}

/** Why it was not sent, what is kept, and the ways on. The one main action, trying again, is the form's own button. */
export function renderFailureNotice(
  { title, text, otherWays }: Failure,
  contact: Contact | undefined,
  written: Written,
  messages: Messages,
  copying: Copying,
): TemplateResult {
  return html`<div class="notice" part="failure">
    <strong>${title}</strong>
    <p>${text}</p>
    ${otherWays ? renderOtherWays(contact, written, messages, copying) : nothing}
  </div>`;
}
