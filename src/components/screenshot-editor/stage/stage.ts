import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { contains, middleOf, minus, shared, type Point, type Rect } from '../model/geometry.js';
import { drawOn, type Play } from './draw-on.js';
import { View, ZOOMS, type Zoom } from './view.js';

/** The elements of a stage: an empty sheet in a scroller, and the canvas that shows through both. */
interface Parts {
  scroller: HTMLElement;
  sheet: HTMLElement;
  canvas: HTMLCanvasElement;
}

/** A place in the window. */
type Place = Pick<PointerEvent, 'clientX' | 'clientY'>;

/**
 * Shows the drawing. The browser scrolls an empty sheet of the picture's size; the canvas is no larger than what can be seen
 * of it, so that a large picture at a high zoom needs no more memory than a small one.
 */
export class Stage implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: ParentNode };
  readonly #play: () => Play | undefined;
  readonly #observer = new ResizeObserver(() => this.refresh());
  #zoom: Zoom = 'fit';
  #parts?: Parts;
  #frame = 0;
  #toldPercent = 0;

  constructor(host: ReactiveControllerHost & { renderRoot: ParentNode }, play: () => Play | undefined) {
    this.#host = host;
    this.#play = play;
    host.addController(this);
  }

  hostConnected(): void {
    // Finds its parts again where the editor was only moved.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const find = (selector: string): Element | null => this.#host.renderRoot.querySelector(selector);
    const scroller = find('.scroller');
    if (scroller !== (this.#parts?.scroller ?? null)) {
      this.#observer.disconnect();
      this.#parts = scroller
        ? ({ scroller, sheet: find('.sheet'), canvas: find('canvas') } as unknown as Parts)
        : undefined;
      if (scroller) this.#observer.observe(scroller);
    }
    this.refresh();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#parts = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  get zoom(): Zoom {
    return this.#zoom;
  }

  /** In whole per cent of the picture's pixels. */
  get percent(): number {
    return Math.round((this.#look()?.zoom ?? 1) * 100);
  }

  #look(): View | undefined {
    const { scroller } = this.#parts ?? {};
    const area = this.#play()?.session.area;
    return (
      area &&
      scroller &&
      new View({
        area,
        zoom: this.#zoom,
        room: { width: scroller.clientWidth, height: scroller.clientHeight },
        scrolled: { x: scroller.scrollLeft, y: scroller.scrollTop },
        pixelRatio: devicePixelRatio,
      })
    );
  }

  /** Pixels of the picture for a length on the screen. */
  length(pixels: number): number {
    return pixels / (this.#look()?.scale ?? 1);
  }

  pointAt(place: Place): Point {
    return this.#look()?.toPicture(this.#inRoom(place)) ?? { x: 0, y: 0 };
  }

  /** The part of the picture that can be seen. */
  get visible(): Rect {
    const view = this.#look();
    const { scroller } = this.#parts ?? {};
    const area = this.#play()?.session.area ?? { x: 0, y: 0, width: 1, height: 1 };
    if (!view || !scroller) return area;
    const { x, y } = view.toPicture({ x: 0, y: 0 });
    const [width, height] = [scroller.clientWidth / view.scale, scroller.clientHeight / view.scale];
    return shared(area, { x, y, width, height });
  }

  /** What is at a place stays there; without one, what is in the middle. */
  zoomTo(zoom: Zoom, place?: Place): void {
    const { scroller } = this.#parts ?? {};
    const before = this.#look();
    if (!scroller || !before) return;
    const middle = { x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 };
    const at = place ? this.#inRoom(place) : middle;
    const point = before.toPicture(at);
    this.#zoom = zoom === 'fit' ? zoom : Math.max(ZOOMS.least, Math.min(ZOOMS.most, zoom));
    this.#resizeSheet();
    this.scrollBy(minus(this.#look()?.toRoom(point) ?? at, at));
    this.#host.requestUpdate();
  }

  zoomBy(factor: number, place?: Place): void {
    this.zoomTo((this.#look()?.zoom ?? 1) * factor, place);
  }

  scrollBy({ x, y }: Point): void {
    this.#parts?.scroller.scrollBy({ left: x, top: y, behavior: 'instant' });
  }

  /** Brings a point into the middle, as far as there is something to scroll. */
  center(point: Point): void {
    const at = this.#look()?.toRoom(point);
    const { scroller } = this.#parts ?? {};
    if (at && scroller) this.scrollBy(minus(at, { x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 }));
  }

  /** Scrolls to what is out of sight. */
  reveal(extent: Rect): void {
    const middle = middleOf(extent);
    if (!contains(this.visible, middle)) this.center(middle);
  }

  focus(): void {
    this.#parts?.scroller.focus({ preventScroll: true });
  }

  /** Draws with the next picture of the screen. */
  readonly refresh = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  };

  #inRoom({ clientX, clientY }: Place): Point {
    const { scroller } = this.#parts ?? {};
    if (!scroller) return { x: 0, y: 0 };
    const { left, top, width } = scroller.getBoundingClientRect();
    // A page may show everything larger or smaller than it is.
    const grown = width / scroller.offsetWidth || 1;
    return { x: (clientX - left) / grown - scroller.clientLeft, y: (clientY - top) / grown - scroller.clientTop };
  }

  #resizeSheet(): void {
    const { sheet } = this.#look() ?? {};
    if (!sheet || !this.#parts) return;
    this.#parts.sheet.style.width = `${sheet.width}px`;
    this.#parts.sheet.style.height = `${sheet.height}px`;
  }

  #draw(): void {
    const play = this.#play();
    this.#resizeSheet();
    const view = this.#look();
    if (play && view && this.#parts) drawOn(this.#parts.canvas, this.#parts.scroller, view, play);
    if (this.percent === this.#toldPercent) return;
    this.#toldPercent = this.percent;
    this.#host.requestUpdate();
  }
}
