import { describe } from './describe.js';
import { outsideOfZones, type Happening, type Note, type Told } from './note.js';

/** Says only that a page was laid out twice in one frame; every larger page has it. */
const HARMLESS = 'ResizeObserver loop';
const LONGEST_STACK = 2000;

/** Where an error comes from, by the first line of its stack that has an address. */
function sourceOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return undefined;
  return /(?:\bat |[(@])([a-z][a-z-]*:\/\/[^\s()]+:\d+)/.exec(error.stack.slice(0, LONGEST_STACK))?.[1];
}

/** Notes errors and rejections that nobody has caught. */
export function watchErrors(note: Note, told: Told): (() => void)[] {
  /** Whether it is the first that is heard of it. */
  const isNews = (thrown: unknown): boolean => {
    if (typeof thrown !== 'object' || thrown === null) return true;
    if (told.has(thrown)) return false;
    told.add(thrown);
    return true;
  };
  const onError = ({ message, filename, lineno, colno, error }: ErrorEvent): void => {
    note((): Happening | undefined => {
      if (message.startsWith(HARMLESS) || !isNews(error)) return undefined;
      const text = error === undefined || error === null ? message : describe(error);
      return { kind: 'error', text, source: filename ? `${filename}:${lineno}:${colno}` : sourceOf(error) };
    });
  };
  const onRejection = ({ reason }: PromiseRejectionEvent): void => {
    note(() => (isNews(reason) ? { kind: 'rejection', text: describe(reason), source: sourceOf(reason) } : undefined));
  };
  outsideOfZones(() => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });
  return [
    () => {
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    },
  ];
}
