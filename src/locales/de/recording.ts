import type { RecordingMessages } from '../messages.js';

const failures: Record<string, string | undefined> = {
  denied:
    'Es wurde nichts aufgenommen, weil kein Bildschirm gewählt wurde. Versuchen Sie es erneut, oder fügen Sie stattdessen eine Datei hinzu.',
  forbidden:
    'Diese Seite erlaubt keine Aufnahmen. Fügen Sie stattdessen eine Datei hinzu; senden können Sie auch ohne.',
  unsupported:
    'Dieser Browser kann den Bildschirm hier nicht aufnehmen. Fügen Sie stattdessen eine Datei hinzu; senden können Sie auch ohne.',
  ended:
    'Es wurde nichts aufgenommen, weil die Freigabe vorher endete. Versuchen Sie es erneut, oder fügen Sie stattdessen eine Datei hinzu.',
  empty: 'Der Browser hat nichts aufgenommen. Versuchen Sie es erneut, oder fügen Sie stattdessen eine Datei hinzu.',
  'too-large': 'Die Aufnahme ist größer, als eine Datei sein darf. Fügen Sie stattdessen eine Datei hinzu.',
};

const reasons: Record<string, ((limit: string) => string) | undefined> = {
  time: (limit) => `Angehalten nach ${limit}: Länger darf eine Aufnahme nicht sein.`,
  size: (limit) => `Angehalten bei ${limit}: Größer darf eine Aufnahme nicht sein.`,
  ended: () => 'Angehalten, weil die Freigabe endete.',
};

export const recording: RecordingMessages = {
  record: 'Bildschirm aufnehmen',
  limits: (time, size) => `Höchstens ${time}, ${size}.`,
  seen: 'Der Support sieht alles, was in der gewählten Ansicht zu sehen ist.',
  covered:
    'Passwörter, Kartennummern und als privat markierte Teile sind auf dieser Seite abgedeckt, anderswo aber nicht.',
  voice: 'Auch meine Stimme aufnehmen',
  start: 'Aufnahme starten',
  cancel: 'Abbrechen',
  asking: 'Wählen Sie, was aufgenommen werden soll.',
  countdown: (seconds) => `Die Aufnahme beginnt in ${seconds}`,
  startNow: 'Jetzt starten',
  recording: 'Aufnahme läuft',
  bar: 'Bildschirmaufnahme',
  time: (elapsed, limit) => `${elapsed} von ${limit}`,
  stop: 'Anhalten',
  discard: 'Verwerfen',
  discardQuestion: 'Die Aufnahme verwerfen?',
  goOn: 'Weiter aufnehmen',
  keep: 'Behalten',
  move: 'In eine andere Ecke verschieben',
  started: 'Die Aufnahme läuft.',
  minuteLeft: 'Noch eine Minute.',
  covers: 'Schließen Sie den Dialog der Seite, um anzuhalten, oder beenden Sie die Freigabe im Browser.',
  noVoice: 'Ohne Ihre Stimme: Das Mikrofon kann nicht benutzt werden.',
  notStored: 'Dieser Browser bewahrt keine Kopie auf: Wenn Sie diese Seite schließen, ist die Aufnahme verloren.',
  underWay: 'Anhalten können Sie die Aufnahme in der Leiste am Rand des Fensters.',
  finishing: 'Die Aufnahme wird fertiggestellt',
  preview: 'Ihre Aufnahme',
  facts: (time, size) => `${time}, ${size}`,
  stopped: (reason, limit) => reasons[reason]?.(limit) ?? 'Angehalten.',
  noPreview:
    'Diese Seite erlaubt es nicht, sie hier abzuspielen. Die Aufnahme ist vollständig und kann trotzdem verwendet werden.',
  use: 'Aufnahme verwenden',
  again: 'Neu aufnehmen',
  unfinished: (at, time) => `Eine Aufnahme von ${at} (${time}) wurde nicht abgeschlossen.`,
  look: 'Ansehen',
  unreadable: 'Die frühere Aufnahme lässt sich nicht mehr lesen.',
  failed: (code) =>
    failures[code] ??
    'Die Aufnahme hat nicht geklappt. Versuchen Sie es erneut, oder fügen Sie stattdessen eine Datei hinzu.',
  fileInstead: 'Stattdessen eine Datei hinzufügen',
  unavailable:
    'Die Aufnahmefunktion konnte nicht geladen werden. Prüfen Sie Ihre Verbindung, und versuchen Sie es erneut.',
};
