import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isolate } from '../../../context/words.js';
import type { Words } from '../../../context/index.js';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Field, FieldValues } from '../../../contract/index.js';
import '../../support-hours/define.js';
import { loadControls } from '../late-controls.js';
import type { DraftGuide, TicketDraft } from '../ticket-draft.js';
import type { SearchClock } from './article-search.js';
import { Articles } from './articles.js';
import { renderChecklist } from './checklist.js';
import { guidanceStyles } from './guidance-styles.js';
import { renderPreparation } from './preparation.js';
import { Situation } from './situation.js';
import { renderUrgent } from './urgent-block.js';

/** The form, as far as guidance touches it. */
export interface GuidedForm {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly draft: TicketDraft;
  readonly words: Words;
  /** Moves the focus to what a selector finds after the next update. */
  focusOn(selector: string): void;
}

/** Shows a question of guidance's own with the control of its kind. */
export type Ask = (field: Field) => TemplateResult;

/** Hours and promises are told anew at this pace. */
const MINUTE_MS = 60_000;

/**
 * What helps to write a request well, and says what will come of it: who is there, what is urgent and what that takes,
 * what a good report still misses, what contradicts itself, what may be answered already. A chunk of its own, fetched
 * behind the form. It never blocks; the one thing that it requires is the case that makes a request urgent.
 */
export class Guidance implements ReactiveController, DraftGuide {
  /** Grows when an answer to a question of guidance's own comes from elsewhere. */
  version = 0;
  readonly #form: GuidedForm;
  readonly #situation: Situation;
  readonly #articles: Articles;
  /** What has just happened, for those who do not see it. */
  #news = '';
  #picture = '';
  #wasMarked = false;
  /** The controls that show the questions of the urgent way are there or under way. */
  #hasControls = false;
  #timer?: ReturnType<typeof setInterval>;

  constructor(form: GuidedForm, clock?: SearchClock) {
    const { draft, words, element } = form;
    this.#form = form;
    this.#situation = new Situation(draft, words);
    this.#articles = new Articles(
      {
        element,
        words,
        focusOn: (selector) => form.focusOn(selector),
        api: () => (draft.ground.catalog?.capabilities?.articles ? draft.ground.api : undefined),
        say: (text) => this.#say(text),
      },
      clock,
    );
    draft.guide = this;
    element.addController(this);
    const { styleSheet } = guidanceStyles;
    if (styleSheet) element.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#form.element.requestUpdate(), MINUTE_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#articles.stop();
  }

  hostUpdated(): void {
    this.#picture = this.#situation.picture;
    // Without them the form is as good.
    if (this.#hasNotices) import('../../notices/define.js').catch(() => undefined);
    if (!this.#hasControls && this.fields.length > 0) {
      this.#hasControls = true;
      loadControls().then(
        () => this.#form.element.requestUpdate(),
        () => (this.#hasControls = false),
      );
    }
  }

  /** Questions besides those of the type. */
  get fields(): readonly Field[] {
    return this.#situation.urgentFields;
  }

  /** Id of the case that makes it urgent. */
  get urgent(): string | undefined {
    return this.#situation.urgency.criterion;
  }

  derive(values: FieldValues): FieldValues {
    return this.#situation.urgency.derive(values);
  }

  /** A field was changed by the person. */
  edited(field: Field): void {
    const situation = this.#situation;
    if (situation.urgency.edited(field)) this.version++;
    if (field.kind === 'priority' || field.kind === 'impact') situation.lastAnswered = field.id;
    if (field.kind === 'text' || field.kind === 'multiline') this.#articles.type(situation.writing.text);
    // Typing should cost nothing while nothing follows from it.
    if (this.#picture === situation.picture) return;
    const { urgency } = situation;
    const hint = situation.hints.find(({ text }) => !this.#picture.includes(JSON.stringify(text)));
    if (urgency.isMarked && !this.#wasMarked) {
      this.#say(guidanceWords(this.#form.words.messages).marked(urgency.marker));
    } else if (hint) this.#say(hint.text);
    this.#wasMarked = urgency.isMarked;
    this.#form.element.requestUpdate();
  }

  /** Above the fields: who is there, in which language, what to do before, what is known already, and an emergency. */
  renderAbove(ask: Ask): TemplateResult | typeof nothing {
    const { ground, urgency } = this.#situation;
    if (!ground) return nothing;
    return html`<div class="above">
      <p class="visually-hidden" role="status">${this.#news}</p>
      <helpdock-support-hours variant="compact"></helpdock-support-hours>
      ${renderPreparation(ground.guidance.preparation, this.#form.words.messages)}
      ${this.#hasNotices ? html`<helpdock-notices compact request-type=${ground.type.id}></helpdock-notices>` : nothing}
      ${urgency.way === 'always' ? this.#renderUrgent(ask) : nothing}
    </div>`;
  }

  /** What stands below a field. */
  renderAfter(field: Field, ask: Ask): unknown {
    const situation = this.#situation;
    const { ground, isInformational } = situation;
    const { informational } = guidanceWords(this.#form.words.messages);
    const notes = situation.hints.filter((hint) => situation.placeOf(hint) === field.id).map(({ text }) => text);
    if (isInformational && field.id === ground?.type.informationField) notes.push(informational);
    return [
      notes.map((note) => html`<p class="quiet note" part="hint"><bdi>${note}</bdi></p>`),
      field.id === 'subject' && situation.urgency.way === 'offered' ? this.#renderUrgent(ask) : nothing,
      field.id === situation.writing.field?.id ? this.#articles.render() : nothing,
    ];
  }

  /** What stands in the place of a field that is not asked for now. */
  renderInstead(field: Field): TemplateResult | undefined {
    const { priority } = this.#situation.urgency;
    if (field.kind !== 'priority' || priority === undefined) return undefined;
    const { draft, words } = this.#form;
    const label = draft.ground.catalog?.priorities?.find(({ id }) => id === priority)?.label ?? priority;
    return html`<p class="decided">
      <strong>${field.label}</strong>
      <span>${guidanceWords(words.messages).urgentPriority(isolate(label))}</span>
    </p>`;
  }

  /** At the end of the fields. */
  renderChecklist(): TemplateResult | typeof nothing {
    return renderChecklist(this.#situation.completeness, this.#form.words);
  }

  /** Below the main action: where it goes and when the answer comes. */
  answerLine(name: string): string {
    return this.#situation.answerLine(name);
  }

  #renderUrgent(ask: Ask): TemplateResult | typeof nothing {
    const { urgency, urgentFields, urgentNow, urgentHours } = this.#situation;
    return renderUrgent({
      words: this.#form.words,
      fields: urgentFields,
      ask,
      now: urgentNow,
      hours: urgentHours,
      isOn: urgency.isOn,
      marked: urgency.isMarked ? urgency.marker : undefined,
      canWait: () => {
        urgency.decline();
        this.#form.element.requestUpdate();
        this.#form.focusOn('[data-field="subject"]');
      },
    });
  }

  get #hasNotices(): boolean {
    return this.#form.draft.ground.catalog?.capabilities?.notices === true;
  }

  #say(text: string): void {
    this.#news = text;
    this.#form.element.requestUpdate();
  }
}
