import { html, nothing, type TemplateResult } from 'lit';
import { evidenceWords } from '../../../context/evidence-words.js';
import type { Words } from '../../../context/index.js';
import type { TrailEntry } from '../../../contract/index.js';
import type { Removing } from './facts-section.js';
import { eventKey } from './selection.js';
import type { Section } from './section.js';

function renderRequest(
  { method = '', path = '', status, duration }: TrailEntry,
  { messages, locale }: Words,
): TemplateResult {
  const answer = status === 0 || status === undefined ? evidenceWords(messages).noAnswer : status;
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 });
  return html`<code dir="ltr">${method} ${path}</code> · ${answer}
    ${duration === undefined ? nothing : html`· ${format.format(duration)}`}`;
}

function renderEvent(entry: TrailEntry, words: Words): TemplateResult {
  const { kind, text, source, count = 1 } = entry;
  return html`${kind === 'request' ? renderRequest(entry, words) : html`<code dir="ltr">${text}</code>`}
  ${source ? html`<br /><code class="quiet" dir="ltr">${source}</code>` : nothing}
  ${count > 1 ? html`<span class="quiet"> · ${evidenceWords(words.messages).countedTimes(count)}</span>` : nothing}`;
}

/** Characters of what happened in the name of a button: enough to tell it from others of the same second. */
const NAME_LENGTH = 60;

/** What happened in the page, the latest first: it is most often what the ticket is about. */
export function eventsSection(
  trail: readonly TrailEntry[],
  { removed, took, putBack }: Removing,
  words: Words,
): Section {
  const { events, eventsHelp, kind } = evidenceWords(words.messages);
  const time = new Intl.DateTimeFormat(words.locale, { timeStyle: 'medium' });
  const list = new Intl.ListFormat(words.locale, { type: 'unit' });
  const kept = trail.filter((entry) => !removed.has(eventKey(entry))).reverse();
  const remove = (entries: readonly TrailEntry[], label: string): void => {
    for (const entry of entries) removed.add(eventKey(entry));
    took(label);
  };
  return {
    id: 'events',
    title: events,
    help: eventsHelp,
    lines: kept.map((entry) => {
      const at = Date.parse(entry.at);
      const label = list.format([kind(entry.kind), Number.isNaN(at) ? entry.at : time.format(at)]);
      const name = list.format([
        label,
        (entry.text ?? `${entry.method ?? ''} ${entry.path ?? ''}`).slice(0, NAME_LENGTH),
      ]);
      return {
        key: eventKey(entry),
        label,
        name,
        value: renderEvent(entry, words),
        remove: () => remove([entry], name),
      };
    }),
    removed: trail.length - kept.length,
    removeAll: () => remove(kept, events),
    putBack: () => {
      removed.clear();
      putBack(events);
    },
  };
}
