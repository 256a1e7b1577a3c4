/** A canvas that is not in the page; made so that a page which has replaced `createElement` does not hear of it. */
export function makeCanvas(width: number, height: number): HTMLCanvasElement {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- without arguments the last overload is meant, not this one
  const canvas = Reflect.apply(Document.prototype.createElement, document, ['canvas']) as HTMLCanvasElement;
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** What one draws with; an error where the browser has no canvas left to give. */
export function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  return context;
}
