import { distance, minus, type Point } from '../model/geometry.js';
import type { EditingSession } from '../model/session.js';
import type { Stage } from '../stage/stage.js';
import { gestureAt, type Gesture } from './gestures.js';
import { Pinch } from './pinch.js';

/** A pointer that moves less is held still, in CSS pixels; a finger never holds quite still. */
const STILL = { mouse: 4, touch: 12 } as const;

/** How near a pointer has to come to what it takes hold of, in CSS pixels. */
const REACH = { handle: { mouse: 10, touch: 22 }, line: { mouse: 6, touch: 14 }, least: 6 } as const;

/** What pointing needs of the editor. */
interface Editor {
  readonly session?: EditingSession;
  readonly stage: Stage;
  placeText: (at: Point) => void;
  /** A gesture waits for its second tap, or is over, maybe with a new shape. */
  changed: (outcome: 'waits' | 'drawn' | 'done') => void;
}

const placeOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

/** Mouse, pen and finger. One draws or takes hold of something; two fingers zoom, and what one has begun is dropped. */
export class Pointing {
  readonly #editor: Editor;
  readonly #pinch: Pinch;
  readonly #fingers = new Map<number, Point>();
  #gesture?: Gesture;
  /** Where the pointer was pressed, until it has moved from there. */
  #pressed?: Point;
  #isWaiting = false;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#pinch = new Pinch(editor.stage);
  }

  /** A second tap is waited for. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Ends what has begun, and says whether there was anything. */
  drop(): boolean {
    const gesture = this.#gesture;
    this.#gesture = this.#pressed = undefined;
    this.#isWaiting = false;
    gesture?.drop();
    return gesture !== undefined;
  }

  readonly handleDown = (event: PointerEvent): void => {
    const { session, stage } = this.#editor;
    if (!session || event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    // Keeps the browser from moving the focus once more, and from marking text.
    event.preventDefault();
    stage.focus();
    this.#fingers.set(event.pointerId, placeOf(event));
    if (this.#fingers.size > 1) {
      this.drop();
      this.#pinch.follow([...this.#fingers.values()]);
      return;
    }
    this.#pressed = placeOf(event);
    const at = stage.pointAt(event);
    if (this.#isWaiting) this.#gesture?.follow(at, false);
    else this.#gesture = this.#begin(session, at, event);
  };

  readonly handleMove = (event: PointerEvent): void => {
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, placeOf(event));
    if (this.#fingers.size > 1) {
      this.#pinch.follow([...this.#fingers.values()]);
      return;
    }
    const still = event.pointerType === 'touch' ? STILL.touch : STILL.mouse;
    if (this.#pressed && distance(this.#pressed, placeOf(event)) < still) return;
    this.#pressed = undefined;
    this.#gesture?.follow(this.#editor.stage.pointAt(event), !this.#isWaiting);
  };

  readonly handleUp = (event: PointerEvent): void => {
    const wasPinching = this.#fingers.size > 1;
    this.#forget(event);
    const gesture = this.#gesture;
    if (!gesture || wasPinching) return;
    const isTap = this.#pressed !== undefined;
    this.#pressed = undefined;
    if (isTap && !this.#isWaiting && !gesture.tap) {
      this.#isWaiting = true;
      gesture.follow(this.#editor.stage.pointAt(event), false);
      this.#editor.changed('waits');
      return;
    }
    const end = isTap && !this.#isWaiting ? gesture.tap : gesture.finish;
    this.#gesture = undefined;
    this.#isWaiting = false;
    end?.();
    this.#editor.changed(gesture.isDrawing ? 'drawn' : 'done');
  };

  readonly handleCancel = (event: PointerEvent): void => {
    this.#forget(event);
    this.drop();
  };

  /** The wheel scrolls by itself; with Ctrl, which is also what a touchpad's pinch says, it zooms. */
  readonly handleWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#editor.stage.zoomBy(Math.exp(-event.deltaY / 300), event);
  };

  #forget({ pointerId }: PointerEvent): void {
    this.#fingers.delete(pointerId);
    this.#pinch.follow([...this.#fingers.values()]);
  }

  #begin(session: EditingSession, at: Point, { pointerType, clientX, clientY }: PointerEvent): Gesture {
    const { stage, placeText } = this.#editor;
    const by = pointerType === 'touch' ? 'touch' : 'mouse';
    const reach = {
      handle: stage.length(REACH.handle[by]),
      line: stage.length(REACH.line[by]),
      least: stage.length(REACH.least),
    };
    return gestureAt(session, at, reach, { placeText, pan: () => this.#pan(at, { x: clientX, y: clientY }) });
  }

  /** Drags the picture; a tap brings its place to the middle, for whoever does not drag. */
  #pan(at: Point, from: Point): Gesture {
    const { stage } = this.#editor;
    let last = from;
    return {
      follow: () => {
        const now = [...this.#fingers.values()][0] ?? last;
        stage.scrollBy(minus(last, now));
        last = now;
      },
      finish: () => undefined,
      drop: () => undefined,
      tap: () => stage.center(at),
    };
  }
}
