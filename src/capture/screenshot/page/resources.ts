/** An address in a computed value. Those of a fragment lead to parts of the page, those of `data:` have all they need. */
const address = /url\("((?!#|data:)(?:[^"\\]|\\.)*)"\)/g;

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('Not readable'));
    reader.readAsDataURL(blob);
  });

/**
 * Images and fonts, which a picture has to bring along. Taken from the browser's cache where they are there; the page's
 * own server knows the person anyway, no other one gets cookies. What does not come is left out.
 */
export class Resources {
  readonly #signal: AbortSignal;
  readonly #loads = new Map<string, Promise<string | undefined>>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** The resource as `data:`. */
  load(url: string): Promise<string | undefined> {
    let load = this.#loads.get(url);
    if (!load) this.#loads.set(url, (load = this.#fetch(url)));
    return load;
  }

  /** A style sheet with all that it refers to. */
  async inline(css: string): Promise<string> {
    const urls = [...new Set([...css.matchAll(address)].map(([, url = '']) => url))];
    const found = new Map(await Promise.all(urls.map(async (url) => [url, await this.load(url)] as const)));
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
