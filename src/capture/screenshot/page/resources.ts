/** An address in a computed value. Those of a fragment lead to parts of the page, those of `data:` have all they need. */
const address = /url\("((?!#|data:)(?:[^"\\]|\\.)*)"\)/g;

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('Not readable'));
    reader.readAsDataURL(blob);
  });

/** The same for who asks again. */
function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

/**
 * Images and fonts, which a picture has to bring along. Taken from the browser's cache where they are there; the page's
 * own server knows the person anyway, no other one gets cookies. What does not come is left out.
 */
export class Resources {
  readonly #signal: AbortSignal;
  readonly #images = new Map<string, Promise<HTMLImageElement | undefined>>();
  readonly #loads = new Map<string, Promise<string | undefined>>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * An image, if its server lets the page read it. An element asks for it: where the answer is no, the page has no failed
   * request of its own more, nor is its policy for `fetch` violated.
   */
  image(url: string): Promise<HTMLImageElement | undefined> {
    return remember(this.#images, url, async () => {
      const image = new Image();
      image.crossOrigin = 'anonymous';
      image.src = url;
      this.#signal.addEventListener('abort', () => image.removeAttribute('src'));
      return image.decode().then(
        () => image,
        () => undefined,
      );
    });
  }

  /** An image as `data:`, byte for byte: some have no size of their own. */
  load(url: string): Promise<string | undefined> {
    return remember(this.#loads, url, async () => ((await this.image(url)) ? this.#fetch(url) : undefined));
  }

  /** Fonts that the page has loaded: their servers have let it read them. */
  inlineFonts(css: string): Promise<string> {
    return this.#inline(css, (url) => this.#fetch(url));
  }

  /** A style sheet with all images that it refers to. */
  inlineImages(css: string): Promise<string> {
    return this.#inline(css, (url) => this.load(url));
  }

  async #inline(css: string, load: (url: string) => Promise<string | undefined>): Promise<string> {
    const urls = [...new Set([...css.matchAll(address)].map(([, url = '']) => url))];
    const found = new Map(await Promise.all(urls.map(async (url) => [url, await load(url)] as const)));
    return css.replace(address, (_whole, url: string) => {
      const data = found.get(url);
      return data === undefined ? 'none' : `url("${data}")`;
    });
  }

  async #fetch(url: string): Promise<string | undefined> {
    try {
      const response = await fetch(url, { credentials: 'same-origin', cache: 'force-cache', signal: this.#signal });
      return response.ok ? await asDataUrl(await response.blob()) : undefined;
    } catch {
      return undefined;
    }
  }
}
