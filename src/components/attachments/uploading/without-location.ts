import { withoutLocation, type WithoutLocation } from '../../../support/photo/index.js';

/** The same file without the place at which it was taken; itself where it does not name one. Only a few parts of it are read. */
export async function withoutPlace(file: File): Promise<{ body: File; location: WithoutLocation['location'] }> {
  const { pieces, location } = await withoutLocation({
    size: file.size,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  });
  if (!pieces) return { body: file, location };
  const parts = pieces.map((piece) => ('end' in piece ? file.slice(piece.start, piece.end) : piece));
  const { name, type, lastModified } = file;
  return { body: new File(parts, name, { type, lastModified }), location };
}
