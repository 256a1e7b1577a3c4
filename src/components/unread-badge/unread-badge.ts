/**
 * The number on the launcher. The script that every page loads has no room for it, so that it comes with the first
 * thing that is unread and is drawn into the launcher from here.
 */
import { css, html, nothing, render } from 'lit';
import { listWords } from '../../context/list-words.js';
import type { LiveHost } from '../../context/live/subscription.js';
import { Words } from '../../context/words.js';

/** More than this is "many". */
const MOST = 99;

const styles = css`
  .badge {
    position: absolute;
    inset-block-end: calc(3em - 0.75em);
    inset-inline-end: -0.5em;
    box-sizing: border-box;
    min-inline-size: 1.5em;
    padding-inline: 0.3em;
    border: 2px solid #fff;
    border-radius: 1em;
    background: #b3261e;
    color: #fff;
    font-weight: 600;
    line-height: 1.25em;
    text-align: center;
    pointer-events: none;
  }
  .badge b {
    font-size: 0.8125em;
    font-weight: inherit;
  }
  :host([look~='inline-start']) .badge {
    inset-inline: -0.5em auto;
  }
`;

const words = new WeakMap<LiveHost, Words>();
const styled = new WeakSet<ShadowRoot>();

/** Shows on the launcher, by sight and in its name, how many tickets have something unread; nothing where none has. */
export function drawBadge(widget: LiveHost, count: number): void {
  const root = document.querySelector('helpdock-launcher')?.shadowRoot;
  const button = root?.querySelector('button');
  if (!root || !button) return;
  const said = words.get(widget) ?? new Words(widget);
  words.set(widget, said);
  const { messages, locale } = said;
  if (!styled.has(root) && styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
  styled.add(root);
  const number = new Intl.NumberFormat(locale).format(Math.min(count, MOST));
  const badge = html`<span class="badge" part="badge" aria-hidden="true"
      ><b>${number}${count > MOST ? '+' : ''}</b></span
    ><span id="news" hidden>${listWords(messages).news(count)}</span>`;
  render(count > 0 ? badge : nothing, root);
  button.id = 'button';
  // The label may change; whatever it is then, the number comes after it.
  if (count > 0) button.setAttribute('aria-labelledby', 'button news');
  else button.removeAttribute('aria-labelledby');
}
