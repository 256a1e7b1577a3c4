import type { Words } from '../../../context/index.js';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Field, Hint, RequestType } from '../../../contract/index.js';
import {
  completeness,
  hintAnswers,
  hintsFor,
  urgentNow,
  type Completeness,
  type UrgentNow,
} from '../../../support/index.js';
import type { TicketDraft } from '../ticket-draft.js';
import { answerLine } from './answer-line.js';
import { hoursLine } from './hours-line.js';
import { readLate, type LateCatalog } from './late-catalog.js';
import { Urgency } from './urgency.js';

/** What a form is about. */
interface Ground extends LateCatalog {
  type: RequestType;
}

/** Where a draft stands: all that follows from its catalog, its answers and the hour. It draws nothing. */
export class Situation {
  /** Id of the field with the last answer that hints look at. */
  lastAnswered = '';
  readonly #draft: TicketDraft;
  readonly #words: Words;
  readonly #urgency = new Urgency();

  constructor(draft: TicketDraft, words: Words) {
    this.#draft = draft;
    this.#words = words;
  }

  get ground(): Ground | undefined {
    const { type, ground } = this.#draft;
    return ground.catalog && type && { type, ...readLate(ground.catalog, type) };
  }

  get now(): number {
    return this.#draft.ground.api?.now?.() ?? Date.now();
  }

  /** The urgent way. */
  get urgency(): Urgency {
    const { ground, isInformational } = this;
    const { answers } = this.#draft;
    this.#urgency.ground = ground && { type: ground.type, service: ground.service, answers, isInformational };
    return this.#urgency;
  }

  /** It says something and asks for nothing. */
  get isInformational(): boolean {
    const id = this.#draft.type?.informationField;
    return id !== undefined && this.#draft.answers.get({ id, kind: 'checkbox' }) === true;
  }

  get urgentNow(): UrgentNow {
    return urgentNow(this.ground?.service ?? {}, this.now);
  }

  get urgentHours(): string {
    const { calendar, state } = this.urgentNow;
    return hoursLine(calendar, state, this.now, this.#words);
  }

  get urgentFields(): readonly Field[] {
    return this.urgency.fields(guidanceWords(this.#words.messages), this.urgentHours);
  }

  get completeness(): Completeness {
    const { ground } = this;
    return completeness(ground?.guidance.checklist, ground?.type ?? { fields: [] }, this.#draft.values);
  }

  get #priorityField(): Field | undefined {
    return this.#draft.visibleFields.find(({ kind }) => kind === 'priority');
  }

  /** Id of the priority that the ticket will have, as far as that is known. */
  get #priority(): string | undefined {
    const field = this.#priorityField;
    const chosen = field && this.#draft.answers.get(field);
    return this.urgency.priority ?? (typeof chosen === 'string' ? chosen : undefined);
  }

  /** What contradicts itself in what was chosen; what the organisation decides contradicts nothing. */
  get hints(): readonly Hint[] {
    const { ground } = this;
    if (!ground) return [];
    const { answers, visibleFields } = this.#draft;
    const chosen = hintAnswers(ground.type, answers.values(visibleFields));
    return hintsFor(ground.hints, this.urgency.priority ? { ...chosen, priority: undefined } : chosen);
  }

  /** Id of the field at which a hint stands: the one answered last of those that it is about. */
  placeOf({ when }: Hint): string {
    const about = this.#draft.visibleFields.filter(
      ({ kind }) => (kind === 'priority' || kind === 'impact') && when[kind],
    );
    return (about.find(({ id }) => id === this.lastAnswered) ?? about.at(-1))?.id ?? '';
  }

  /** Where it goes and when the answer comes. */
  answerLine(name: string): string {
    const expectation = {
      service: this.ground?.service ?? {},
      name,
      isInformational: this.isInformational,
      hasPriority: this.#priorityField !== undefined,
      priority: this.#priority,
    };
    return answerLine(expectation, this.now, this.#words);
  }

  /** What somebody has written so far, for whoever looks for an answer to it. */
  get writing(): { field: Field | undefined; text: string } {
    const { answers, visibleFields } = this.#draft;
    const field = visibleFields.find(({ kind }) => kind === 'multiline') ?? visibleFields[0];
    const parts = [answers.get({ id: 'subject', kind: 'text' }), field?.kind === 'multiline' && answers.get(field)];
    return { field, text: parts.filter((part) => typeof part === 'string').join(' ') };
  }

  /** All that depends on answers, as a text to compare. */
  get picture(): string {
    const { urgency, hints, isInformational } = this;
    const missing = this.completeness.missing.map(({ label, isNeeded }) => [label, isNeeded]);
    const texts = hints.map(({ text }) => text);
    return JSON.stringify([urgency.isMarked, urgency.isOn, isInformational, this.#priority, texts, missing]);
  }
}
