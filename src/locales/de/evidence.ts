import type { EvidenceMessages } from '../messages.js';

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

const facts: Record<string, string | undefined> = {
  url: 'Seite',
  title: 'Titel der Seite',
  referrer: 'Seite davor',
  language: 'Sprache',
  browser: 'Browser',
  system: 'System',
  userAgent: 'Kennung des Browsers',
  viewport: 'Fenster',
  pixelRatio: 'Pixeldichte',
  timeZone: 'Zeitzone',
  connection: 'Verbindung',
};

const kinds: Record<string, string | undefined> = {
  console: 'Meldung',
  error: 'Fehler',
  rejection: 'Fehler',
  request: 'Anfrage',
};

export const evidence: EvidenceMessages = {
  title: 'Was gesendet wird',
  countedAnswers: (count) => counted(count, '1 Antwort', 'Antworten'),
  countedFiles: (count) => counted(count, '1 Datei', 'Dateien'),
  countedFacts: (count) => counted(count, '1 Angabe zu Seite und Browser', 'Angaben zu Seite und Browser'),
  countedEvents: (count) => counted(count, '1 Ereignis der Seite', 'Ereignisse der Seite'),
  lead: 'Das und nichts anderes geht mit Ihrem Ticket. Nehmen Sie heraus, was Sie nicht senden möchten.',
  answers: 'Ihre Antworten',
  noAnswers: 'Noch nichts geschrieben.',
  requester: 'Von',
  files: 'Dateien',
  facts: 'Diese Seite und Ihr Browser',
  events: 'Was auf der Seite geschah',
  eventsHelp:
    'Fehler und gescheiterte Anfragen seit dem Laden der Seite. Passwörter und Schlüssel sind schon herausgenommen.',
  fact: (key) => facts[key] ?? key,
  kind: (kind) => kinds[kind] ?? kind,
  noAnswer: 'keine Antwort',
  countedTimes: (count) => counted(count, 'einmal', 'Mal'),
  change: 'Ändern',
  remove: 'Entfernen',
  removeAll: 'Alle entfernen',
  view: 'Ansehen',
  actOn: (action, label) => `${action}: ${label}`,
  countedRemoved: (count) =>
    counted(count, '1 herausgenommen, wird nicht gesendet', 'herausgenommen, werden nicht gesendet'),
  putBack: 'Wieder aufnehmen',
  saidRemoved: (label) => `Wird nicht gesendet: ${label}`,
  saidPutBack: (label) => `Wird wieder gesendet: ${label}`,
  loading: 'Wird geladen',
  noPreview: 'Diese Art von Datei lässt sich hier nicht zeigen. Sie wird so gesendet, wie sie auf Ihrem Gerät ist.',
  cut: 'Nur der Anfang ist zu sehen; gesendet wird die ganze Datei.',
  picture: (name) => `Bild: ${name}`,
};
