import type { TicketApi } from '../../client/ticket-api.js';
import type { Identity, Words } from '../../context/index.js';
import type { Catalog, Field, NewTicket, ProblemError, Requester, RequestType } from '../../contract/index.js';
import type { Messages } from '../../locales/index.js';
import { answeredValues, validateRequest, visibleFields } from '../../support/index.js';
import { Answers } from './answers.js';
import { describeIssue, inOrder, serverIssues, type Issues } from './issues.js';
import { EMAIL, knownRequester, NAME, rememberRequester, requesterFields, requesterIssues } from './requester.js';
import { writtenText, type Written } from './written-text.js';

/** What a draft is made for; follows the contexts of the form. */
export interface DraftGround {
  catalog: Catalog | undefined;
  identity: Identity | undefined;
  api: TicketApi | undefined;
  /** Id of the request type; may be one that the catalog does not have. */
  typeId: string | undefined;
}

/** A ticket on its way to be written: what is asked for, what was answered, what is wrong with it. It knows no DOM. */
export class TicketDraft {
  readonly answers = new Answers();
  readonly #fileFields = new Map<string, Field>();
  /** Ask who it is although that was said before: the person wants to change it, or the service did not take it. */
  asksAgain = false;
  ground: DraftGround = { catalog: undefined, identity: undefined, api: undefined, typeId: undefined };

  /** The request type, without what its catalog says it cannot do. */
  get type(): RequestType | undefined {
    const { catalog, typeId } = this.ground;
    const type = catalog?.requestTypes.find(({ id }) => id === typeId);
    if (!type || catalog?.capabilities?.uploads) return type;
    return { ...type, fields: type.fields.filter(({ kind }) => kind !== 'attachments') };
  }

  /** The fields of the request type that are shown with the answers so far. */
  get visibleFields(): readonly Field[] {
    const fields = this.type?.fields ?? [];
    return visibleFields(fields, this.answers.values(fields));
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
    return this.asksAgain || (catalog?.anonymous === true && !identity?.known);
  }

  /** Who asks, as far as that was said before. */
  get requester(): Requester | undefined {
    const { identity, api } = this.ground;
    return this.#isAnonymous && !this.asksAgain ? knownRequester(identity, api) : undefined;
  }

  /** The questions to the person who asks; none where the answers are known. */
  requesterFields(messages: Messages): readonly Field[] {
    return this.#isAnonymous && !this.requester ? requesterFields(messages) : [];
  }

  /** All that is asked, in order. */
  asked(messages: Messages): readonly Field[] {
    return [...this.visibleFields, ...this.requesterFields(messages)];
  }

  /** What is wrong by the rules of the request; `ofControls` are what controls know better, by field id. */
  check(words: Words, ofControls: ReadonlyMap<string, string>): Issues {
    const { catalog } = this.ground;
    const { type } = this;
    if (!catalog || !type) return { fields: new Map(), others: [words.messages.errors.request['unknown-type']] };
    const requester = this.requesterFields(words.messages);
    const found = [
      ...validateRequest(type.id, this.answers.values(type.fields), { ...catalog, requestTypes: [type] }),
      ...requesterIssues(requester, this.answers.values(requester), catalog),
    ];
    const byRules = found.flatMap((issue) =>
      issue.field ? [[issue.field, describeIssue(issue, words)] as const] : [],
    );
    return { fields: inOrder(new Map([...byRules, ...ofControls]), this.asked(words.messages)), others: [] };
  }

  /** What the server found wrong. Where it wants to know who asks, the form asks. */
  refused(errors: readonly ProblemError[], messages: Messages): Issues {
    if (errors.some(({ pointer }) => pointer?.startsWith('/requester'))) this.askAgain();
    return serverIssues(errors, this.asked(messages), messages);
  }

  askAgain(): void {
    const { name, email } = this.requester ?? {};
    this.answers.suggest({ ...(name && { [NAME]: name }), ...(email && { [EMAIL]: email }) });
    this.asksAgain = true;
  }

  compose(messages: Messages): NewTicket {
    const { fields = [], id = '' } = this.type ?? {};
    const asked = this.requesterFields(messages);
    const said = this.answers.values(asked);
    const requester =
      asked.length > 0 ? { name: said[NAME] as string | undefined, email: said[EMAIL] as string } : this.requester;
    return { type: id, fields: answeredValues(fields, this.answers.values(fields)), ...(requester && { requester }) };
  }

  /** Who asks needs to be said once in a session. */
  remember(requester: Requester | undefined): void {
    const { api } = this.ground;
    if (api && requester?.email) rememberRequester(api, requester);
    this.asksAgain = false;
  }

  /** What was answered, for other ways than sending. */
  get written(): Written {
    const { catalog } = this.ground;
    const fields = this.visibleFields;
    const values = this.answers.values(fields);
    return { subject: values.subject as string, text: catalog ? writtenText(fields, values, catalog) : '' };
  }
}
