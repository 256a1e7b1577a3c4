/** Where a picture stands in what shows it. Pure. Lengths of the screen are CSS pixels. */
import type { Point, Rect } from '../model/geometry.js';

/** Room around the picture, so that its edges can be taken hold of. */
const MARGIN = 16;

/** How large a picture is shown: so that all of it can be seen, or as a share of its pixels on the screen. */
export type Zoom = 'fit' | number;

export const ZOOMS = { least: 0.05, most: 16, step: 1.5 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a view depends on. */
interface Seen {
  /** The part of the picture that is shown. */
  readonly area: Rect;
  readonly zoom: Zoom;
  /** The part of the screen that shows it. */
  readonly room: Size;
  readonly scrolled: Point;
  readonly pixelRatio: number;
}

export class View {
  /** CSS pixels for one of the picture. */
  readonly scale: number;
  /** How much there is to scroll over. */
  readonly sheet: Size;
  readonly #seen: Seen;

  constructor(seen: Seen) {
    const { area, zoom, room, pixelRatio } = seen;
    const share = (space: number, length: number): number => Math.max(1, space - 2 * MARGIN) / length;
    const most = Math.min(share(room.width, area.width), share(room.height, area.height), ZOOMS.most / pixelRatio);
    // A small picture is shown larger, each of its pixels as large as the others.
    const fit = most > 1 ? Math.floor(most) : most;
    this.scale = zoom === 'fit' ? fit : zoom / pixelRatio;
    this.sheet = {
      width: Math.max(room.width, area.width * this.scale + 2 * MARGIN),
      height: Math.max(room.height, area.height * this.scale + 2 * MARGIN),
    };
    this.#seen = seen;
  }

  /** Pixels of the screen for one of the picture. */
  get zoom(): number {
    return this.scale * this.#seen.pixelRatio;
  }

  /** The place of a point of the picture, from the corner of the room. */
  toRoom({ x, y }: Point): Point {
    const { area, scrolled } = this.#seen;
    return {
      x: (this.sheet.width - area.width * this.scale) / 2 + (x - area.x) * this.scale - scrolled.x,
      y: (this.sheet.height - area.height * this.scale) / 2 + (y - area.y) * this.scale - scrolled.y,
    };
  }

  /** The point of the picture at a place of the room. */
  toPicture({ x, y }: Point): Point {
    const start = this.toRoom({ x: 0, y: 0 });
    return { x: (x - start.x) / this.scale, y: (y - start.y) / this.scale };
  }
}
