import type { AttachmentPolicy, NewMessage, TicketUpdate } from '../contract/index.js';
import type { FieldIssue } from './field-issue.js';

/** Limits of what is written after filing; characters unless it says otherwise. */
export const MESSAGE_LIMITS = { body: 20_000, reason: 500, comment: 2000, minScore: 1, maxScore: 5 } as const;

/** What is wrong with a message; empty when all is well. `field` is the name of the property. */
export function messageIssues({ body, attachments = [] }: NewMessage, policy?: AttachmentPolicy): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (body.length > MESSAGE_LIMITS.body) {
    issues.push({ field: 'body', pointer: '/body', code: 'too-long', limit: MESSAGE_LIMITS.body });
  } else if (!body.trim() && !attachments.length) issues.push({ field: 'body', pointer: '/body', code: 'required' });
  if (policy && attachments.length > policy.maxFiles) {
    issues.push({ field: 'attachments', pointer: '/attachments', code: 'too-many', limit: policy.maxFiles });
  }
  return issues;
}

/** What is wrong with a change of the requester's; empty when all is well. `field` is the name of the property. */
export function updateIssues({ reason = '', rating }: TicketUpdate): FieldIssue[] {
  const { reason: longestReason, comment, minScore, maxScore } = MESSAGE_LIMITS;
  const issues: FieldIssue[] = [];
  if (reason.length > longestReason) {
    issues.push({ field: 'reason', pointer: '/reason', code: 'too-long', limit: longestReason });
  }
  if (!rating) return issues;
  const score = { field: 'score', pointer: '/rating/score' };
  if (!Number.isInteger(rating.score)) issues.push({ ...score, code: 'bad-number' });
  else if (rating.score < minScore) issues.push({ ...score, code: 'too-small', limit: minScore });
  else if (rating.score > maxScore) issues.push({ ...score, code: 'too-large', limit: maxScore });
  if ((rating.comment ?? '').length > comment) {
    issues.push({ field: 'comment', pointer: '/rating/comment', code: 'too-long', limit: comment });
  }
  return issues;
}
