import { boxOfCrop, cropOfBox, isSame, withShape, type Drawing } from './drawing.js';
import type { Rect } from './geometry.js';
import { History } from './history.js';
import type { Shape } from './shapes.js';

/** A drawing with all the steps that led to it. Steps of the same name in a row are undone at once. Pure. */
export class DrawingHistory extends History<Drawing> {
  constructor(whole: Rect) {
    super({ shapes: [], crop: whole });
  }

  has(id: number | undefined): boolean {
    return this.now.shapes.some((shape) => shape.id === id);
  }

  put(shape: Shape, step?: string): void {
    this.take({ ...this.now, shapes: withShape(this.now.shapes, shape) }, step);
  }

  remove(id: number, step?: string): void {
    if (this.has(id)) this.take({ ...this.now, shapes: this.now.shapes.filter((shape) => shape.id !== id) }, step);
  }

  /** The part that is kept, as a box that can be changed. */
  get cropBox(): Shape {
    return boxOfCrop(this.now.crop);
  }

  isCrop(box: Shape): boolean {
    return isSame(cropOfBox(box), this.now.crop);
  }

  crop(box: Shape): void {
    if (!this.isCrop(box)) this.take({ ...this.now, crop: cropOfBox(box) });
  }
}
