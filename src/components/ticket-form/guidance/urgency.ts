import type { Field, FieldValues, RequestType, Service, UrgentPath } from '../../../contract/index.js';
import type { GuidanceMessages } from '../../../locales/index.js';
import { hasMarker, isAnswered, urgentMarker, urgentWay, withMarker, type UrgentWay } from '../../../support/index.js';
import type { Answers } from '../answers.js';
import { criterionField, CRITERION, URGENT, urgentField } from './urgent-fields.js';

/** What the urgent way goes by. */
export interface UrgentGround {
  type: RequestType;
  service: Service;
  answers: Answers;
  isInformational: boolean;
}

const SWITCH = { id: URGENT, kind: 'checkbox' } as const;
const CHOICE = { id: CRITERION, kind: 'choice' } as const;

/** The urgent way of one form: whether it is offered, taken, and what follows for the answers. */
export class Urgency {
  ground?: UrgentGround;
  /** Somebody wrote the marker and said that it can wait. */
  #isDeclined = false;

  get path(): UrgentPath | undefined {
    const path = this.ground?.service.urgent;
    return path?.criteria.length ? path : undefined;
  }

  get marker(): string {
    return urgentMarker(this.path);
  }

  get way(): UrgentWay {
    const { ground } = this;
    if (!ground || !this.path) return 'none';
    const way = urgentWay(ground.service, ground.type);
    // What asks for nothing cannot be urgent.
    return way === 'offered' && ground.isInformational ? 'none' : way;
  }

  get isOn(): boolean {
    const { way } = this;
    return way === 'always' || (way === 'offered' && this.ground?.answers.get(SWITCH) === true);
  }

  /** The marker stands in the subject, and nobody has said what follows from that. */
  get isMarked(): boolean {
    return this.way === 'offered' && !this.isOn && !this.#isDeclined && this.#hasMarker;
  }

  /** Id of the confirmed case; absent where it is not urgent. */
  get criterion(): string | undefined {
    const chosen = this.isOn ? this.ground?.answers.get(CHOICE) : undefined;
    return this.path?.criteria.find(({ id }) => id === chosen)?.id;
  }

  /** Id of the priority that it gets. */
  get priority(): string | undefined {
    return this.isOn ? this.path?.priority : undefined;
  }

  fields(words: GuidanceMessages, help: string): Field[] {
    const { path, way, isOn } = this;
    if (!path || way === 'none') return [];
    const criterion = isOn || this.isMarked ? [criterionField(words, path, isOn)] : [];
    return way === 'always' ? criterion : [urgentField(words, help), ...criterion];
  }

  /** The answers as they are sent: the marker leads the subject, and the organisation decides the priority. */
  derive(values: FieldValues): FieldValues {
    const { ground, isOn, priority } = this;
    if (!ground || !isOn) return values;
    const { fields } = ground.type;
    const subject = Object.hasOwn(values, 'subject') ? values.subject : undefined;
    const level = fields.find(({ kind }) => kind === 'priority');
    return {
      ...values,
      ...(typeof subject === 'string' && isAnswered(subject) && { subject: withMarker(subject, this.marker) }),
      ...(level && priority !== undefined && { [level.id]: priority }),
    };
  }

  /**
   * Something was answered.
   * @returns whether the switch has been turned by it.
   */
  edited({ id }: Field): boolean {
    const { answers } = this.ground ?? {};
    const chosen = id === CRITERION && this.isMarked;
    if (chosen) answers?.set(SWITCH, true);
    if (id === URGENT && answers?.get(SWITCH) === false) this.decline();
    if (!this.#hasMarker) this.#isDeclined = false;
    return chosen;
  }

  decline(): void {
    this.#isDeclined = true;
  }

  get #hasMarker(): boolean {
    const subject = this.ground?.answers.get({ id: 'subject', kind: 'text' });
    return typeof subject === 'string' && hasMarker(subject, this.marker);
  }
}
