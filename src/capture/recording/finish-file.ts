import { indexMP4 } from './mp4/index-mp4.js';
import { plainType } from './recording-type.js';
import { indexWebM } from './webm/index-webm.js';

/** What is known of a recording while it is made. */
export interface RecordedFacts {
  readonly type: string;
  readonly name: string;
  /** As counted while recording. */
  readonly seconds: number;
}

interface Indexed {
  readonly file: Blob;
  readonly seconds: number;
}

/** A file that is not as expected is better than none. */
async function indexed(raw: Blob): Promise<Indexed | undefined> {
  try {
    return await (raw.type === 'video/webm' ? indexWebM(raw) : indexMP4(raw));
  } catch {
    return undefined;
  }
}

/** Makes one file of slices, complete or not, that plays and can be sought through. */
export async function finishFile(
  slices: readonly Blob[],
  { type, name, seconds }: RecordedFacts,
): Promise<{ file: File; seconds: number }> {
  // Without the codecs: nobody names them in a list of types that are allowed.
  const mime = plainType(type);
  const raw = new Blob([...slices], { type: mime });
  const found = await indexed(raw);
  return { file: new File([found?.file ?? raw], name, { type: mime }), seconds: found?.seconds ?? seconds };
}
