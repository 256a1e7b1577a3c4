/** Words of the interface, one module a language. */
import { en } from './en/index.js';
import type {
  AttachmentMessages,
  EditorMessages,
  EvidenceMessages,
  GuidanceMessages,
  Messages,
  RecordingMessages,
  ScreenshotMessages,
  SendingMessages,
  ServiceMessages,
  StepsMessages,
  ListMessages,
  ThreadMessages,
  TicketMessages,
  TimeWindowMessages,
} from './messages.js';

export { en };
export type {
  AttachmentMessages,
  EditorMessages,
  EvidenceMessages,
  GuidanceMessages,
  Messages,
  RecordingMessages,
  ScreenshotMessages,
  SendingMessages,
  ServiceMessages,
  StepsMessages,
  ListMessages,
  ThreadMessages,
  TicketMessages,
  TimeWindowMessages,
};

/** Languages besides English, each fetched only when it is asked for. */
const loaders = new Map<string, () => Promise<Messages>>([
  ['ar', async () => (await import('./ar.js')).ar],
  ['de', async () => (await import('./de.js')).de],
]);

/** Languages that the interface speaks. */
export const LOCALES: readonly string[] = ['en', ...loaders.keys()];

/** The language of a locale, as `de` of `de-CH`. */
const languageOf = (locale: string): string => locale.toLowerCase().split('-')[0] ?? '';

/** The words for a locale; English where there is no other. */
export const loadMessages = async (locale: string): Promise<Messages> =>
  (await loaders.get(languageOf(locale))?.()) ?? en;
