import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ByteRange } from '../byte-range.js';
import { GatewayProblem } from '../gateway-problem.js';

/** The only names that ever touch the file system. */
const ID = /^[0-9a-f]{48}$/;
/** Beside an upload: a ticket refers to it. */
const KEPT = '.kept';

export const isUploadId = (id: string): boolean => ID.test(id);

/** The files of uploads: to be read, to be kept, and to be cleared away. */
export class UploadFolder {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** @throws {GatewayProblem} `not-found` */
  async open(id: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>> {
    if (!(await this.#has(id))) throw new GatewayProblem('not-found');
    const file = createReadStream(this.#pathOf(id), range && { start: range.first, end: range.last });
    return Readable.toWeb(file) as ReadableStream<Uint8Array>;
  }

  async keep(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (await this.#has(id)) await writeFile(`${this.#pathOf(id)}${KEPT}`, '');
  }

  async isKept(id: string): Promise<boolean> {
    return (await stat(`${this.#pathOf(id)}${KEPT}`).catch(() => undefined)) !== undefined;
  }

  /** Removes what was last written to before a time and is not kept. @returns how many */
  async clear(before: number): Promise<number> {
    await mkdir(this.#directory, { recursive: true });
    const names = await readdir(this.#directory);
    const kept = new Set(names.filter((name) => name.endsWith(KEPT)).map((name) => name.slice(0, -KEPT.length)));
    let removed = 0;
    for (const id of names.filter((name) => isUploadId(name) && !kept.has(name))) {
      const file = this.#pathOf(id);
      // Somebody may have removed it since the folder was read.
      const stats = await stat(file).catch(() => undefined);
      if (!stats || stats.mtimeMs >= before || (await this.isKept(id))) continue;
      await rm(file, { force: true });
      await rm(`${file}.json`, { force: true });
      removed++;
    }
    return removed;
  }

  async #has(id: string): Promise<boolean> {
    return isUploadId(id) && (await stat(this.#pathOf(id)).catch(() => undefined)) !== undefined;
  }

  #pathOf(id: string): string {
    return path.join(this.#directory, id);
  }
}
