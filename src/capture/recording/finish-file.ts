import { indexWebM } from './webm/index-webm.js';
import { plainType } from './recording-type.js';

/** What is known of a recording while it is made. */
export interface RecordedFacts {
  readonly type: string;
  readonly name: string;
  /** As counted while recording. */
  readonly seconds: number;
}

/** Makes one file of slices, complete or not, that plays and can be sought through. */
export async function finishFile(
  slices: readonly Blob[],
  { type, name, seconds }: RecordedFacts,
): Promise<{ file: File; seconds: number }> {
  // Without the codecs: nobody names them in a list of types that are allowed.
  const mime = plainType(type);
  const raw = new Blob([...slices], { type: mime });
  // An MP4 file is written in fragments that each say how long they are.
  const indexed = mime === 'video/webm' ? await indexWebM(raw) : undefined;
  const file = new File([indexed?.file ?? raw], name, { type: mime });
  return { file, seconds: indexed?.seconds ?? seconds };
}
