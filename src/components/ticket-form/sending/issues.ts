/** What is wrong with a request, in words and at the right place. */
import { sendingWords } from '../../../context/sending-words.js';
import type { Words } from '../../../context/index.js';
import type { Field, ProblemError } from '../../../contract/index.js';
import type { Messages } from '../../../locales/index.js';
import type { FieldIssue } from '../../../support/index.js';
import { issueText } from '../../form-control/issue-text.js';
import { CRITERION } from '../guidance/urgent-fields.js';
import { EMAIL, NAME } from '../requester.js';

/** Messages by field id, in the order of the form, and those that belong to no field. */
export interface Issues {
  fields: ReadonlyMap<string, string>;
  others: readonly string[];
  /** Fields with nothing wrong but that there is no answer. */
  missing?: ReadonlySet<string>;
}

export const NO_ISSUES: Issues = { fields: new Map(), others: [] };

export const countIssues = ({ fields, others }: Issues): number => fields.size + others.length;

/** What is wrong with the request as a whole has words here, all else has the words of the controls. */
export function describeIssue({ code, limit }: FieldIssue, words: Words): string {
  const { request } = sendingWords(words.messages);
  return code in request ? request[code as keyof typeof request] : issueText(words, code, limit);
}

/** The field that a pointer into the request means: `/fields/…`, `/requester/…` or `/urgent`. */
function fieldOf(pointer = ''): string | undefined {
  if (pointer === '/requester/name') return NAME;
  if (pointer === '/requester' || pointer === '/requester/email') return EMAIL;
  if (pointer === '/urgent') return CRITERION;
  const [, part, id] = pointer.split('/');
  return part === 'fields' ? id?.replaceAll('~1', '/').replaceAll('~0', '~') : undefined;
}

function ownWords({ code = '', detail }: ProblemError, words: Readonly<Record<string, unknown>>): string {
  const own = Object.hasOwn(words, code) ? words[code] : undefined;
  return typeof own === 'string' ? own : detail;
}

/**
 * What the server found, at the fields that are asked. Words of the reader's language are used where the code has some
 * that need no limit, and the server's own sentence otherwise.
 */
export function serverIssues(errors: readonly ProblemError[], asked: readonly Field[], messages: Messages): Issues {
  const { request } = sendingWords(messages);
  const found = new Map<string, string>();
  const others = new Set<string>();
  for (const error of errors) {
    const id = fieldOf(error.pointer);
    if (id === undefined || !asked.some((field) => field.id === id)) others.add(ownWords(error, request));
    else if (!found.has(id)) found.set(id, ownWords(error, { ...messages.controls.issues, ...request }));
  }
  return { fields: inOrder(found, asked), others: [...others].filter(Boolean) };
}

/** The messages in the order of the form. */
export const inOrder = (messages: ReadonlyMap<string, string>, asked: readonly Field[]): Map<string, string> =>
  new Map(
    asked.flatMap(({ id }) => {
      const message = messages.get(id);
      return message === undefined ? [] : [[id, message]];
    }),
  );

/** Without the message of a field that is being changed. */
export function withoutField(issues: Issues, id: string): Issues {
  if (!issues.fields.has(id)) return issues;
  const fields = new Map(issues.fields);
  fields.delete(id);
  return { ...issues, fields };
}
