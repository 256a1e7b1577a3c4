import { distance, middleOf, minus, boundsOf, type Point } from '../model/geometry.js';
import type { Stage } from '../stage/stage.js';

/** Two fingers: how far apart they are is how large the picture is, and the picture goes where they go. */
export class Pinch {
  readonly #stage: Stage;
  #last?: { middle: Point; apart: number };

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  follow(fingers: readonly Point[]): void {
    const [one, other] = fingers;
    if (!one || !other) {
      this.#last = undefined;
      return;
    }
    const now = { middle: middleOf(boundsOf([one, other])), apart: Math.max(1, distance(one, other)) };
    const last = this.#last;
    this.#last = now;
    if (!last) return;
    this.#stage.scrollBy(minus(last.middle, now.middle));
    this.#stage.zoomBy(now.apart / last.apart, { clientX: now.middle.x, clientY: now.middle.y });
  }
}
