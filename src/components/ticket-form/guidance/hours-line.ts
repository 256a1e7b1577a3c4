import type { Words } from '../../../context/index.js';
import { guidanceWords } from '../../../context/guidance-words.js';
import type { Calendar } from '../../../contract/index.js';
import type { OpenState } from '../../../support/index.js';
import { formatComing, isolate } from '../../support-hours/moment-words.js';

/** Who is there at this hour and until when, or when they are back: in the reader's zone. */
export function hoursLine(
  calendar: Calendar | undefined,
  state: OpenState | undefined,
  now: number,
  { messages, locale }: Pick<Words, 'messages' | 'locale'>,
): string {
  if (!calendar || !state) return '';
  const words = guidanceWords(messages);
  const who = isolate(calendar.label ?? (calendar.kind === 'on-call' ? words.onCall : words.support));
  const change = state.until === undefined ? '' : isolate(formatComing(state.until, now, locale));
  return state.isOpen ? words.isThere(who, change) : words.isAway(who, change);
}
