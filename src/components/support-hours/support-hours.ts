import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { catalogContext, ticketApiContext, Words } from '../../context/index.js';
import { serviceWords } from '../../context/service-words.js';
import type { Catalog } from '../../contract/index.js';
import { hostStyles } from '../../themes/base.js';
import { Boundary } from './boundary.js';
import { renderCompact, renderFull, renderPromise } from './hours-template.js';
import { serviceOf, viewHours, type HoursView } from './hours-view.js';
import { isolate } from './moment-words.js';
import { styles } from './support-hours-styles.js';

/**
 * Says whether somebody is there now, until when or when next, in the reader's time zone and, where clocks differ, in that
 * of the organisation too. Business hours and those on call are kept apart. It goes by the ticket system's clock, asks
 * nobody, and changes by itself when the next opening or closing comes. Without calendars in the catalog it takes no room.
 *
 * @csspart base - Everything.
 * @csspart calendar - One calendar; only the full variant has them.
 * @csspart name - What a calendar is called.
 * @csspart state - Dot and words: whether somebody is there. It has `data-open` while somebody is.
 * @csspart dot - The dot: filled while somebody is there, a ring otherwise.
 * @csspart days - The coming days of a calendar, folded away.
 * @csspart week - Their table.
 * @csspart response - By when the first answer comes, or whom to ask about it.
 * @csspart languages - In which languages support answers, shown to readers of another.
 */
export class SupportHoursElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, styles];

  /** `compact` is a line for a home view or a footer; `full` shows each calendar with its coming days. */
  @property({ reflect: true }) variant: 'compact' | 'full' = 'full';

  /** Id of a priority: by when a request of that priority has its first answer, or whom to ask, is then said too. */
  @property() priority?: string;

  readonly #words = new Words(this);
  readonly #catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly #api = new ContextConsumer(this, { context: ticketApiContext, subscribe: true });
  #view?: HoursView;

  constructor() {
    super();
    new Boundary(this, () => this.#view && this.#view.changesAt - this.#now());
  }

  protected override willUpdate(): void {
    const catalog = this.#catalog.value?.catalog;
    this.#view = catalog && viewHours(serviceOf(catalog), this.#now(), this.priority || undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { locale, messages, dir } = this.#words;
    const view = this.#view;
    const catalog = this.#catalog.value?.catalog;
    const compact = this.variant === 'compact' ? 'compact' : '';
    if (!catalog || !view) {
      const isPending = this.#catalog.value?.status === 'pending';
      return isPending ? html`<div class="base pending ${compact}" part="base"></div>` : nothing;
    }
    const how = { locale, words: serviceWords(messages) };
    const promised = compact && !this.priority ? nothing : renderPromise(view, how);
    const languages = this.#languages(catalog, locale);
    if (view.business.length + view.onCall.length === 0 && promised === nothing && !languages) return nothing;
    return html`<div class="base ${compact}" part="base" role="group" aria-label=${how.words.label} dir=${dir}>
      ${compact ? renderCompact(view, how) : renderFull(view, how)} ${promised}
      ${languages ? html`<p class="note" part="languages">${how.words.languages(isolate(languages))}</p>` : nothing}
    </div>`;
  }

  #now(): number {
    return this.#api.value?.now?.() ?? Date.now();
  }

  /** The languages of those who answer, for a reader who has chosen none of them. */
  #languages({ supportLanguages = [] }: Catalog, locale: string): string {
    const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
    if (supportLanguages.length === 0 || supportLanguages.some((tag) => languageOf(tag) === languageOf(locale))) {
      return '';
    }
    try {
      const names = new Intl.DisplayNames(locale, { type: 'language' });
      return new Intl.ListFormat(locale).format(supportLanguages.map((tag) => names.of(tag) ?? tag));
    } catch {
      return supportLanguages.join(', ');
    }
  }
}
