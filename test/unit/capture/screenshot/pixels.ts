import { COVER_COLOR } from '../../../../src/capture/privacy/shield-screen.js';

export type Color = [red: number, green: number, blue: number];

/** The colour of what must not be seen; nothing else in these tests has it. */
export const SECRET = '#ff00ff';

const parse = (hex: string): Color => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Color;

/** Whether two colours are the same, but for what coding a video does to them. */
const isNear = (one: Color, other: Color, tolerance: number): boolean =>
  one.every((value, index) => Math.abs(value - other[index]!) <= tolerance);

/** A picture that can be asked for its pixels, by positions in the viewport. */
export class Pixels {
  readonly #data: ImageData;
  readonly #tolerance: number;
  readonly #scale: number;

  constructor(data: ImageData, tolerance: number) {
    this.#data = data;
    this.#tolerance = tolerance;
    this.#scale = data.width / innerWidth;
  }

  static async of(blob: Blob, tolerance = 3): Promise<Pixels> {
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return new Pixels(context.getImageData(0, 0, bitmap.width, bitmap.height), tolerance);
  }

  get size(): [number, number] {
    return [this.#data.width, this.#data.height];
  }

  at(x: number, y: number): Color {
    const start = (Math.round(y * this.#scale) * this.#data.width + Math.round(x * this.#scale)) * 4;
    return [...this.#data.data.slice(start, start + 3)] as Color;
  }

  /** Whether an element's middle has a colour. */
  shows(element: Element, color: string): boolean {
    const { x, y, width, height } = element.getBoundingClientRect();
    return isNear(this.at(x + width / 2, y + height / 2), parse(color), this.#tolerance);
  }

  /** Whether there is nothing but cover where an element is. */
  isCovered(element: Element): boolean {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    for (let y = Math.max(top, 0) + 1; y < bottom - 1; y++) {
      for (let x = left + 1; x < right - 1; x++) {
        if (!isNear(this.at(x, y), parse(COVER_COLOR), this.#tolerance)) return false;
      }
    }
    return true;
  }

  /** Whether a colour is anywhere. */
  has(color: string): boolean {
    const wanted = parse(color);
    const { data } = this.#data;
    for (let at = 0; at < data.length; at += 4) {
      if (isNear([data[at]!, data[at + 1]!, data[at + 2]!], wanted, Math.max(this.#tolerance, 40))) return true;
    }
    return false;
  }
}
