const rejections: Record<string, ((limit: string) => string) | undefined> = {
  empty: () => 'Not added: the file is empty.',
  duplicate: () => 'Not added: it is already in the list.',
  unreadable: () => 'Not added: it cannot be read. It is a folder, or it was moved or deleted.',
  type: (types) => `Not added: a file of another type. Allowed: ${types}.`,
  'too-large': (size) => `Not added: a file may have ${size} at most.`,
  'too-many': (count) => `Not added: ${count === '1' ? 'one file' : `${count} files`} at most.`,
  total: (size) => `Not added: all files together may have ${size} at most.`,
};

const groups: Record<string, string | undefined> = {
  image: 'images',
  video: 'videos',
  audio: 'sound files',
  text: 'text files',
};

/** Words of the attachments. Sizes, numbers and lists come in as text, already in the reader's notation. */
export const attachments = {
  choose: 'Choose files',
  /** Continues {@link choose}. */
  orDrop: 'or drop or paste them',
  /** What is taken, said before anything is chosen. */
  limits: (count: number, size: string, total: string): string =>
    `${count === 1 ? 'One file' : `Up to ${count} files`}, ${size}${count === 1 ? '' : ' each'}${total && `, ${total} in all`}.`,
  types: (types: string): string => `Allowed: ${types}.`,
  /** A group of MIME types, as `image` of `image/*`. */
  group: (group: string): string => groups[group] ?? group,
  list: 'Files',
  checking: 'Checking',
  waiting: 'Waiting',
  busy: (time: string): string => `The service is busy. Goes on by itself at ${time}.`,
  progress: (sent: string, total: string): string => `${sent} of ${total}`,
  paused: 'No connection. Goes on by itself.',
  uploaded: 'Uploaded',
  locationRemoved: 'Location removed',
  /** A kind of file from which the place cannot be taken out. */
  mayBeLocated: {
    video: 'This video may say where it was taken.',
    image: 'This picture may say where it was taken.',
  },
  /** `reason` is a sentence of its own. */
  failed: (reason: string): string => `Not uploaded. ${reason}`,
  /** By reason; `limit` is the number, size or list that the file exceeds. */
  rejected: (reason: string, limit: string): string => rejections[reason]?.(limit) ?? 'Not added.',
  removed: 'Removed',
  /** Name of a button for one file. */
  remove: (name: string): string => `Remove ${name}`,
  retry: (name: string): string => `Try again: ${name}`,
  tryNow: 'Try now',
  tryFileNow: (name: string): string => `Try now: ${name}`,
  edit: 'Edit',
  editFile: (name: string): string => `Edit ${name}`,
  unavailable: 'Files cannot be added right now. Check your connection, then try again.',
  required: 'Add a file.',
  unfinished: (count: number): string =>
    count === 1
      ? 'A file is not uploaded. Try again, or remove it.'
      : `${count} files are not uploaded. Try again, or remove them.`,
};
