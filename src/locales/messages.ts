import type { attachments } from './en/attachments.js';
import type { guidance } from './en/guidance.js';
import type { editor } from './en/editor.js';
import type { en } from './en/index.js';
import type { evidence } from './en/evidence.js';
import type { list } from './en/list.js';
import type { recording } from './en/recording.js';
import type { screenshot } from './en/screenshot.js';
import type { sending } from './en/sending.js';
import type { service } from './en/service.js';
import type { steps } from './en/steps.js';
import type { thread } from './en/thread.js';
import type { tickets } from './en/tickets.js';
import type { timeWindow } from './en/time-window.js';

/** The shape of the English words with every literal widened, so that a language that misses a message is a type error. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

/** The words for files. */
export type AttachmentMessages = Widened<typeof attachments>;

/** The words for tickets. */
export type TicketMessages = Widened<typeof tickets>;

/** The words of the editor of screenshots. */
export type EditorMessages = Widened<typeof editor>;

/** The words of what will be sent. */
export type EvidenceMessages = Widened<typeof evidence>;

/** The words of recordings. */
export type RecordingMessages = Widened<typeof recording>;

/** The words of taking a screenshot. */
export type ScreenshotMessages = Widened<typeof screenshot>;

/** The words of what helps with a request. */
export type GuidanceMessages = Widened<typeof guidance>;

/** The words of the list of tickets. */
export type ListMessages = Widened<typeof list>;

/** The words of a conversation. */
export type ThreadMessages = Widened<typeof thread>;

/** The words of what comes after the press on Send. */
export type SendingMessages = Widened<typeof sending>;

/** The words of when support is there. */
export type ServiceMessages = Widened<typeof service>;

/** The words of the control for steps. */
export type StepsMessages = Widened<typeof steps>;

/** The words of the control for a span of time. */
export type TimeWindowMessages = Widened<typeof timeWindow>;

/** What comes apart in English, with the elements that need it. */
interface LateMessages {
  readonly attachments: AttachmentMessages;
  readonly editor: EditorMessages;
  readonly evidence: EvidenceMessages;
  readonly guidance: GuidanceMessages;
  readonly list: ListMessages;
  readonly recording: RecordingMessages;
  readonly screenshot: ScreenshotMessages;
  readonly sending: SendingMessages;
  readonly service: ServiceMessages;
  readonly steps: StepsMessages;
  readonly thread: ThreadMessages;
  readonly tickets: TicketMessages;
  readonly timeWindow: TimeWindowMessages;
}

/** The words of the interface in one language. */
export type Messages = Widened<typeof en> & Partial<LateMessages>;

/** A language besides English: it has all words. */
export type Language = Messages & LateMessages;
