import type { TicketApi } from '../../client/ticket-api.js';
import type { Identity } from '../../context/index.js';
import type { Catalog, Field, FieldValues, Requester, RequestType } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { visibleFields } from '../../support/field-visibility.js';
import { Answers } from './answers.js';
import { EMAIL, knownRequester, NAME, rememberRequester, requesterFields } from './requester.js';

/** What a draft is made for; follows the contexts of the form. */
export interface DraftGround {
  catalog: Catalog | undefined;
  identity: Identity | undefined;
  api: TicketApi | undefined;
  /** Id of the request type; may be one that the catalog does not have. */
  typeId: string | undefined;
}

/** What knows more of a request than its fields say; it comes late, and a form without it is a form. */
export interface DraftGuide {
  /** Questions besides those of the type. */
  readonly fields: readonly Field[];
  /** Id of the case that makes it urgent. */
  readonly urgent: string | undefined;
  /** The answers as they are sent, with those that follow from others. */
  derive(values: FieldValues): FieldValues;
}

/** A ticket while it is written: what is asked for and what was answered. It knows no DOM, and nothing of sending. */
export class TicketDraft {
  readonly answers = new Answers();
  ground: DraftGround = { catalog: undefined, identity: undefined, api: undefined, typeId: undefined };
  guide?: DraftGuide;
  /** Ask who it is although that was said before: the person wants to change it, or the service did not take it. */
  #asksAgain = false;
  readonly #fileFields = new Map<string, Field>();

  /** The request type, without what its catalog says it cannot do. */
  get type(): RequestType | undefined {
    const { catalog, typeId } = this.ground;
    const type = catalog?.requestTypes.find(({ id }) => id === typeId);
    if (!type || catalog?.capabilities?.uploads) return type;
    return { ...type, fields: type.fields.filter(({ kind }) => kind !== 'attachments') };
  }

  /** The answers to the questions of the type, as they are sent. */
  get values(): FieldValues {
    const values = this.answers.values(this.type?.fields ?? []);
    return this.guide?.derive(values) ?? values;
  }

  /** The fields of the request type that are shown with the answers so far. */
  get visibleFields(): readonly Field[] {
    return visibleFields(this.type?.fields ?? [], this.values);
  }

  /** Fields that were shown and are not any more, but whose files have to outlive a condition or another request type. */
  get awayFields(): readonly Field[] {
    const { visibleFields } = this;
    for (const field of visibleFields) if (field.kind === 'attachments') this.#fileFields.set(field.id, field);
    return [...this.#fileFields.values()].filter((field) => !visibleFields.some(({ id }) => id === field.id));
  }

  /** Whether nobody vouches for the person. */
  get #isAnonymous(): boolean {
    const { catalog, identity } = this.ground;
    return this.#asksAgain || (catalog?.anonymous === true && !identity?.known);
  }

  /** Who asks, as far as that was said before. */
  get requester(): Requester | undefined {
    const { identity, api } = this.ground;
    return this.#isAnonymous && !this.#asksAgain ? knownRequester(identity, api) : undefined;
  }

  /** The questions to the person who asks; none where the answers are known. */
  requesterFields(messages: Messages): readonly Field[] {
    return this.#isAnonymous && !this.requester ? requesterFields(messages) : [];
  }

  /** All that is asked, in order. */
  asked(messages: Messages): readonly Field[] {
    return [...(this.guide?.fields ?? []), ...this.visibleFields, ...this.requesterFields(messages)];
  }

  /** Asks who it is, with what is known to start from. */
  askAgain(): void {
    const { name, email } = this.requester ?? {};
    this.answers.suggest({ ...(name && { [NAME]: name }), ...(email && { [EMAIL]: email }) });
    this.#asksAgain = true;
  }

  /** Who asks was said, and is said once in a session. */
  remember(requester: Requester | undefined): void {
    const { api } = this.ground;
    if (api && requester?.email) rememberRequester(api, requester);
    this.#asksAgain = false;
  }
}
