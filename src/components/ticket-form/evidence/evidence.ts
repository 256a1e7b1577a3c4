/**
 * What will be sent, all of it and in one place: answers, files, what is known of page and browser, and what happened in the
 * page where the host page keeps a trail. Each can be read in full and taken out; what is taken out is not sent, and the
 * ticket says nothing of it. A chunk of its own, fetched behind the form.
 *
 * What somebody has looked at is what is sent: page and trail are read when the review is opened, and not again until it is
 * opened anew. Who never looks sends what is so at the press on Send.
 */
import { ContextConsumer } from '@lit/context';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { evidenceContext } from '../../../context/contexts.js';
import { evidenceWords } from '../../../context/evidence-words.js';
import type { NewTicket, Origin, TrailEntry } from '../../../contract/index.js';
import { answersSection, type AnsweredForm, type TakenAnswers } from './answers-section.js';
import { evidenceStyles } from './evidence-styles.js';
import { eventsSection } from './events-section.js';
import { factsSection, type Removing } from './facts-section.js';
import { FilePreviews } from './file-previews.js';
import { filesSection, type FilesOfForm } from './files-section.js';
import { Selection } from './selection.js';
import { renderSection, type Section } from './section.js';

/** The form, as far as the review touches it. */
export interface ReviewedForm extends AnsweredForm {
  readonly element: LitElement;
  uploads(): FilesOfForm | undefined;
  tellsOrigin(): boolean;
}

/** Shows what will be sent, and adds to a ticket what the page knows. */
export class Evidence {
  readonly #form: ReviewedForm;
  readonly #source: ContextConsumer<typeof evidenceContext, LitElement>;
  readonly #selection = new Selection();
  readonly #previews: FilePreviews;
  readonly #answers: TakenAnswers = new Map();
  readonly #files = new Set<File>();
  /** The control whose files are shown. */
  #control?: FilesOfForm;
  #origin: Origin = {};
  #trail: readonly TrailEntry[] = [];
  #isOpen = false;
  /** Somebody has looked: nothing is added to what they saw. */
  #isReviewed = false;
  /** Page and trail are being read. */
  #looking?: Promise<void>;
  #news = '';

  constructor(form: ReviewedForm) {
    this.#form = form;
    const { element } = form;
    this.#previews = new FilePreviews(element);
    this.#source = new ContextConsumer(element, { context: evidenceContext, subscribe: true });
    const { styleSheet } = evidenceStyles;
    if (styleSheet) element.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    this.#lookAgain();
  }

  /** The ticket with what page and browser say, as far as the person lets them. */
  async addTo(ticket: NewTicket): Promise<NewTicket> {
    if (!this.#isReviewed) this.#lookAgain();
    await this.#looking;
    return this.#selection.apply({ ...ticket, origin: this.#origin, trail: [...this.#trail] });
  }

  /** What was taken out, as one text that is the same for the same choice. */
  get choice(): string {
    return this.#selection.signature;
  }

  /** The ticket is sent, or given up: the next one is another. */
  reset(): void {
    this.#selection.clear();
    this.#answers.clear();
    this.#files.clear();
    this.#previews.clear();
    this.#isReviewed = this.#isOpen = false;
    this.#news = '';
    this.#lookAgain();
  }

  render(): TemplateResult {
    const { words } = this.#form;
    const { title, lead } = evidenceWords(words.messages);
    this.#follow();
    const sections = this.#sections();
    return html`<details class="evidence" part="evidence" ?open=${this.#isOpen} @toggle=${this.#handleToggle}>
        <summary>
          <span class="title">${title}</span>
          <span class="quiet">${this.#sum(sections)}</span>
        </summary>
        ${
          this.#isOpen && !this.#looking
            ? html`<p class="quiet">${lead}</p>
                ${sections.map((section) => renderSection(section, words.messages))}`
            : nothing
        }
      </details>
      <p class="visually-hidden" role="status">${this.#news}</p>`;
  }

  #sections(): readonly Section[] {
    const { words } = this.#form;
    const { saidRemoved, saidPutBack } = evidenceWords(words.messages);
    const changed = {
      took: (label: string): void => this.#changed(saidRemoved(label)),
      putBack: (label: string): void => this.#changed(saidPutBack(label)),
    };
    const removing = (removed: Set<string>): Removing => ({ removed, ...changed });
    const files = { taken: this.#files, changed: (): void => this.#changed('') };
    const trail = this.#isReviewed ? this.#trail : this.#now;
    return [
      answersSection(this.#form, this.#answers, changed),
      filesSection(this.#control, this.#previews, files, words),
      factsSection(this.#origin, removing(this.#selection.facts), words),
      eventsSection(trail, removing(this.#selection.events), words),
    ];
  }

  #sum(sections: readonly Section[]): string {
    const { locale, messages } = this.#form.words;
    const { countedAnswers, countedFiles, countedFacts, countedEvents } = evidenceWords(messages);
    const words = [countedAnswers, countedFiles, countedFacts, countedEvents];
    const parts = sections.flatMap(({ lines, count = lines.length }, index) =>
      count > 0 ? (words[index]?.(count) ?? []) : [],
    );
    return new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
  }

  get #now(): readonly TrailEntry[] {
    return this.#source.value?.trail?.entries() ?? [];
  }

  #lookAgain(): void {
    const looking = this.#look().finally(() => {
      if (this.#looking !== looking) return;
      this.#looking = undefined;
      this.#form.element.requestUpdate();
    });
    this.#looking = looking;
  }

  async #look(): Promise<void> {
    this.#trail = [...this.#now];
    const facts = this.#source.value?.facts;
    const own = facts && { facts: { ...facts } };
    try {
      const { collectEnvironment } = await import('../../../capture/environment/environment.js');
      this.#origin = this.#form.tellsOrigin() ? await collectEnvironment(facts) : { ...own };
    } catch {
      // Nobody is kept from asking for help because this could not be fetched.
      this.#origin = { ...own };
    }
  }

  /** Files come and go without a word to the form. */
  #follow(): void {
    const control = this.#form.uploads();
    if (control === this.#control) return;
    const update = this.#handleFiles;
    this.#control?.removeEventListener('helpdock-files-change', update);
    this.#control = control;
    control?.addEventListener('helpdock-files-change', update);
  }

  readonly #handleFiles = (): void => this.#form.element.requestUpdate();

  readonly #handleToggle = ({ target, currentTarget }: Event): void => {
    // Previews inside are told apart.
    if (target !== currentTarget) return;
    const { open } = currentTarget as HTMLDetailsElement;
    if (open === this.#isOpen) return;
    this.#isOpen = open;
    if (!open) this.#previews.clear();
    else this.#lookAgain();
    this.#isReviewed ||= open;
    this.#form.element.requestUpdate();
  };

  #changed(news: string): void {
    this.#news = news;
    this.#form.element.requestUpdate();
    this.#keepFocus();
  }

  /** The button that was pressed goes with its line; the one that comes in its place takes over. */
  #keepFocus(): void {
    const { element } = this.#form;
    const buttons = (): HTMLElement[] => [
      ...element.renderRoot.querySelectorAll<HTMLElement>('.evidence > summary, .evidence .act'),
    ];
    const before = element.shadowRoot?.activeElement as HTMLElement | null | undefined;
    const index = before ? buttons().indexOf(before) : -1;
    if (index < 0) return;
    void element.updateComplete.then(() => {
      if (before?.isConnected) return;
      const left = buttons();
      left[Math.min(index, left.length - 1)]?.focus();
    });
  }
}
