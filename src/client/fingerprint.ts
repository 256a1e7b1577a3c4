/** Of the beginning and of the end of a file. */
const SAMPLE = 64 * 1024;

const sha256 = async (bytes: BufferSource): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/**
 * By what a file is known again after a reload: what the browser tells of it, and a sample of what is in it. Somebody may
 * have saved another file under the same name within the same second, and sending the rest of that one would break both.
 * @returns nothing where the file cannot be read, or where the page is not secure and so has no hashes
 */
export async function fingerprintOf(file: File): Promise<string | undefined> {
  try {
    const { name, size, type, lastModified } = file;
    const samples = [file.slice(0, SAMPLE), file.slice(Math.max(SAMPLE, size - SAMPLE))];
    const hashes = await Promise.all(samples.map(async (sample) => sha256(await sample.arrayBuffer())));
    const facts = JSON.stringify([name, size, type, lastModified, ...hashes]);
    return await sha256(new TextEncoder().encode(facts));
  } catch {
    return undefined;
  }
}
