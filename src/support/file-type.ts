/** What a rule about types looks at. */
export interface FileType {
  name: string;
  /** MIME type as the browser guessed it; may be empty. */
  type: string;
}

function fits({ name, type }: FileType, wanted: string): boolean {
  const entry = wanted.trim().toLowerCase();
  if (entry.startsWith('.')) return name.toLowerCase().endsWith(entry);
  const mime = type.toLowerCase().split(';')[0] ?? '';
  return entry.endsWith('/*') ? mime.startsWith(entry.slice(0, -1)) : mime === entry;
}

/**
 * Whether a file is of one of the types of an attachment policy (`image/png`, `image/*`, `.log`); an empty list allows
 * every type. It goes by what the file claims to be: a rule to spare people a mistake, not a protection.
 */
export const fitsFileTypes = (file: FileType, types: readonly string[] | undefined): boolean =>
  !types?.length || types.some((wanted) => fits(file, wanted));
