import type { AttachmentMessages } from '../messages.js';
import { plural, type Forms } from '../plural.js';

const counted = (forms: Forms): ((count: number) => string) => plural('de', forms);

const rejections: Record<string, ((limit: string) => string) | undefined> = {
  empty: () => 'Nicht hinzugefügt: Die Datei ist leer.',
  duplicate: () => 'Nicht hinzugefügt: Die Datei steht schon in der Liste.',
  unreadable: () =>
    'Nicht hinzugefügt: Die Datei lässt sich nicht lesen. Es ist ein Ordner, oder sie wurde verschoben oder gelöscht.',
  type: (types) => `Nicht hinzugefügt: ein anderer Dateityp. Erlaubt: ${types}.`,
  'too-large': (size) => `Nicht hinzugefügt: Eine Datei darf höchstens ${size} groß sein.`,
  'too-many': (count) => `Nicht hinzugefügt: höchstens ${count === '1' ? 'eine Datei' : `${count} Dateien`}.`,
  total: (size) => `Nicht hinzugefügt: Alle Dateien zusammen dürfen höchstens ${size} groß sein.`,
};

const groups: Record<string, string | undefined> = {
  image: 'Bilder',
  video: 'Videos',
  audio: 'Tondateien',
  text: 'Textdateien',
};

export const attachments: AttachmentMessages = {
  choose: 'Dateien wählen',
  orDrop: 'oder hierher ziehen oder einfügen',
  limits: (count, size, total) =>
    `${count === 1 ? 'Eine Datei bis' : `Bis zu ${count} Dateien, je`} ${size}${total && `, zusammen ${total}`}.`,
  types: (types) => `Erlaubt: ${types}.`,
  group: (group) => groups[group] ?? group,
  list: 'Dateien',
  checking: 'Wird geprüft',
  waiting: 'Wartet',
  busy: (time) => `Der Dienst ist ausgelastet. Um ${time} geht es von selbst weiter.`,
  progress: (sent, total) => `${sent} von ${total}`,
  paused: 'Keine Verbindung. Es geht von selbst weiter.',
  uploaded: 'Hochgeladen',
  locationRemoved: 'Standort entfernt',
  mayBeLocated: {
    video: 'Dieses Video verrät vielleicht, wo es aufgenommen wurde.',
    image: 'Dieses Bild verrät vielleicht, wo es aufgenommen wurde.',
  },
  failed: (reason) => `Nicht hochgeladen. ${reason}`,
  rejected: (reason, limit) => rejections[reason]?.(limit) ?? 'Nicht hinzugefügt.',
  removed: 'Entfernt',
  remove: (name) => `${name} entfernen`,
  retry: (name) => `Erneut versuchen: ${name}`,
  tryNow: 'Jetzt versuchen',
  tryFileNow: (name) => `Jetzt versuchen: ${name}`,
  edit: 'Bearbeiten',
  editFile: (name) => `Bearbeiten: ${name}`,
  unavailable:
    'Dateien lassen sich gerade nicht hinzufügen. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.',
  required: 'Fügen Sie eine Datei hinzu.',
  unfinished: counted({
    one: 'Eine Datei ist nicht hochgeladen. Versuchen Sie es erneut, oder entfernen Sie sie.',
    other: '# Dateien sind nicht hochgeladen. Versuchen Sie es erneut, oder entfernen Sie sie.',
  }),
};
