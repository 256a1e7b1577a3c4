import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../context/contexts.js';
import { guidanceWords } from '../../context/guidance-words.js';
import { reasonFor } from '../../context/reason.js';
import type { Notice } from '../../contract/index.js';
import { moreIcon } from '../icons/more-icons.js';
import { formatComing, isolate } from '../support-hours/moment-words.js';
import type { JoinState } from './joining.js';

/** What a row shows, and what it can ask its element to do. */
export interface NoticeView extends Pick<Localization, 'locale' | 'messages'> {
  /** The ticket system's time, in milliseconds. */
  now: number;
  /** Where the joining of this notice stands. */
  joining: JoinState | undefined;
  canJoin: boolean;
  /** Folded to its title. */
  compact: boolean;
  join(): void;
  tell(email: string): void;
  cancel(): void;
}

/** "Known problem · since 9:40 · 12 people see it". */
function facts({ kind, startsAt, endsAt = '', affected = 0 }: Notice, { messages, now, locale }: NoticeView): string {
  const words = guidanceWords(messages);
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)];
  const say = (word: (when: string) => string, at: number): string =>
    Number.isNaN(at) ? '' : word(isolate(formatComing(at, now, locale)));
  return [
    words.kinds[kind],
    say(from <= now ? words.since : words.from, from),
    say(words.until, to),
    affected > 0 ? words.affected(affected) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function renderAddress({ messages, joining, tell, cancel }: NoticeView): TemplateResult {
  const words = guidanceWords(messages);
  const isBad = joining?.isBadEmail ?? false;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    tell((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
  };
  return html`<form novalidate @submit=${send}>
    <label class="label" for="email">${words.joinEmail}</label>
    <input
      id="email"
      class="input"
      part="input"
      type="email"
      autocomplete="email"
      aria-invalid=${isBad}
      aria-describedby="email-error"
    />
    <p class="error" id="email-error" role="alert">${isBad ? words.badEmail : ''}</p>
    <div class="ways">
      <button class="button" part="join">${words.joinSend}</button>
      <button type="button" class="button plain" @click=${cancel}>${words.cancel}</button>
    </div>
  </form>`;
}

/** The way to say "I see this too", or the word that it was said. */
function renderJoining({ joined, joinable }: Notice, view: NoticeView): TemplateResult | typeof nothing {
  const { messages, joining, canJoin, join } = view;
  const words = guidanceWords(messages);
  if (joined) return html`<p class="joined" tabindex="-1">${moreIcon('check')}<span>${words.joined}</span></p>`;
  if (!joinable || !canJoin) return nothing;
  if (joining?.phase === 'asking') return renderAddress(view);
  const isTelling = joining?.phase === 'telling';
  return html`${
      joining?.phase === 'failed'
        ? html`<p class="failed" role="alert">${words.joinFailed} ${reasonFor(joining.error, messages)}</p>`
        : nothing
    }
    <div class="ways">
      <button type="button" class="button" part="join" aria-disabled=${isTelling} @click=${join}>
        ${isTelling ? words.joining : joining ? messages.common.retry : words.join}
      </button>
    </div>`;
}

const renderAbout = (notice: Notice, view: NoticeView): TemplateResult =>
  html`<p class="facts">${facts(notice, view)}</p>
    ${notice.body ? html`<p class="body" part="body" dir="auto">${notice.body}</p>` : nothing}
    ${renderJoining(notice, view)}`;

/** Where it is known from home already, its title is enough to remember; all else is one press away. */
const renderFolded = (notice: Notice, view: NoticeView): TemplateResult =>
  html`<details>
    <summary><strong part="title" dir="auto">${notice.title}</strong></summary>
    ${renderAbout(notice, view)}
  </details>`;

/** One thing that support knows already. */
export const renderNotice = (notice: Notice, view: NoticeView): TemplateResult =>
  html`<li class="notice ${notice.kind}" part="notice" data-id=${notice.id}>
    ${
      view.compact
        ? renderFolded(notice, view)
        : html`<strong part="title" dir="auto">${notice.title}</strong> ${renderAbout(notice, view)}`
    }
  </li>`;
