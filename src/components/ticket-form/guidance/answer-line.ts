import type { Words } from '../../../context/index.js';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Service } from '../../../contract/index.js';
import { respondBy, targetFor } from '../../../support/index.js';
import { formatComing, isolate } from '../../support-hours/moment-words.js';

/** What a request will get. */
export interface Expectation {
  service: Service;
  /** Who answers. */
  name: string;
  isInformational: boolean;
  /** The type asks for a priority, or the urgent way gives one. */
  hasPriority: boolean;
  /** Its id, once it is chosen. */
  priority: string | undefined;
}

/** A promise that moves with every minute would never stand still to be read. */
const STEP_MS = 5 * 60_000;

/** Where it goes and by when somebody answers, as one line. Without a target: whom to ask. */
export function answerLine(
  { service, name, isInformational, hasPriority, priority }: Expectation,
  now: number,
  { messages, locale }: Words,
): string {
  const words = guidanceWords(messages);
  if (isInformational) return words.informs(name);
  const by = respondBy(service, priority, now);
  if (by !== undefined) {
    return words.answerBy(name, isolate(formatComing(Math.ceil(by / STEP_MS) * STEP_MS, now, locale)));
  }
  // As long as the choice is open, so is the answer.
  const isOpen = hasPriority && priority === undefined && (service.targets?.length ?? 0) > 0;
  const text = isOpen || targetFor(service, priority) ? undefined : service.targetText;
  return [messages.form.sendsTo(name), text].filter(Boolean).join(' · ');
}
