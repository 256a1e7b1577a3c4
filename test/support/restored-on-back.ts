import { nextTurn } from './until.js';
/**
 * A real navigation away and Back, in a frame: the browser keeps the state of controls in the history entry and gives it
 * to the new document. Frames have no back/forward cache, so that it has to.
 */

interface FrameWindow extends Window {
  /** Events of the control since the document began. */
  seen: string[];
}

/** The turn after the frame's `load`: a navigation during that event would replace the history entry. */
const loaded = (frame: HTMLIFrameElement): Promise<unknown> =>
  new Promise((resolve) => frame.addEventListener('load', () => resolve(nextTurn()), { once: true }));

const control = (frame: HTMLIFrameElement): HTMLElement =>
  frame.contentDocument!.querySelector<HTMLElement>('[name=answer]')!;

/**
 * What a control has after its page was left and come back to.
 * @param module path of the module that defines it
 * @param markup the control, named `answer`
 * @param prepare sets properties that cannot be attributes; what it returns gives the control its value
 */
export async function restoredOnBack(
  module: string | undefined,
  markup: string,
  prepare: (control: HTMLElement) => () => void,
): Promise<{ data: string[]; events: string[] }> {
  const frame = document.createElement('iframe');
  const query = new URLSearchParams({ markup, ...(module && { module }) });
  frame.src = `/test/support/restored-on-back.html?${query.toString()}`;
  document.body.append(frame);
  try {
    await loaded(frame);
    prepare(control(frame))();
    const away = loaded(frame);
    frame.contentWindow!.location.href = '/test/support/empty.html';
    await away;
    const back = loaded(frame);
    frame.contentWindow!.history.back();
    await back;
    prepare(control(frame));
    const form = frame.contentDocument!.querySelector('form')!;
    const data = new FormData(form).getAll('answer').map(String);
    return { data, events: (frame.contentWindow as FrameWindow).seen };
  } finally {
    frame.remove();
  }
}
