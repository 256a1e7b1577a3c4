import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../../src/components/screenshot-editor/define.js';
import type { ScreenshotEditorElement } from '../../../../src/components/screenshot-editor/screenshot-editor.js';
import type { Localization } from '../../../../src/context/index.js';
import { drawn } from '../../../support/at-rest.js';
import { provide } from '../../../support/provided.js';
import { until } from '../../../support/until.js';

/** Paints what a picture of a test shows. */
export type Painting = (pen: OffscreenCanvasRenderingContext2D, width: number, height: number) => void;

/** White as far as one can see. */
export const blank: Painting = (pen, width, height) => {
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
};

export async function makePicture(width = 400, height = 300, painting = blank, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  painting(canvas.getContext('2d')!, width, height);
  return canvas.convertToBlob({ type });
}

/** The pixels of an exported file, as a browser decodes them. */
export class Pixels {
  readonly width: number;
  readonly height: number;
  readonly #data: Uint8ClampedArray;

  constructor({ width, height, data }: ImageData) {
    [this.width, this.height, this.#data] = [width, height, data];
  }

  static async of(file: Blob): Promise<Pixels> {
    const bitmap = await createImageBitmap(file);
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    pen.drawImage(bitmap, 0, 0);
    return new Pixels(pen.getImageData(0, 0, bitmap.width, bitmap.height));
  }

  at(x: number, y: number): string {
    return this.#data.slice(4 * (y * this.width + x), 4 * (y * this.width + x) + 4).join();
  }

  /** Every colour of a part, or of everything. */
  colors(x = 0, y = 0, width = this.width, height = this.height): string[] {
    const found = new Set<string>();
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) found.add(this.at(column, row));
    }
    return [...found];
  }

  /** How many pixels are alike. */
  count(isSo: (red: number, green: number, blue: number) => boolean): number {
    let count = 0;
    for (let at = 0; at < this.#data.length; at += 4) {
      if (isSo(this.#data[at]!, this.#data[at + 1]!, this.#data[at + 2]!)) count++;
    }
    return count;
  }
}

/** The ink of the editor that a picture is marked with at first. */
export const isRed = (red: number, green: number, blue: number): boolean => red > 180 && green < 90 && blue < 90;

interface Options {
  file?: Blob;
  properties?: Partial<ScreenshotEditorElement>;
  localization?: Localization;
  /** CSS pixels of what the editor fills. */
  size?: [width: number, height: number];
}

/** An editor on a page, and the person in front of it. */
export class EditorPage {
  readonly editor: ScreenshotEditorElement;
  readonly saved: File[] = [];
  cancelled = 0;

  constructor(editor: ScreenshotEditorElement) {
    this.editor = editor;
    editor.addEventListener('helpdock-screenshot-save', ({ file }) => this.saved.push(file));
    editor.addEventListener('helpdock-screenshot-cancel', () => this.cancelled++);
  }

  static async open({ file, properties = {}, localization, size = [780, 580] }: Options = {}): Promise<EditorPage> {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(around.style, { width: `${size[0]}px`, height: `${size[1]}px` });
    provide(around, localization ? { localization } : {});
    const editor = document.createElement('helpdock-screenshot-editor');
    const page = new EditorPage(editor);
    Object.assign(editor, properties, { file: file ?? (await makePicture()) });
    around.append(editor);
    await until(() => page.find('.scroller') ?? page.find('.message [role=alert]'), 'the picture is open');
    await drawn(editor);
    return page;
  }

  find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
    return this.editor.shadowRoot!.querySelector<Found>(selector);
  }

  all(selector: string): HTMLElement[] {
    return [...this.editor.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  }

  button(name: string): HTMLElement {
    const found = this.all('button').find((button) => (button.ariaLabel ?? button.textContent.trim()) === name);
    if (!found) throw new Error(`There is no button "${name}".`);
    return found;
  }

  async click(name: string): Promise<void> {
    this.button(name).click();
    await this.editor.updateComplete;
  }

  get news(): string {
    return this.all('p[role=status]').at(-1)!.textContent;
  }

  /** The names of what is drawn; the selected one with a star. */
  get shapes(): string[] {
    return this.all('.shape').map(
      (shape) => shape.textContent.trim() + (shape.getAttribute('aria-pressed') === 'true' ? ' *' : ''),
    );
  }

  /** The element that has the focus, by its name. */
  get focused(): string {
    const { activeElement } = this.editor.shadowRoot!;
    return activeElement?.ariaLabel ?? activeElement?.textContent?.trim() ?? '';
  }

  /** The place in the window of a point of the picture, where all of it is shown and centred. */
  place(x: number, y: number, [width, height] = [400, 300]): [number, number] {
    const { left, top, width: room, height: high } = this.find('.scroller')!.getBoundingClientRect();
    const most = Math.min((room - 32) / width, (high - 32) / height);
    const scale = most > 1 ? Math.floor(most) : most;
    return [
      Math.round(left + room / 2 + (x - width / 2) * scale),
      Math.round(top + high / 2 + (y - height / 2) * scale),
    ];
  }

  async press(...keys: string[]): Promise<void> {
    for (const press of keys) {
      await sendKeys({ press });
      await this.editor.updateComplete;
    }
  }

  async pressWith(modifier: string, ...keys: string[]): Promise<void> {
    await sendKeys({ down: modifier });
    await this.press(...keys);
    await sendKeys({ up: modifier });
  }

  async drag(from: [number, number], ...way: [number, number][]): Promise<void> {
    await sendMouse({ type: 'move', position: this.place(...from) });
    await sendMouse({ type: 'down' });
    for (const point of way) await sendMouse({ type: 'move', position: this.place(...point) });
    await sendMouse({ type: 'up' });
    await this.editor.updateComplete;
  }

  async tap(x: number, y: number): Promise<void> {
    await sendMouse({ type: 'click', position: this.place(x, y) });
    await this.editor.updateComplete;
  }

  /** Presses Save, and decodes what comes. */
  async save(): Promise<Pixels> {
    const before = this.saved.length;
    await this.click('Save');
    await until(() => this.saved.length > before, 'it is saved');
    expect(this.saved.at(-1)!.type).to.equal('image/png');
    return Pixels.of(this.saved.at(-1)!);
  }
}
